/** The way of requests between phones and clusters, as reports draw it. */
import { describe, expect, it } from 'vitest';
import { milliseconds } from '../../../src/engine/units.js';
import type {
  EmRequestLog,
  EmRequestRecord,
} from '../../../src/scenarios/replay/em-request-ledger.js';
import { bundledScenario, replayed, scenarioOf } from './support/script.js';

const logOf = (name: string): EmRequestLog => replayed(bundledScenario(name)).mobility!.requests;

/** A login that is refused at the phone (202), more often than requests are kept, and one that is not. */
const BLANK_PINS = `name: blank pins
extension-mobility: { clusters: { office: {} } }
phones: { SEP000000000001: { cluster: office } }
users: { alice: { extension-mobility: { cluster: office, pin: '0123', profile: alice-udp } } }
timeline:
  - at: 0s
    do:
${"      - { log-in: alice, on: SEP000000000001, pin: '' }\n".repeat(201)}
  - { at: 1s, do: [{ log-in: alice, on: SEP000000000001, pin: '0123' }] }
`;

const wayOf = ({ steps }: EmRequestRecord): readonly string[] =>
  steps.map(
    ({ from, to, says, arrives }) => `${from.name} ${arrives ? '->' : '-x'} ${to.name}: ${says}`,
  );

describe('the way of a request', () => {
  it('EM-1: goes from the phone to its cluster and back', () => {
    const [first] = logOf('em-case-1-multiok').kept;
    const steps = wayOf(first!);
    expect(steps).toHaveLength(2);
    expect(steps[0]).toContain('login of');
    expect(steps[1]).toContain('success');
    expect(first).toMatchObject({ home: undefined, failure: undefined });
  });

  it('EMCC-1: asks for the home cluster, and has it decide', () => {
    const [first] = logOf('emcc-case-3-autologout').kept;
    expect(wayOf(first!)).toEqual([
      'SEPF8A5C59E1126 -> atbabu: login of rak, request 1',
      'atbabu -> mjunnur: who knows rak',
      'mjunnur -> atbabu: it is the home cluster',
      'atbabu -> mjunnur: login of rak, its request 2',
      'mjunnur -> atbabu: success, for 10h',
      'atbabu -> SEPF8A5C59E1126: success',
    ]);
    expect(first).toMatchObject({ home: 'mjunnur', cluster: 'atbabu', number: 1 });
    expect(first!.steps.map(({ at }) => at)).toEqual(
      [0, 0, 0, 200, 240, 400].map((time) => milliseconds(time)),
    );
  });

  it('EMCC-4: tells the first phone’s cluster to log it out, which is done after the answer', () => {
    const second = logOf('emcc-case-3-autologout').kept[1]!;
    const way = wayOf(second);
    expect(way).toContain('mjunnur -> atbabu: visitingLogout of SEPF8A5C59E1126');
    expect(way.slice(-2)).toEqual([
      'atbabu -> SEPB000B4BA01F1: success',
      'atbabu -> SEPF8A5C59E1126: logged out',
    ]);
  });

  it('EMCC-4: ends half way where a cluster is not reached', () => {
    const ways = logOf('emcc-unreachable').kept.flatMap(wayOf);
    expect(ways).toContain('home -x visiting: visitingLogout of SEP00000000000A');
  });

  it('EMCC-3: has the code and the text of what home refuses, at home and at the phone', () => {
    const refused = logOf('emcc-sample-scenario').kept.find(({ failure }) => failure !== undefined);
    expect(refused?.failure?.code).toBe(25);
    const failures = wayOf(refused!).filter((step) => step.includes('failure 25'));
    expect(failures).toHaveLength(2);
  });

  it('EMCC-6: begins at home where the time of a login is over', () => {
    const expired = logOf('emcc-maximum-time').kept.filter(({ asks }) => asks === 'expiry');
    expect(wayOf(expired[0]!)).toEqual([
      'home -> visiting: visitingLogout of SEP00000000000B',
      'visiting -> SEP00000000000B: logged out',
    ]);
  });

  it('says the reason of an answer once, however many phones it concerns', () => {
    for (const { steps } of logOf('emcc-unreachable').kept)
      for (const { because } of steps) expect(new Set(because).size).toBe(because.length);
  });
});

describe('the ledger of requests', () => {
  it('keeps the first requests of hot desks, and counts the others that service logs have', () => {
    const { clusters, requests } = replayed(bundledScenario('em-shift-start')).mobility!;
    const { kept, more } = requests;
    const ofService = ['RequestsHandled', 'RequestsThrottled'];
    const counts = clusters.flatMap(({ counters }) =>
      counters.filter(({ counter }) => ofService.includes(counter)).map(({ value }) => value),
    );
    expect(more + kept.length).toBe(counts.reduce((sum, count) => sum + count, 0));
    expect(more).toBeGreaterThan(4_000);
    expect(kept.filter(({ user }) => user?.startsWith('floors'))).toHaveLength(20);
    expect(kept.length).toBeLessThanOrEqual(200);
  });

  it('has an end and an answer for every request of a run that is over', () => {
    const { kept } = logOf('em-error-codes');
    const open = kept.filter(
      ({ endedAt, steps }) => endedAt === undefined || steps.at(-1)?.kind !== 'response',
    );
    expect(kept.length).toBeGreaterThan(5);
    expect(open).toEqual([]);
  });

  it('keeps those of the first copy alone', () => {
    const scenario = bundledScenario('emcc-case-3-autologout');
    const { requests } = replayed({ ...scenario, copies: 3 }).mobility!;
    expect(requests.kept).toHaveLength(2);
    expect(requests.more).toBe(0);
  });

  it('counts none that no service had', () => {
    const { kept, more } = replayed(scenarioOf(BLANK_PINS)).mobility!.requests;
    expect(kept).toHaveLength(200);
    expect(kept.every(({ number }) => number === undefined)).toBe(true);
    expect(more).toBe(1);
  });
});
