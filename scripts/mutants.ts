/**
 * Measures how much of what can be wrong with a server the contract suite finds. Defects are made by machine and put between
 * the suite and the reference server, or into its source, one at a time; they are hunted as the whole suite,
 * `verify --write --disposable`, `verify --write` and `verify` would. Prints the figures and writes the survivors.
 *
 * By reading only those are hunted that a reader can see: that show in a response to a request that only reads, of a server to which
 * nobody has written.
 *
 *   npm run mutants -- [--mode whole|disposable|write|read] [--family NAME,…] [--every N] [--each N] [--seed TEXT] [--only TEXT]
 *     [--workers N] [--fresh | --again] [--update]
 *
 * `--every N` takes about one defect in N, `--each N` so many of each family; `--seed` draws others, and keeps them apart.
 * What was hunted is kept in .reports/mutants, so that an interrupted run goes on where it was; `--fresh` begins anew, and
 * `--again` hunts once more what was not found. `--update` writes contract-tests/mutation/survivors.txt: what the whole suite did not find, by reason.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Judged } from '../contract-tests/engine/run-behaviour.ts';
import type { Family } from '../contract-tests/mutation/defect.ts';
import type { Hunted, Mode } from '../contract-tests/mutation/hunt.ts';
import { isSampled, someOf } from '../contract-tests/mutation/sampled.ts';
import { switchSource } from '../contract-tests/mutation/source-defects.ts';
import {
  bySurvivalReason,
  listedSurvivors,
  survivorsFile,
  withHunted,
  withoutReason,
} from '../contract-tests/mutation/survivors.ts';
import { readDocument } from '../spec/read-document.ts';

const folder = join(import.meta.dirname, '../.reports/mutants');
// of some 4,000 changes of the source
const everySource = 10;

const { values } = parseArgs({
  options: {
    mode: { type: 'string' },
    family: { type: 'string' },
    every: { type: 'string', default: '1' },
    each: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    workers: { type: 'string', default: '2' },
    worker: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});
const sample = { every: Number(values.every), seed: values.seed };
const families = values.family?.split(',');
const workers = Number(values.workers);
const allModes: readonly Mode[] = ['whole', 'disposable', 'write', 'read'];
const asked = allModes.filter(mode => values.mode === undefined || values.mode === mode);

if (values.worker !== undefined) await work(asked[0] ?? 'whole', Number(values.worker));
else await conduct();

/** One line of what was hunted. */
interface Line extends Hunted {
  readonly family: Family;
  readonly kind: string;
  readonly operationId?: string;
}

async function conduct(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  if (values.fresh) for (const mode of asked) rmSync(fileOf(mode), { force: true });
  for (const mode of asked) {
    if (values.again)
      keep(
        mode,
        linesOf(mode).filter(({ found }) => found),
      );
    const codes = await Promise.all(Array.from({ length: workers }, (_, index) => workerOf(mode, index)));
    if (codes.some(code => code !== 0)) process.exit(1);
    report(mode);
    if (mode === 'whole') tellSurvivors();
  }
}

/** What the whole suite did not find: all that has no reason yet, by name. */
function tellSurvivors(): void {
  const survivors = withHunted(listedSurvivors(), linesOf('whole'));
  if (values.update) writeFileSync(survivorsFile, bySurvivalReason(survivors));
  const odd = withoutReason(survivors);
  console.log(`\n${survivors.length} survivors, ${odd.length} of them without a reason in survivor-reasons.ts`);
  for (const id of odd) console.log(`    ${id}`);
}

function workerOf(mode: Mode, index: number): Promise<number | null> {
  const { every, each, seed, only, family } = values;
  const given = {
    mode,
    every,
    each,
    seed,
    only,
    workers: String(workers),
    worker: String(index),
    ...(family && { family }),
  };
  const args = Object.entries(given).map(([name, value]) => `--${name}=${value}`);
  const child = spawn(process.execPath, [import.meta.filename, ...args], { stdio: 'inherit' });
  return new Promise(resolve => child.once('close', resolve));
}

async function work(mode: Mode, index: number): Promise<void> {
  // a seed draws of all that can be changed
  const source = switchSource({ ...sample, every: isHunted('source') ? everySource : Number.POSITIVE_INFINITY });
  // from here on, so that the server is loaded with its changes
  const { createHunter } = await import('../contract-tests/mutation/hunt.ts');
  const { propertyDefects } = await import('../contract-tests/mutation/property-defects.ts');
  const { refusalDefects } = await import('../contract-tests/mutation/refusal-defects.ts');
  const { meaningDefects } = await import('../contract-tests/mutation/meaning-defects.ts');
  const { effectDefects } = await import('../contract-tests/mutation/effect-defects.ts');
  const { transportDefects } = await import('../contract-tests/mutation/transport-defects.ts');
  const { isReading } = await import('../contract-tests/invariants/reads.ts');
  const document = readDocument();
  // what can be wrong is the same in all modes: it is what the whole suite sees of the right server
  const whole = await createHunter(document, 'whole', { source }).record();
  const hunter = createHunter(document, mode, { source });
  const recorded = mode === 'whole' ? whole : await hunter.record();
  const showing = (judged: readonly Judged[]) => [
    ...propertyDefects(judged),
    ...refusalDefects(judged),
    ...meaningDefects(document, judged),
    ...transportDefects(document, judged),
  ];
  const reached = new Set(whole.flatMap(each => [...each.reached]));
  const defects = [
    ...showing(whole.flatMap(each => each.judged)),
    ...effectDefects(
      document,
      whole.flatMap(each => each.effects),
    ),
    ...source.defects.filter(({ number }) => reached.has(number)),
  ];
  // what a reader can see: what shows in a response to a request that only reads, of a server that nobody has written to
  const untouched = whole.filter(({ behaviour }) => behaviour.writes !== true);
  const reachedByReading = new Set(untouched.flatMap(each => [...each.reachedByReading]));
  const readings = untouched.flatMap(each => each.judged).filter(({ verdict }) => isReading(verdict.reading));
  const readable = new Set<string>([
    ...showing(readings).map(({ id }) => id),
    ...source.defects.flatMap(({ number, id }) => (reachedByReading.has(number) ? [id] : [])),
  ]);
  const done = new Set(linesOf(mode).map(({ id }) => id));
  const drawn = defects
    .filter(({ family, id }) => isHunted(family) && id.includes(values.only))
    .filter(({ id }) => mode !== 'read' || readable.has(id))
    .filter(({ id }) => isSampled(id, sample));
  const mine = [...Map.groupBy(drawn, ({ family }) => family).values()]
    .flatMap(ofFamily => someOf(ofFamily, Number(values.each), values.seed))
    .filter(({ id }, at) => at % workers === index && !done.has(id));
  for (const defect of mine) {
    const operationId = 'operationId' in defect ? defect.operationId : undefined;
    const line: Line = {
      ...(await hunter.hunt(defect, recorded)),
      family: defect.family,
      kind: defect.kind,
      ...(operationId !== undefined && { operationId }),
    };
    appendFileSync(fileOf(mode), `${JSON.stringify(line)}\n`);
  }
}

function isHunted(family: Family): boolean {
  return families?.includes(family) ?? true;
}

function fileOf(mode: Mode): string {
  return join(folder, `${mode}${values.seed === '' ? '' : `-${values.seed}`}.jsonl`);
}

function keep(mode: Mode, lines: readonly Line[]): void {
  writeFileSync(fileOf(mode), lines.map(line => `${JSON.stringify(line)}\n`).join(''));
}

function linesOf(mode: Mode): Line[] {
  if (!existsSync(fileOf(mode))) return [];
  const lines = readFileSync(fileOf(mode), 'utf8').trim().split('\n');
  return lines.filter(line => line !== '').map(line => JSON.parse(line) as Line);
}

function report(mode: Mode): void {
  const lines = linesOf(mode);
  console.log(`\n${mode}: ${share(lines)} found${mode === 'read' ? ', of those that a reader can see' : ''}`);
  const found = lines.filter(line => line.found);
  const named = found.filter(({ family }) => family !== 'source');
  console.log(
    `  of those: the right operation ${percent(named.filter(each => each.attributed).length, named.length)}, the place that is wrong ${percent(named.filter(each => each.forReason).length, named.filter(each => each.forReason !== undefined).length)}`,
  );
  table(
    'family',
    Map.groupBy(lines, ({ family }) => family),
  );
  table(
    'kind',
    Map.groupBy(
      lines.filter(({ family }) => family !== 'source'),
      ({ family, kind }) => `${family}: ${kind}`,
    ),
  );
  table(
    'operation',
    Map.groupBy(lines, ({ operationId = 'source' }) => operationId),
  );
}

function table(title: string, rows: ReadonlyMap<string, readonly Line[]>): void {
  console.log(`\n  by ${title}`);
  for (const [name, lines] of [...rows].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`    ${name.padEnd(48)} ${share(lines)}`);
}

function share(lines: readonly Line[]): string {
  const found = lines.filter(line => line.found).length;
  return `${String(found).padStart(5)} of ${String(lines.length).padStart(5)}  ${percent(found, lines.length)}`;
}

function percent(part: number, of: number): string {
  return `${of === 0 ? '–' : ((part / of) * 100).toFixed(1)} %`;
}
