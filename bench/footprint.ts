/** What a browser loads for one call, at the size of the specification and at that of the whole API. @module */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { operationTables } from '../scripts/operation-table.ts';
import { outlines } from '../scripts/outlines.ts';
import { eachOperation } from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';
import { agentApiPath } from '../src/generated/operations/ids.ts';
import type { Figure, Section } from './figure.ts';
import { wholeApi, withOperations } from './larger-spec.ts';
import { inScratchFolder } from './scratch.ts';

/** What one call may cost a browser, in kB of 1,000 bytes. */
export const gzipAtMostKb = 22;
export const growthAtMostKb = 2;
/** Operations of the time when the limit of the growth was set. */
export const fewOperations = 43;

// as short as a use can be
const consumer = `import { OccAgent } from 'occ-agent-sdk';
const agent = new OccAgent({ baseUrl: 'https://occ.test', auth: { accessToken: 't' } });
export const order = agent.orders.get('o1');
`;
/** Loaded by that call, after what is loaded with the program. */
const loadedByCall = /^orders\b/;

/** What is loaded for one call, and what only other calls or options load, in kB. */
export interface Footprint {
  readonly oneCall: number;
  readonly later: number;
}

/** Measures the built package, with its own tables of operations and with those of the whole API. */
export async function measureFootprint(): Promise<Section> {
  const few = await footprint(fewOperations);
  const now = await footprint();
  const whole = await footprint(wholeApi);
  const bar = { on: 'value', atMost: gzipAtMostKb } as const;
  return {
    title: 'What a browser loads for one call, minified and gzipped',
    figures: [
      { what: `${[...eachOperation(readDocument())].length} operations`, value: now.oneCall, unit: 'kB', bar },
      { what: `${wholeApi} operations`, value: whole.oneCall, unit: 'kB', bar },
      {
        what: `growth from ${fewOperations} to ${wholeApi}`,
        value: whole.oneCall - few.oneCall,
        unit: 'kB',
        bar: { on: 'value', atMost: growthAtMostKb },
      },
      { what: 'loaded only when asked for', value: now.later, unit: 'kB' },
    ] satisfies Figure[],
  };
}

/** The footprint of the built package, as if the specification had so many operations; ky and openapi-fetch included. */
export function footprint(operations?: number): Promise<Footprint> {
  const sizes = operations === undefined ? [] : resized(operations);
  return inScratchFolder(async folder => {
    const input = join(folder, 'consumer.mjs');
    writeFileSync(input, consumer);
    const build = await rolldown({
      input,
      platform: 'browser',
      logLevel: 'warn',
      plugins: [
        {
          name: 'operations',
          transform: code => sizes.reduce((text, [now, then]) => text.replaceAll(now, then), code),
        },
      ],
    });
    const { output } = await build.generate({ format: 'esm', minify: true });
    await build.close();
    const chunks = output.filter(part => part.type === 'chunk');
    const loaded = new Set(
      chunks.filter(({ isEntry, name }) => isEntry || loadedByCall.test(name)).map(({ fileName }) => fileName),
    );
    if (loaded.size < 2) throw new Error('the call loads nothing: is its resource still in a file called orders?');
    // a set grows while it is walked, so this reaches the imports of imports
    for (const name of loaded)
      for (const next of chunks.find(chunk => chunk.fileName === name)?.imports ?? []) loaded.add(next);
    return {
      oneCall: gzipKb(chunks.filter(({ fileName }) => loaded.has(fileName))),
      later: gzipKb(chunks.filter(({ fileName }) => !loaded.has(fileName))),
    };
  });
}

/** What the package says of operations and methods, and what it would say of so many operations. */
function resized(count: number): (readonly [now: string, then: string])[] {
  const document = readDocument();
  const tables = operationTables(document, agentApiPath);
  const larger = operationTables(withOperations(document, count), agentApiPath);
  const part = count / [...eachOperation(document)].length;
  const scaled = (words: readonly string[]) => [
    ...words.slice(0, Math.round(words.length * part)),
    ...words.slice(0, Math.round(words.length * Math.max(0, part - 1))).map(word => word.replace(/\w+/, '$&Too')),
  ];
  return [
    ...[...tables].map(([tag, table]) => {
      const then = part < 1 ? scaled(table.split('\n')).join('\n') : (larger.get(tag) ?? '');
      return [table, then] as const;
    }),
    // in quotes, since one may be the beginning of another
    ...[...outlines(resourceFolder).values()].flatMap(outline =>
      ['"', "'", '`'].map(quote => {
        const then = scaled(outline.split(' ')).join(' ');
        return [`${quote}${outline}${quote}`, `${quote}${then}${quote}`] as const;
      }),
    ),
  ];
}

const resourceFolder = join(import.meta.dirname, '../src/resources');

function gzipKb(chunks: readonly { readonly code: string }[]): number {
  return gzipSync(chunks.map(({ code }) => code).join(''), { level: 9 }).length / 1_000;
}
