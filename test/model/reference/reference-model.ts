/**
 * Multiple Device Messaging and quiet mode as the rule book puts them, a second time, without a
 * thought for speed. It is told what a script does, and says what must then be so.
 */
import { accept, offer } from './files.js';
import { join, leave, say } from './group-chat.js';
import { History } from './history.js';
import { isSignedIn } from './client.js';
import { read, readAll, send } from './messaging.js';
import { move } from './movements.js';
import { sendPresence } from './presence.js';
import { routerDue } from './router.js';
import { loseSession, passIq, signIn, signInAgain, signOut } from './sessions.js';
import { idleDue, refusesAct, setPresence, use } from './use.js';
import type { Act } from './script.js';
import type { World } from './world.js';

export class ReferenceModel {
  readonly history: History;

  constructor(world: World) {
    this.history = new History(world);
  }

  /** TIME-1: lets time pass up to that instant; its own timers run then only after all stimuli. */
  passUntil(end: number, timersToo?: 'timers too'): void {
    const { history } = this;
    for (;;) {
      const due = this.#dues().toSorted((one, other) => one.at - other.at)[0];
      if (due === undefined || due.at > end || (due.at === end && timersToo === undefined)) break;
      history.now = due.at;
      if (due.client === undefined) history.router.push({ did: 'start', ...history.when() });
      else sendPresence(history, due.client, 'away');
    }
    history.now = end;
  }

  /** Has the act done, as part of which a client signed in by itself or not; answers the code of the reason for which it cannot be. */
  perform(number: number, act: Act, isBack: boolean): string | undefined {
    const { history } = this;
    switch (act.do) {
      case 'sign-in':
        return signIn(history, act.on, act.capable);
      case 'sign-out':
        return signOut(history, act.on);
      case 'move':
        return move(history, act.on, act.movement, isBack);
      case 'send':
        return send(history, number, act.on, act.to);
      case 'offer':
        return offer(history, number, act.on, act.to);
      case 'say':
        return say(history, number, act.on, act.room);
      case 'join':
        return join(history, act.on, act.room);
      case 'leave':
        return leave(history, act.on, act.room);
      case 'read':
        return read(history, act.on, act.message);
      case 'read-all':
        return readAll(history, act.on);
      case 'accept':
        return accept(history, act.on, act.message);
      case 'set':
        history.router.push({ did: 'set', change: act.change, ...history.when() });
        return undefined;
      case 'restart':
        return this.#restart();
      case 'iq':
        return passIq(history, act.on);
      case 'use':
        return refusesAct(history, act.on) ?? use(history, act.on);
      case 'presence':
        return setPresence(history, act.on, act.presence);
    }
  }

  /** Of desktops that fall idle at one instant any may be the first; answers whether it is due. */
  fallIdle(client: number): boolean {
    if (idleDue(this.history, client) !== this.history.now) return false;
    sendPresence(this.history, client, 'away');
    return true;
  }

  /** HA-7: the moment is chance, and so not the model's to say. */
  signInAgain(client: number): string | undefined {
    return signInAgain(this.history, client);
  }

  #restart(): undefined {
    const { history } = this;
    for (const { number } of history.world.clients)
      if (isSignedIn(history, number)) loseSession(history, number);
    history.router.push({ did: 'stop', ...history.when() });
  }

  /** What the model does of its own, and when: the XCP Router runs, an idle desktop sends Away. */
  #dues(): readonly { readonly at: number; readonly client: number | undefined }[] {
    const { history } = this;
    const router = routerDue(history);
    const idle = history.world.clients.flatMap(({ number }) => {
      const at = idleDue(history, number);
      return at === undefined ? [] : [{ at, client: number }];
    });
    return router === undefined ? idle : [{ at: router, client: undefined }, ...idle];
  }
}
