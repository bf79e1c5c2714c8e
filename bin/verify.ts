/** `occ-agent verify`: the contract suite against an instance. @module */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOneForm } from '../contract-tests/engine/base-url.ts';
import { isRecord } from '../contract-tests/engine/reading.ts';
import {
  type Comparable,
  changesSince,
  exchangesOf,
  judgeTraffic,
  notBegun,
  type Progress,
  type RunOptions,
  type VerificationReport,
  verify,
  verifyReference,
  writeReports,
} from '../contract-tests/index.ts';
import { consoleLines } from '../contract-tests/report/console.ts';
import { isSettled } from '../contract-tests/undo/journal-file.ts';
import { newRunId } from '../contract-tests/undo/run-id.ts';
import { httpAddress, onlyWith, readOptions, wholeNumber } from './arguments.ts';
import { credentialOptions, credentials, given, type Password } from './credentials.ts';
import { readJson } from './read-json.ts';
import { oneLine, UsageError } from './usage-error.ts';

const optionTypes = {
  url: { type: 'string' },
  ...credentialOptions,
  'supervisor-username': { type: 'string' },
  'supervisor-password': { type: 'string' },
  'administrator-username': { type: 'string' },
  'administrator-password': { type: 'string' },
  'admin-app-key': { type: 'string' },
  site: { type: 'string' },
  organization: { type: 'string' },
  language: { type: 'string' },
  'price-list-group': { type: 'string' },
  subjects: { type: 'string' },
  journal: { type: 'string' },
  write: { type: 'boolean' },
  disposable: { type: 'boolean' },
  report: { type: 'string' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  reference: { type: 'boolean' },
  only: { type: 'string' },
  rate: { type: 'string' },
  'time-limit': { type: 'string' },
  record: { type: 'string' },
  compare: { type: 'string' },
  replay: { type: 'string' },
  verbose: { type: 'boolean' },
} as const;

type Options = ReturnType<typeof readOptions<typeof optionTypes>>;

const ofReport = ['report', 'baseline', 'update-baseline', 'compare', 'verbose'] as const;
// what says something where there is no instance, or one that is signed in to as every reference server is
const applies: Readonly<Record<'replay' | 'reference', readonly (keyof Options)[]>> = {
  replay: ['replay', ...ofReport],
  reference: ['reference', 'url', 'only', 'rate', 'time-limit', 'record', ...ofReport],
};

/** Verifies and prints; 0: conforms, 1: violations, 2: it ended before its end. What cannot run is thrown. */
export async function verifyInstance(args: string[]): Promise<number> {
  const options = readOptions(args, optionTypes);
  if (options.replay !== undefined) onlyWith('--replay', options, applies.replay);
  else if (options.reference) onlyWith('--reference', options, applies.reference);
  const { report: folder, baseline: baselineFile } = options;
  if (options['update-baseline'] && baselineFile === undefined)
    throw new UsageError('--update-baseline needs --baseline FILE');
  const baseline = baselineFile === undefined || options['update-baseline'] ? undefined : readBaseline(baselineFile);
  for (const name of ['disposable', 'journal'] as const)
    if (options[name] !== undefined && !options.write) throw new UsageError(`--${name} needs --write`);
  const rate = wholeNumber('rate', options.rate, 1, 10_000);
  const seconds = wholeNumber('time-limit', options['time-limit'], 1, 86_400);
  const start = starting(options);
  // before the work: a folder that cannot be made is found out at once
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  if (options.record !== undefined) writeFileSync(options.record, '', { flag: 'a' });
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const runId = newRunId();
  const journalFile = options.write ? journalOf(options, runId) : undefined;
  if (journalFile !== undefined) {
    // what cannot be swept up after is not begun
    writeFileSync(journalFile, '', { flag: 'a' });
    console.log(`Run ${runId}; if it is killed: occ-agent sweep --journal ${journalFile} …`);
  }
  const begun = start({
    ...(baseline === undefined ? {} : { baseline }),
    ...(options.only === undefined ? {} : { only: options.only.split(',') }),
    ...(rate === undefined ? {} : { requestsPerSecond: rate }),
    ...(seconds === undefined ? {} : { timeLimit: seconds * 1000 }),
    ...(options.compare === undefined ? {} : { before: readReport(options.compare) }),
    ...(options.record === undefined ? {} : { harFile: options.record }),
    ...(journalFile === undefined ? {} : { runId, journalFile }),
    signal: interruption.signal,
    onResult: showProgress,
  }).finally(() => {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
    showProgress(undefined);
    // nobody asked for it, and there is nothing to sweep up
    const isUnasked = options.journal === undefined && folder === undefined;
    if (journalFile !== undefined && isUnasked && isSettled(readFileSync(journalFile, 'utf8'))) rmSync(journalFile);
  });
  const report = await begun.catch(async (error: unknown) => {
    if (folder !== undefined) {
      const reason = oneLine(error);
      await writeReports(
        notBegun(inOneForm(options.url ?? process.env.OCC_URL ?? ''), { mode: modeOf(options), reason }),
        folder,
      );
    }
    throw error;
  });
  // told before it is written: a disk may be full
  console.log(consoleLines(report, { isVerbose: options.verbose ?? false }).join('\n'));
  if (folder !== undefined) await writeReports(report, folder);
  if (options['update-baseline'] && baselineFile !== undefined) {
    writeFileSync(baselineFile, `${JSON.stringify(report.findings.map(({ news }) => news).sort(), undefined, 2)}\n`);
  }
  if (report.stopped !== undefined) throw new Error(`${report.baseUrl}: ${report.stopped}`);
  if (options['update-baseline']) return 0;
  // whoever keeps a baseline hears of everything that is new
  const isNew =
    baselineFile !== undefined && report.findings.some(({ severity, isKnown }) => severity === 'drift' && !isKnown);
  return report.conforms && !isNew ? 0 : 1;
}

/** Where the journal of a run is kept. */
function journalOf({ journal, report }: Options, runId: string): string {
  return journal ?? (report === undefined ? `${runId}.jsonl` : join(report, 'journal.jsonl'));
}

function modeOf({ replay, reference, write }: Options): VerificationReport['mode'] {
  if (replay !== undefined) return 'traffic';
  return reference ? 'whole' : write ? 'write' : 'read only';
}

/** What is verified: an instance, or a reference server. */
function starting(options: Options): (run: RunOptions) => Promise<VerificationReport> {
  const { env } = process;
  const { replay } = options;
  if (replay !== undefined) return run => replayed(replay, run);
  if (options.reference) return run => verifiedReference(options.url, run);
  const baseUrl = options.url ?? env.OCC_URL;
  if (baseUrl === undefined) throw new UsageError('verify needs --url (or OCC_URL)');
  const auth = credentials('verify', options, env);
  const site = options.site ?? env.OCC_SITE;
  const { organization, language, 'price-list-group': priceListGroup } = options;
  const subjects = options.subjects === undefined ? undefined : readSubjects(options.subjects);
  const applicationKey = given(options['admin-app-key']) ?? given(env.OCC_ADMIN_APP_KEY);
  const roles = {
    ...roleOf('supervisor', options, env),
    ...roleOf('administrator', options, env),
    ...(applicationKey === undefined ? {} : { application: { applicationKey } }),
  };
  return run =>
    verify({
      ...run,
      baseUrl,
      auth,
      ...roles,
      ...(site === undefined ? {} : { site }),
      ...(organization === undefined ? {} : { organization }),
      ...(language === undefined ? {} : { language }),
      ...(priceListGroup === undefined ? {} : { priceListGroup }),
      ...(subjects === undefined ? {} : { subjects }),
      write: options.write ?? false,
      disposable: options.disposable ?? false,
    });
}

/** What an archive holds, judged without any instance. */
async function replayed(file: string, { baseline, before }: RunOptions): Promise<VerificationReport> {
  const exchanges = exchangesIn(file);
  if (exchanges.length === 0) throw new UsageError(`${file} holds no exchange with the Agent API (/ccagent/v1/…)`);
  const report = judgeTraffic(exchanges, baseline === undefined ? {} : { baseline });
  return before === undefined ? report : { ...report, changes: changesSince(before, report) };
}

function exchangesIn(file: string) {
  const archive = readJson(file);
  try {
    return exchangesOf(archive);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A reference server in this process, or one that `serve` has started; every one has the same sign-ins. */
async function verifiedReference(url: string | undefined, run: RunOptions): Promise<VerificationReport> {
  // what verifies an instance has no need of it, and it is as large as all the rest
  const { createReferenceServer } = await import('../mock-server/index.ts');
  const server = createReferenceServer();
  if (url === undefined) return verifyReference({ ...run, server, fetch: server.fetch });
  const { credentials, fixtures } = server;
  return verifyReference({ ...run, server: { baseUrl: httpAddress('url', url), credentials, fixtures } });
}

/** One line that is written over, where somebody looks at it. */
function showProgress(_: unknown, at?: Progress): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(at === undefined ? '\r\u001b[K' : `\r\u001b[K${at.done} of ${at.of} checks`);
}

function roleOf<Role extends 'supervisor' | 'administrator'>(
  role: Role,
  options: Options,
  env: NodeJS.ProcessEnv,
): { readonly [R in Role]?: Password } {
  const variable = `OCC_${role.toUpperCase()}`;
  const username = given(options[`${role}-username`]) ?? given(env[`${variable}_USERNAME`]);
  const password = given(options[`${role}-password`]) ?? given(env[`${variable}_PASSWORD`]);
  if (username === undefined && password === undefined) return {};
  if (username === undefined || password === undefined)
    throw new UsageError(`--${role}-username and --${role}-password go together`);
  return { [role]: { username, password } } as { readonly [R in Role]?: Password };
}

function readBaseline(file: string): readonly string[] {
  const news = readJson(file);
  if (Array.isArray(news) && news.every(each => typeof each === 'string')) return news;
  throw new UsageError(`${file} is no baseline: a baseline is a JSON array of strings`);
}

function readSubjects(file: string): Readonly<Record<string, object>> {
  const subjects = readJson(file);
  if (isRecord(subjects) && Object.values(subjects).every(isRecord))
    return subjects as Readonly<Record<string, object>>;
  throw new UsageError(`${file} holds no subjects: they are a JSON object of objects`);
}

function readReport(file: string): Comparable {
  const report = readJson(file);
  if (isRecord(report) && ['findings', 'results', 'operations'].every(name => Array.isArray(report[name])))
    return report as unknown as Comparable;
  throw new UsageError(`${file} is no report: --compare takes the report.json of an earlier run`);
}
