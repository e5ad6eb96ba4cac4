/** The JSON document of `impsim size`: its keys are a promise, which docs/size.schema.json holds. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/reports/json-text.js';
import { sizeDocument } from '../../src/reports/size-document.js';
import { recommend } from '../../src/sizing/recommend.js';
import type { SizingInputs } from '../../src/sizing/requirements.js';
import { asSchema, fits } from '../scenarios/format/support/schema-fit.js';

const schema = asSchema(
  JSON.parse(readFileSync(new URL('../../docs/size.schema.json', import.meta.url), 'utf8')),
);

/** As a program reads it. */
const documentOf = (inputs: SizingInputs): Readonly<Record<string, unknown>> =>
  asSchema(JSON.parse(jsonText(sizeDocument(recommend(inputs)))));

describe('the document', () => {
  it('fits its schema, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.record({
          users: fc.integer({ min: 1, max: 10_000_000 }),
          highAvailability: fc.boolean(),
          mdm: fc.boolean(),
          ova: fc.constantFrom(undefined, '5K', '25K'),
          growthPercent: fc.constantFrom(undefined, 10),
          emLogins: fc.constantFrom(0, 300),
          followAdvice: fc.boolean(),
          maxClusters: fc.constantFrom(undefined, 2),
          features: fc.constantFrom(undefined, ['centralized'] as const),
        }),
        (inputs) => {
          expect(fits(documentOf(inputs), schema)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is refused by its schema where a key is missing or one too many', () => {
    const document = documentOf({ users: 1 });
    const { settings, ...without } = document;
    expect(fits(document, schema)).toBe(true);
    expect(fits(without, schema)).toBe(false);
    expect(fits({ ...document, settings, more: 1 }, schema)).toBe(false);
  });

  it('has the keys that scripts rest on', () => {
    const { recommendation, rules, settings } = sizeDocument(recommend({ users: 25_000 }));
    expect(recommendation).toMatchObject({
      clusters: 1,
      subclustersPerCluster: 2,
      nodesPerCluster: 4,
      nodes: 4,
      ova: '25K',
      highAvailability: true,
      perNode: { users: 6_250, clients: 12_500, sessions: 12_500, limit: 18_750, percent: 66.67 },
      survivor: { sessions: 25_000, limit: 37_500, percent: 66.67 },
      vm: { vCpu: 6, vRamGb: 16 },
    });
    expect(Object.keys(rules[0] ?? {})).toEqual([
      'id',
      'holds',
      'waived',
      'formula',
      'required',
      'available',
      'slackPercent',
      'source',
      'status',
    ]);
    expect(settings).toEqual({
      clientReLoginLowerLimitSeconds: 120,
      clientReLoginUpperLimitSeconds: 814,
      mdmFactor: 2,
      rtmtAlertPercent: 40,
    });
  });

  it('fits its schema with the proofs of plans, and where every one is refuted', () => {
    for (const confirmed of [true, false]) {
      const answer = recommend({ users: 25_000 }, () => ({
        confirmed,
        peakPercent: 66.666,
        alerts: 0,
        survivorPercent: null,
        peakReLogins: 8.93,
        reLoginRate: 9,
        reLoginSeconds: 1_627.98,
        because: [],
      }));
      const document: unknown = JSON.parse(jsonText(sizeDocument(answer)));
      expect(fits(document, schema)).toBe(true);
      expect(document).toMatchObject({
        verification: [
          { confirmed, peakPercent: 66.67 },
          ...(confirmed ? [] : answer.designs.slice(1).map(() => ({}))),
        ],
      });
    }
  });

  it('has nulls and no designs where nothing fits, and the inputs that would', () => {
    const document = documentOf({ users: 20_000, ova: '5K' });
    expect(fits(document, schema)).toBe(true);
    expect(document).toMatchObject({
      recommendation: null,
      bindingRule: null,
      designs: [],
      settings: null,
      nearest: [{ input: 'users', value: 7_500 }, { input: 'ova' }],
    });
  });
});
