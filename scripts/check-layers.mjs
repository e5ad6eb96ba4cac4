// Runs the layer rules, and fails too when nothing was looked at: an empty pass proves nothing.
import { cruise } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { output } = await cruise(
  ['src'],
  { ...options, validate: true, ruleSet: { forbidden } },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.json') },
);
const { modules, summary } = output;
const ours = modules.filter((module) => module.source.startsWith('src/')).length;

for (const { rule, from, to } of summary.violations) {
  console.error(`${from}: must not import ${to} (${rule.name})`);
}
console.log(`layers: ${ours} files of src/ looked at, ${summary.violations.length} faults`);
if (ours === 0 || summary.violations.length > 0) process.exitCode = 1;
