/** What a browser loads for one call, at the size of the specification and at that of the whole API. @module */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { operationTable } from '../scripts/operation-table.ts';
import { eachOperation } from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';
import { agentApiPath } from '../src/generated/operations.ts';
import type { Figure, Section } from './figure.ts';
import { withOperations } from './larger-spec.ts';
import { inScratchFolder } from './scratch.ts';

const gzipAtMostKb = 22;
const growthAtMostKb = 2;
const wholeApi = 291;

// two lines, as short as a use can be
const consumer = `import { OccAgent } from 'occ-agent-sdk';
export const order = new OccAgent({ baseUrl: 'https://occ.test', auth: { accessToken: 't' } }).orders.get('o1');
`;

/** Measures the built package, with its own table of operations and with one of the whole API. */
export function measureFootprint(): Promise<Section> {
  const document = readDocument();
  const now = [...eachOperation(document)].length;
  return inScratchFolder(async folder => {
    const small = await bundleSize(folder, operationTable(document, agentApiPath));
    const large = await bundleSize(folder, operationTable(withOperations(document, wholeApi), agentApiPath));
    return {
      title: 'What a browser loads for a program of two lines, minified and gzipped',
      figures: [
        { what: `${now} operations`, value: small.atOnce, unit: 'KB', bar: { on: 'value', atMost: gzipAtMostKb } },
        { what: `${wholeApi} operations`, value: large.atOnce, unit: 'KB', bar: { on: 'value', atMost: gzipAtMostKb } },
        {
          what: 'growth',
          value: large.atOnce - small.atOnce,
          unit: 'KB',
          bar: { on: 'value', atMost: growthAtMostKb },
        },
        { what: 'loaded only when asked for', value: small.later, unit: 'KB' },
      ] satisfies Figure[],
    };
  });
}

/** What is loaded with the program, ky and openapi-fetch included, and what is loaded later by those who ask for it. */
async function bundleSize(folder: string, table: string): Promise<{ readonly atOnce: number; readonly later: number }> {
  const input = join(folder, 'consumer.mjs');
  writeFileSync(input, consumer);
  const build = await rolldown({
    input,
    platform: 'browser',
    logLevel: 'warn',
    plugins: [{ name: 'operations', transform: code => (code.includes(tableStart) ? withTable(code, table) : null) }],
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  const chunks = output.filter(part => part.type === 'chunk');
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  // a set grows while it is walked, so this reaches the imports of imports
  for (const name of atOnce)
    for (const next of chunks.find(chunk => chunk.fileName === name)?.imports ?? []) atOnce.add(next);
  const later = chunks.filter(({ fileName }) => !atOnce.has(fileName));
  return {
    atOnce: gzipKb(chunks.filter(({ fileName }) => atOnce.has(fileName))),
    later: later.length === 0 ? 0 : gzipKb(later),
  };
}

const tableStart = 'const operationTable = `';

/** The built client with another table of operations. */
function withTable(code: string, table: string): string {
  const at = code.indexOf(tableStart) + tableStart.length;
  return code.slice(0, at) + table + code.slice(code.indexOf('`', at));
}

function gzipKb(chunks: readonly { readonly code: string }[]): number {
  return gzipSync(chunks.map(({ code }) => code).join(''), { level: 9 }).length / 1024;
}
