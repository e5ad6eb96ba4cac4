/**
 * The layers of docs/design.md as import rules. A file imports from lower layers and from its own
 * room, never up, never sideways. Read each list as "what lies above, or beside, this room".
 */
const above = (room, forbidden) => ({
  name: `${room.replace(/[^a-z]+/g, '-')}-imports-downwards-only`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${forbidden.join('|')})` },
});

const features = ['mdm', 'jsm', 'ha', 'em'];
const besides = (feature) =>
  features.filter((other) => other !== feature).map((other) => `model/${other}/`);

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    above('engine', ['model', 'scenarios', 'sizing', 'reports', 'cli']),
    above('model', ['scenarios', 'sizing', 'reports', 'cli']),
    above('scenarios', ['sizing', 'reports', 'cli']),
    above('sizing', ['reports', 'cli']),
    above('reports', ['cli']),
    above('model/rulebook', ['model/(?!rulebook/)']),
    above('model/devices', ['model/(?!devices/|rulebook/|deployment/)']),
    above('model/deployment', ['model/(?!deployment/|rulebook/|devices/)']),
    ...features.map((feature) =>
      above(`model/${feature}`, [...besides(feature), 'model/[^/]+\\.ts$']),
    ),
    above('scenarios/format', ['scenarios/(?!format/)', 'engine/simulation']),
    above('scenarios/loader', ['scenarios/(?!format/|loader/)']),
    above('scenarios/replay', ['scenarios/loader/']),
    {
      name: 'the-planner-reads-catalogues-alone',
      severity: 'error',
      from: { path: '^src/sizing/', pathNot: '^src/sizing/proof/' },
      to: {
        path: '^src/',
        pathNot: '^src/(sizing|model/deployment|model/rulebook|model/devices/device\\.ts)',
      },
    },
    {
      name: 'engine-and-model-touch-no-system',
      severity: 'error',
      from: { path: '^src/(engine|model)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'reports-know-results-but-no-simulation',
      severity: 'error',
      from: { path: '^src/reports/' },
      to: { path: '^src/engine/(simulation|event-queue)' },
    },
    {
      name: 'yaml-and-zod-stay-in-scenarios',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/scenarios/(format|loader)/' },
      to: { path: 'node_modules/(yaml|zod)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
};
