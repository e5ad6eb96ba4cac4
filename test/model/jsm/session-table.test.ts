import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientId, nodeId } from '../../../src/model/devices/identifiers.js';
import { sessionKinds, type SessionKind } from '../../../src/model/jsm/session-kind.js';
import { NOWHERE, SessionTable } from '../../../src/model/jsm/session-table.js';

const NODES = 3;
const CLIENTS = 4;

type Step =
  | {
      readonly do: 'begin';
      readonly client: number;
      readonly node: number;
      readonly phantom: boolean;
    }
  | { readonly do: 'end' | 'materialize'; readonly client: number }
  | {
      readonly do: 'add';
      readonly node: number;
      readonly kind: SessionKind;
      readonly count: number;
    };

const client = fc.nat(CLIENTS - 1);
const node = fc.nat(NODES - 1);

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('begin'), client, node, phantom: fc.boolean() }),
    fc.record({ do: fc.constantFrom('end', 'materialize'), client }),
    fc.record({
      do: fc.constant('add'),
      node,
      kind: fc.constantFrom('composed', 'hybrid', 'inactive'),
      count: fc.integer({ min: -3, max: 3 }),
    }),
  ),
);

/** Sessions as a list of who has which where; the others as a sum for each node and kind. */
class SlowTable {
  sessions: { client: number; node: number; kind: SessionKind }[] = [];
  readonly others = new Map<string, number>();

  has(of: number): boolean {
    return this.sessions.some((session) => session.client === of);
  }

  otherOf(at: number, kind: SessionKind): number {
    return this.others.get(`${at} ${kind}`) ?? 0;
  }

  countOf(at: number, kind: SessionKind): number {
    const own = this.sessions.filter((session) => session.node === at && session.kind === kind);
    return own.length + this.otherOf(at, kind);
  }
}

const take = (step: Step, table: SessionTable, slow: SlowTable): void => {
  switch (step.do) {
    case 'begin': {
      if (slow.has(step.client)) return;
      const kind = step.phantom ? 'phantom' : 'client';
      table.begin(clientId(step.client), nodeId(step.node), kind);
      slow.sessions.push({ client: step.client, node: step.node, kind });
      return;
    }
    case 'end':
      if (!slow.has(step.client)) return;
      table.end(clientId(step.client));
      slow.sessions = slow.sessions.filter((session) => session.client !== step.client);
      return;
    case 'materialize':
      if (!slow.has(step.client)) return;
      table.materialize(clientId(step.client));
      for (const session of slow.sessions)
        if (session.client === step.client) session.kind = 'client';
      return;
    case 'add': {
      const sum = slow.otherOf(step.node, step.kind) + step.count;
      if (sum < 0) return;
      table.add(nodeId(step.node), step.kind, step.count);
      slow.others.set(`${step.node} ${step.kind}`, sum);
    }
  }
};

const aTable = (): SessionTable => new SessionTable({ nodes: NODES, clients: CLIENTS });

describe('the table of sessions', () => {
  it('JSM-1, JSM-6: counts as a list of all sessions does', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const table = aTable();
        const slow = new SlowTable();
        for (const step of script) take(step, table, slow);
        for (let at = 0; at < NODES; at += 1) {
          const counts = sessionKinds.map((kind) => table.countOf(nodeId(at), kind));
          expect(counts).toEqual(sessionKinds.map((kind) => slow.countOf(at, kind)));
          const counted = (['client', 'phantom', 'hybrid'] as const).map((kind) =>
            slow.countOf(at, kind),
          );
          expect(table.countedOf(nodeId(at))).toBe(counted.reduce((sum, count) => sum + count, 0));
        }
        for (let of = 0; of < CLIENTS; of += 1) {
          const session = slow.sessions.find((one) => one.client === of);
          expect(table.nodeOf(clientId(of))).toBe(session?.node);
          expect(table.isPhantom(clientId(of))).toBe(session?.kind === 'phantom');
          const own = session?.kind === 'client' ? session.node : NOWHERE;
          expect(table.clientSessions()[of]).toBe(own);
        }
      }),
    );
  });

  it('lets no client have two sessions, end one twice, or take away what is not there', () => {
    const table = aTable();
    table.begin(clientId(0), nodeId(0), 'client');
    expect(() => table.begin(clientId(0), nodeId(1), 'phantom')).toThrow('at most one session');
    table.end(clientId(0));
    expect(() => table.end(clientId(0))).toThrow('a session ends once');
    expect(() => table.add(nodeId(0), 'hybrid', -1)).toThrow('no fewer than no sessions');
  });
});
