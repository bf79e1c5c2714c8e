/**
 * `npm run bench`: what the built package costs, as tables and in bench/results.json; `npm run bench -- calls start` measures
 * those alone. Exit code 1 when a bar is missed. Everything happens on this machine; what is compared with each other is
 * measured in the same run.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureClients } from './client-cpu.ts';
import { everyClient } from './clients.ts';
import { holds, type Section, table } from './figure.ts';
import { measureFootprint } from './footprint.ts';
import { measureListing } from './pagination.ts';
import { measureProcess } from './process-start.ts';
import { measureHeap, measureLookups, measureStart } from './server-size.ts';
import { measureServers } from './server-speed.ts';
import { measureTypes } from './type-cost.ts';

const measurements: Readonly<Record<string, readonly (() => Promise<Section>)[]>> = {
  calls: [() => measureClients('3.5 kB read', 1, everyClient), () => measureClients('3.5 kB read', 10)],
  'other-calls': [
    () => measureClients('11 kB read', 1),
    () => measureClients('11 kB read', 10),
    () => measureClients('search', 1),
    () => measureClients('write', 1),
  ],
  process: [measureProcess],
  browser: [measureFootprint],
  types: [measureTypes],
  listing: [measureListing],
  start: [measureStart],
  heap: [measureHeap],
  lookups: [measureLookups],
  prism: [measureServers],
};

const names = Object.keys(measurements);
const asked = process.argv.slice(2);
const unknown = asked.filter(name => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(2);
}
if (!existsSync(join(import.meta.dirname, '../dist/index.js'))) {
  throw new Error('the benchmarks measure dist/, and there is none: run `npm run build`');
}

const cpu = `${cpus().length} × ${cpus()[0]?.model}`;
console.log(
  `Node ${process.version}, ${cpu}. A load above the number of cores makes figures worse, those of time most.`,
);
const sections: Section[] = [];
for (const name of asked.length > 0 ? asked : names) {
  for (const measure of measurements[name] ?? []) sections.push(await shown(name, measure));
}

writeFileSync(
  join(import.meta.dirname, 'results.json'),
  `${JSON.stringify({ node: process.version, cpu, at: new Date().toISOString(), sections }, null, 2)}\n`,
);
const held = sections.flatMap(({ figures }) => figures).filter(({ bar }) => bar !== undefined);
const missed = held.filter(figure => !holds(figure));
console.log(`\n${held.length - missed.length} of ${held.length} bars are met.`);
if (missed.length > 0) console.log(`Missed: ${missed.map(({ what }) => what).join('; ')}`);
process.exitCode = missed.length > 0 ? 1 : 0;

/** Measures a section, and shows it with the load of the machine. */
async function shown(name: string, measure: () => Promise<Section>): Promise<Section> {
  process.stderr.write(`\n${name} … `);
  const started = performance.now();
  const section = await measure();
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write(`${seconds.toFixed(0)} s, load ${loadavg()[0]?.toFixed(1)}\n`);
  console.log(table(section));
  return section;
}
