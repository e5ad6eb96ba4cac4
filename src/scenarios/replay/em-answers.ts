/** The answer that came last to each phone, and to each request that was posted. */
import type { PhoneId } from '../../model/devices/identifiers.js';
import type { EmAnswer } from '../../model/em/em-request.js';
import type { EmState } from '../../model/em/em-state.js';
import { phoneDisplay } from '../../model/em/phone-display.js';

export type HeardAnswer = {
  readonly answer: EmAnswer;
  /** What the phone shows; undefined where it succeeded, or where no phone asked. */
  readonly display: string | undefined;
};

export class EmAnswers {
  readonly #state: EmState;
  readonly #atPhones = new Map<PhoneId, HeardAnswer>();
  /** By copy and name. */
  readonly #toRequests = new Map<string, HeardAnswer>();

  constructor(state: EmState) {
    this.#state = state;
  }

  /** Hears an answer at a phone. */
  at(phone: PhoneId, asked: 'login' | 'logout'): (answer: EmAnswer) => void {
    const { release } = this.#state.cluster(this.#state.phones.clusterOf(phone));
    return (answer) => {
      const display = answer && phoneDisplay(answer.code, release, asked);
      this.#atPhones.set(phone, { answer, display });
    };
  }

  /** Hears the answer to a request that was posted. */
  to(request: string, copy: number): (answer: EmAnswer) => void {
    return (answer) => {
      this.#toRequests.set(`${copy}/${request}`, { answer, display: undefined });
    };
  }

  /** Undefined where no answer has come. */
  heardAt(phone: PhoneId): HeardAnswer | undefined {
    return this.#atPhones.get(phone);
  }

  heardTo(request: string, copy: number): HeardAnswer | undefined {
    return this.#toRequests.get(`${copy}/${request}`);
  }
}
