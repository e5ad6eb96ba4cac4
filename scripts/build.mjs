// One bundle with code splitting: `--help` loads a few kilobytes, a command loads what it needs.
import { build } from 'esbuild';
import { cp, rm } from 'node:fs/promises';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { impsim: 'src/cli/impsim.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  chunkNames: 'chunk-[hash]',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  // Drawing libraries find their binaries and each other by their place on the disk.
  external: ['chartjs-node-canvas', 'chart.js', 'canvas', '@napi-rs/canvas'],
  minifySyntax: true,
  legalComments: 'none',
});
await cp('src/scenarios/library', 'dist/library', { recursive: true });
await cp('src/reports/chart/fonts', 'dist/fonts', { recursive: true });
