/**
 * `npm run bench`: what the built package costs, as a table and in bench/results.json. Exit code 1 when a bar is missed.
 * Everything happens on this machine; what is compared with each other is measured in the same run.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureClients } from './client-cpu.ts';
import { holds, type Section, table } from './figure.ts';
import { measureFootprint } from './footprint.ts';
import { measurePagination } from './pagination.ts';
import { measureStart } from './process-start.ts';
import { measureSize } from './server-size.ts';
import { measureServers } from './server-speed.ts';
import { measureTypes } from './type-cost.ts';

if (!existsSync(join(import.meta.dirname, '../dist/index.js'))) {
  throw new Error('the benchmarks measure dist/, and there is none: run `npm run build`');
}

const sections: Section[] = [
  // the clients first, while nothing else has filled the heap of this process
  await shown('reads, one at a time', () => measureClients('3.5 kB read', 1)),
  await shown('reads, 10 in flight', () => measureClients('3.5 kB read', 10)),
  await shown('larger reads, one at a time', () => measureClients('11 kB read', 1)),
  await shown('larger reads, 10 in flight', () => measureClients('11 kB read', 10)),
  await shown('searches', () => measureClients('search', 1)),
  await shown('writes', () => measureClients('write', 1)),
  await shown('process start', measureStart),
  await shown('servers', measureServers),
  await shown('a hundred thousand orders', measureSize),
  await shown('a million items', measurePagination),
  await shown('footprint', measureFootprint),
  await shown('types', measureTypes),
];

console.log(`\n${table(sections)}`);
writeFileSync(
  join(import.meta.dirname, 'results.json'),
  `${JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, at: new Date().toISOString(), sections }, null, 2)}\n`,
);
const missed = sections.flatMap(({ figures }) => figures).filter(figure => !holds(figure));
if (missed.length > 0) console.log(`\nMissed: ${missed.map(({ what }) => what).join('; ')}`);
process.exitCode = missed.length > 0 ? 1 : 0;

async function shown(name: string, measure: () => Promise<Section>): Promise<Section> {
  process.stderr.write(`measuring ${name} … `);
  const started = performance.now();
  const section = await measure();
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  return section;
}
