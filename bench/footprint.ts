/** What a program that uses the SDK carries: bytes to send, time to load. @module */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { Figure, Section } from './figure.ts';
import { inScratchFolder } from './scratch.ts';
import { median } from './statistics.ts';

const gzipAtMostKb = 25;
const starts = 15;

// two lines, as short as a use can be
const consumer = `import { OccAgent } from 'occ-agent-sdk';
export const order = new OccAgent({ baseUrl: 'https://occ.test', auth: { accessToken: 't' } }).orders.get('o1');
`;

/** Measures the built package. */
export function measureFootprint(): Promise<Section> {
  return inScratchFolder(async folder => ({
    title: 'What a program of two lines carries',
    figures: [...(await bundleSize(folder)), importTime(folder)],
  }));
}

/** What is loaded with the program, ky and openapi-fetch included, and what is loaded later by those who ask for it. */
async function bundleSize(folder: string): Promise<Figure[]> {
  const input = join(folder, 'consumer.mjs');
  writeFileSync(input, consumer);
  const build = await rolldown({ input, platform: 'browser', logLevel: 'warn' });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  const chunks = output.filter(part => part.type === 'chunk');
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  // a set grows while it is walked, so this reaches the imports of imports
  for (const name of atOnce)
    for (const next of chunks.find(chunk => chunk.fileName === name)?.imports ?? []) atOnce.add(next);
  const later = chunks.filter(({ fileName }) => !atOnce.has(fileName));
  return [
    {
      what: 'bundle, minified and gzipped',
      value: gzipKb(chunks.filter(({ fileName }) => atOnce.has(fileName))),
      unit: 'KB',
      bar: { on: 'value', atMost: gzipAtMostKb },
    },
    { what: 'bundle, loaded only when asked for', value: later.length === 0 ? 0 : gzipKb(later), unit: 'KB' },
  ];
}

function gzipKb(chunks: readonly { readonly code: string }[]): number {
  return gzipSync(chunks.map(({ code }) => code).join(''), { level: 9 }).length / 1024;
}

/** Of fresh processes in pairs, with and without the import; what Node's own start takes is no part of it. */
function importTime(folder: string): Figure {
  const empty = join(folder, 'empty.mjs');
  const importing = join(folder, 'importing.mjs');
  writeFileSync(empty, '');
  writeFileSync(importing, "import 'occ-agent-sdk';\n");
  const differences = Array.from({ length: starts }, () => runMs(importing) - runMs(empty));
  return { what: 'import, beyond the start of Node', value: median(differences), unit: 'ms' };
}

function runMs(file: string): number {
  const started = performance.now();
  if (spawnSync(process.execPath, [file]).status !== 0) throw new Error(`${file} failed`);
  return performance.now() - started;
}
