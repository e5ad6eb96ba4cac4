/** How clients come back by themselves after the XCP Router ended their sessions (HA-7). */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StreamRows } from '../../../src/engine/stream-rows.js';
import { microseconds, minutes, seconds } from '../../../src/engine/units.js';
import { everybody, LOSS, restarted } from '../../support/restart.js';
import { about, type Story } from '../../support/story.js';

/** When each client signs in by itself, in seconds since the router restarted. */
function returnsOf(seed: string): Readonly<Record<string, number>> {
  const returns: Record<string, number> = {};
  const story: Story = restarted(undefined, {
    seed,
    observers: [
      {
        decided: (_user, stimulus) => {
          if (stimulus.kind !== 'signs-in-again') return;
          const name = everybody.find((one) => story.client(one) === stimulus.client)!;
          returns[name] = stimulus.at / seconds(1) - LOSS;
        },
      },
    ],
  });
  story.passUntil(minutes(20));
  return returns;
}

/** Every draw is this fraction from now on. */
const drawing = (fraction: number): void => {
  const stream = { uint32: () => 0, fraction: () => fraction };
  vi.spyOn(StreamRows.prototype, 'row').mockReturnValue(stream);
};

/** The instants, in whole seconds, at which the client signs in by itself in that span. */
const signInsOf = (
  story: Story,
  client: string,
  [from, until]: readonly [number, number],
): readonly number[] => {
  const found: number[] = [];
  for (let second = from; second <= until; second += 1)
    if (story.passUntil(seconds(second)).includes(`HA-7 ${client} becomes normal`))
      found.push(second);
  return found;
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('clients that lost their session', () => {
  it('HA-7, HA-2: each come back once, from 120 s to 537 s after the loss', () => {
    const moments = Array.from({ length: 60 }, (_, seed) => Object.values(returnsOf(`s${seed}`)));
    expect(moments.every((one) => one.length === everybody.length)).toBe(true);
    const all = moments.flat();
    expect(Math.min(...all)).toBeGreaterThanOrEqual(120);
    expect(Math.max(...all)).toBeLessThanOrEqual(537);
    // Of 240 uniform moments some fall into each tenth of the span.
    const tenths = new Set(all.map((moment) => Math.floor((moment - 120) / 41.8)));
    expect(tenths.size).toBeGreaterThanOrEqual(10);
  });

  it.each([
    [0, 120],
    [1 - 2 ** -53, 537],
  ])('HA-2, HA-7: come back at the limits themselves: a draw of %d at %d s', (fraction, moment) => {
    drawing(fraction);
    const story = restarted();
    const back = microseconds(seconds(LOSS) + seconds(moment));
    expect(about('bob', story.passUntil(microseconds(back - 1)))).toEqual([]);
    expect(story.passUntil(back)).toContain('HA-7 bob/desk becomes normal');
  });

  it('HA-7: come back at moments of their own, the same for the same seed, others for another', () => {
    const one = returnsOf('one');
    expect(new Set(Object.values(one)).size).toBe(everybody.length);
    expect(returnsOf('one')).toEqual(one);
    const other = returnsOf('other');
    expect(everybody.filter((client) => other[client] === one[client])).toEqual([]);
  });

  it('HA-7: restore mode and presence, and stamp nothing', () => {
    const story = restarted((before) => {
      before.move('alice/phone', 'background');
      before.move('alice/tablet', 'background');
      before.setPresence('bob/desk', 'dnd');
    });
    const lines = story.passUntil(minutes(10));
    expect(about('alice/phone', lines)).toEqual([
      'HA-7 alice/phone becomes quiet',
      'HA-7 alice/phone announces away',
    ]);
    expect(about('alice/tablet', lines)).toEqual([
      'HA-7 alice/tablet becomes silent',
      'HA-7 alice/tablet announces away',
    ]);
    expect(about('bob', lines)).toEqual([
      'HA-7 bob/desk becomes normal',
      'HA-7 bob/desk announces dnd',
    ]);
    expect(lines.filter((line) => line.includes('stamps'))).toEqual([]);
  });

  it('DEV-6, HA-7: are left without use from their return on', () => {
    drawing(0);
    const story = restarted();
    const away = 'DEV-6 bob/desk announces away';
    expect(story.passUntil(microseconds(seconds(LOSS + 120 + 900) - 1))).not.toContain(away);
    expect(story.passUntil(seconds(LOSS + 120 + 900))).toContain(away);
  });

  it('HA-7, DEV-7: come back as the lid is opened, and send Available then', () => {
    const story = restarted((before) => before.move('alice/laptop', 'close-lid'));
    story.passUntil(minutes(60));
    expect(story.at(minutes(61), () => story.move('alice/laptop', 'open-lid'))).toEqual([
      'HA-7 alice/laptop becomes normal',
      'HA-7 alice/laptop announces available',
      'DEV-7 alice/laptop announces available',
      'MDM-5 alice/laptop stamps',
    ]);
  });

  it('HA-7: whose lid is opened while the router is down come back once it runs', () => {
    drawing(0);
    const story = restarted((before) => before.move('alice/laptop', 'close-lid'));
    expect(story.at(seconds(LOSS + 30), () => story.move('alice/laptop', 'open-lid'))).toEqual([
      'MDM-8 alice/laptop would announce available',
    ]);
    expect(signInsOf(story, 'alice/laptop', [41, 700])).toEqual([LOSS + 30 + 120]);
  });

  it('HA-7: stay away whose lid is closed before they are back, until it is opened', () => {
    drawing(0);
    const story = restarted();
    story.at(seconds(50), () => story.move('alice/laptop', 'close-lid'));
    expect(signInsOf(story, 'alice/laptop', [50, 700])).toEqual([]);
    const lines = story.at(seconds(701), () => story.move('alice/laptop', 'open-lid'));
    expect(lines).toContain('HA-7 alice/laptop becomes normal');
  });

  it('HA-7, QM-1: come back as they stand by then', () => {
    const story = restarted((before) => before.move('alice/phone', 'background'));
    story.at(seconds(50), () => {
      story.move('alice/phone', 'foreground');
      story.move('alice/tablet', 'background');
    });
    const lines = story.passUntil(minutes(20));
    expect(about('alice/phone', lines).slice(0, 2)).toEqual([
      'HA-7 alice/phone becomes normal',
      'HA-7 alice/phone announces available',
    ]);
    expect(about('alice/tablet', lines)).toEqual([
      'HA-7 alice/tablet becomes silent',
      'HA-7 alice/tablet announces away',
    ]);
  });

  it('HA-7: stay away behind a closed lid, but not behind a lock', () => {
    const story = restarted((before) => {
      before.move('alice/laptop', 'close-lid');
      before.move('bob/desk', 'lock');
    });
    const lines = story.passUntil(minutes(60));
    expect(about('alice/laptop', lines)).toEqual([]);
    expect(about('bob', lines)).toEqual([
      'HA-7 bob/desk becomes normal',
      'HA-7 bob/desk announces away',
    ]);
    expect(story.use('bob/desk')).toMatchObject({ rule: 'DEV-6' });
  });
});

describe('a return', () => {
  it('HA-7: is called off by the user’s own sign-in, also when the user signs out again', () => {
    drawing(0);
    const story = restarted();
    story.at(seconds(80), () => story.signIn('bob/desk'));
    story.at(seconds(90), () => story.signOut('bob/desk'));
    expect(signInsOf(story, 'bob/desk', [90, 700])).toEqual([]);
  });

  it('HA-7: is drawn again where the router is down at its moment', () => {
    drawing(0);
    const story = restarted();
    // The return is due at 130 s; the router is down from 100 s to 160 s.
    story.at(seconds(100), () => story.restart());
    expect(signInsOf(story, 'bob/desk', [100, 700])).toEqual([250]);
  });

  it('HA-7: counts from the last loss where the client lost its session twice', () => {
    drawing(1 - 2 ** -53);
    const story = restarted();
    // The first return would be due at 547 s, when the router runs again.
    story.at(seconds(75), () => story.signIn('bob/desk'));
    story.at(seconds(85), () => story.restart());
    expect(signInsOf(story, 'bob/desk', [85, 700])).toEqual([622]);
  });
});
