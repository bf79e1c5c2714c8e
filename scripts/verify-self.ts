/**
 * Verifies reference servers, on which nothing may be found: seeds 1 to 20 at scales 1 and 3, by reading, by writing and with
 * the whole suite, each twice on the same server, and a server without data. Heavy: `npm test` does a quarter of one a day.
 *
 *   npm run verify:self -- [--seeds 1,2,3] [--scales 1,3] [--update] [--update-known]
 *
 * --update writes contract-tests/reference-shows.txt: what whole runs show whatever the seed; --update-known writes
 * contract-tests/known/responses.txt: what is said in the known shop.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { grouped, listed, shownFile, worthListing } from '../contract-tests/engine/shown.ts';
import { responsesFile } from '../contract-tests/known/said.ts';
import { alarmsOf, knownResponses, shownOf, type Visit, visits } from './self-verification.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: Array.from({ length: 20 }, (_, index) => index + 1).join() },
    scales: { type: 'string', default: '1,3' },
    mode: { type: 'string' },
    update: { type: 'boolean', default: false },
    'update-known': { type: 'boolean', default: false },
  },
});
const numbers = (text: string) => text.split(',').map(Number);

if (values['update-known']) writeFileSync(responsesFile, await knownResponses());
else if (values.update) await update();
else await verifyAll();

async function update(): Promise<void> {
  let shown: ReadonlySet<string> | undefined;
  for (const seed of numbers(values.seeds)) {
    for (const scale of numbers(values.scales)) {
      const here = await shownOf({ seed, scale });
      shown = shown === undefined ? here : new Set([...shown].filter(line => here.has(line)));
    }
  }
  const lines = worthListing(shown ?? new Set());
  writeFileSync(shownFile, grouped(lines));
  console.log(`${lines.length} lines, before ${listed().length}`);
}

async function verifyAll(): Promise<void> {
  const all = numbers(values.seeds)
    .flatMap(seed => numbers(values.scales).flatMap(scale => visits({ seed, scale })))
    .filter(({ mode }) => values.mode === undefined || mode === values.mode);
  if (all.length === 0) throw new Error(`there is nothing to visit in the mode ${values.mode}`);
  let failed = 0;
  for (const visit of all) {
    const started = performance.now();
    const alarms = await alarmsOf(visit);
    if (alarms.length > 0) failed += 1;
    console.log(
      `${alarms.length === 0 ? '✓' : '✗'} ${nameOf(visit)} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
    );
    for (const alarm of alarms) console.log(`    ${alarm}`);
  }
  console.log(`${all.length - failed} without alarm, ${failed} with`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function nameOf({ seed, scale, mode }: Visit): string {
  return `seed ${seed}, scale ${scale}, ${mode}, twice`;
}
