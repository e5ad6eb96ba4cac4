// The command is one bundle with code splitting: `--help` loads a few kilobytes, a command loads what
// it needs. The planner is a bundle of its own, for programs that import it, with its types.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const common = {
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  minifySyntax: true,
  legalComments: 'none',
};

await rm('dist', { recursive: true, force: true });
await build({
  ...common,
  entryPoints: {
    impsim: 'src/cli/impsim.ts',
    // Threads for replications start from a file of their own.
    'replication-worker': 'src/cli/replication-worker.ts',
  },
  splitting: true,
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunk-[hash]',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  // Drawing libraries find their binaries and each other by their place on the disk.
  external: ['chartjs-node-canvas', 'chart.js', 'canvas', '@napi-rs/canvas'],
});
await build({
  ...common,
  entryPoints: { recommend: 'src/sizing/recommend.ts' },
  // Pure: it runs in a page as well, so nothing of Node.js may get in.
  platform: 'neutral',
  target: 'es2023',
});
await cp('src/scenarios/library', 'dist/library', { recursive: true });
await cp('src/reports/chart/fonts', 'dist/fonts', { recursive: true });
await cp('src/reports/html/style', 'dist/style', { recursive: true });

// Tests of the command build often, and need no types.
if (!process.argv.includes('--without-types')) emitTypes();

/** The types of the planner and of what it imports, beside the bundles. */
function emitTypes() {
  const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
  const options = {
    declaration: true,
    emitDeclarationOnly: true,
    preserveSymlinks: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    module: 'NodeNext',
    target: 'ES2023',
    ignoreConfig: true,
    rootDir: 'src',
    outDir: 'dist/types',
  };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  execFileSync(process.execPath, [compiler, 'src/sizing/recommend.ts', ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
