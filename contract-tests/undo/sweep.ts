/** Sweeps up after runs that could not undo what they wrote: by their journal, and by their id in what they made. @module */

import { readDocument } from '../../spec/read-document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import { type Auth, isOccApiError, type OccAgent, OccConfigError, scim } from '../../src/index.ts';
import { inOneForm } from '../engine/base-url.ts';
import { unknownId } from '../engine/examples.ts';
import { checkOptions, type NamesOf } from '../engine/known-options.ts';
import { limitedSend, type SendLimits } from '../engine/limited-send.ts';
import { isRecord } from '../engine/reading.ts';
import { keepSessions } from '../engine/sessions.ts';
import { type SignedIn, signedIn } from '../engine/signed-in.ts';
import { carryOut, type Place } from './carry-out.ts';
import { journalWriter, type RunInJournal, readJournal, type Unknown } from './journal-file.ts';
import { isRunId } from './run-id.ts';
import { contact, order, removing, type Undoing } from './undoing.ts';

/** Options of {@link sweep}. */
export interface SweepOptions extends SendLimits {
  readonly baseUrl: string;
  /** Somebody who may do what the run did: its supervisor, if it had one. */
  readonly auth: Auth;
  /** What the journal holds. @default none */
  readonly journal?: string;
  /** Its file, which is told what has been undone, so that it is not undone again. */
  readonly journalFile?: string;
  /** Ids of runs whose journal is lost. */
  readonly runs?: readonly string[];
}

/** What came of it. */
export interface Swept {
  /** Runs that were swept up after. */
  readonly runs: readonly string[];
  /** How much was undone. */
  readonly undone: number;
  /** What stays of what was undone, in words: the API closes it and does not remove it. */
  readonly remains: readonly string[];
  /** What could not be undone. */
  readonly left: readonly string[];
}

const optionNames: NamesOf<SweepOptions> = {
  baseUrl: true,
  auth: true,
  journal: true,
  journalFile: true,
  runs: true,
  fetch: true,
  requestsPerSecond: true,
  requestTimeout: true,
};

/**
 * Undoes what runs have left.
 *
 * @throws {OccConfigError} There is no such option, the journal is none, is of another instance, or an id is no run's.
 * @throws {OccError} The instance is unreachable, or refuses the sign-in.
 */
export async function sweep(options: SweepOptions): Promise<Swept> {
  checkOptions(options, optionNames);
  const { auth, journalFile, runs = [] } = options;
  const baseUrl = inOneForm(options.baseUrl);
  const noted = runsIn(options.journal, baseUrl);
  const odd = runs.find(run => !isRunId(run));
  if (odd !== undefined) throw new OccConfigError('runs', `${odd} is no id of a run`);
  const unnoted = runs.filter(run => noted.every(each => each.run !== run)).map(withoutJournal);
  const { send, close } = keepSessions(limitedSend(options));
  const somebody = await signedIn(baseUrl, auth, send);
  const { authorization } = somebody;
  const swept = { undone: 0, remains: new Set<string>(), left: new Set<string>() };
  try {
    for (const run of [...noted, ...unnoted]) {
      const note = journalWriter(journalFile, run.run);
      const own = new Set(run.made);
      const isOwn = (text: string) => text.includes(run.run) || own.has(text);
      const place = { document: readDocument(), baseUrl, send, authorization, isOwn };
      const undo = async (of: Undoing, number?: number) => {
        const { isUndone, remains } = await carryOut(of, place);
        if (isUndone && number !== undefined) note({ undone: number, remains });
        if (isUndone) swept.undone += 1;
        for (const each of remains) swept[isUndone ? 'remains' : 'left'].add(each);
      };
      for (const each of run.remains) swept.remains.add(each);
      for (const { undo: number, of } of run.open.toReversed()) await undo(of, number);
      for (const each of await unnotedOf(run, somebody, { place, own })) {
        if (typeof each === 'string') swept.remains.add(each);
        else await undo(each);
      }
      for (const unknown of run.unknown.filter(each => !isFound(each, run))) swept.left.add(perhaps(unknown));
    }
  } finally {
    await close();
  }
  return {
    runs: [...noted, ...unnoted].map(({ run }) => run),
    undone: swept.undone,
    remains: [...swept.remains],
    left: [...swept.left],
  };
}

function runsIn(journal: string | undefined, baseUrl: string): RunInJournal[] {
  if (journal === undefined) return [];
  const runs = read(journal);
  const [first] = runs;
  if (first === undefined) throw new OccConfigError('journal', 'it holds no run');
  const foreign = runs.find(run => run.baseUrl !== '' && run.baseUrl !== baseUrl);
  if (foreign !== undefined)
    throw new OccConfigError('journal', `the run ${foreign.run} was of ${foreign.baseUrl}, not of ${baseUrl}`);
  return runs;
}

function read(journal: string): RunInJournal[] {
  try {
    return readJournal(journal);
  } catch (error) {
    throw new OccConfigError('journal', error instanceof Error ? error.message : String(error));
  }
}

function withoutJournal(run: string): RunInJournal {
  return {
    run,
    baseUrl: '',
    unknown: [],
    open: [],
    stays: new Set(),
    remains: [],
    made: new Set(),
    restored: new Set(),
  };
}

/** What a run has made that its journal does not know: it was killed before it knew itself. */
async function unnotedOf(
  { run, unknown, made }: RunInJournal,
  { agent }: SignedIn,
  { place, own }: { readonly place: Place; readonly own: Set<string> },
): Promise<readonly (Undoing | string)[]> {
  if (!isRunId(run)) return [];
  const found: (Undoing | string)[] = [];
  for await (const { id, email } of agent.profiles.search({ filter: scim.co('email', run) })) {
    // an instance may not know such a filter, and list everybody
    if (email?.includes(run) !== true) continue;
    own.add(id);
    if (!made.has(id)) found.push(await leaving(id, agent));
    // orders before whoever ordered
    for await (const { id: orderId } of agent.orders.search({ profileId: id }))
      if (orderId !== undefined && !made.has(orderId)) found.push({ ...order(orderId), context: {} });
  }
  for (const write of unknown) found.push(...(await partsOf(write, run, place)));
  return found.reverse();
}

/** Parts of something that was there before, an account's addresses say, that name the run. */
async function partsOf(
  { method, path, context }: Unknown,
  run: string,
  { document, baseUrl, send, authorization }: Place,
): Promise<readonly Undoing[]> {
  const [pathname = ''] = path.split('?');
  const remove = method === 'POST' ? removing(document, pathname) : undefined;
  if (remove === undefined) return [];
  const response = await send(new Request(`${baseUrl}${pathname}`, { headers: { ...context, authorization } }));
  const body = response.ok ? parseJson(await response.text()) : undefined;
  return recordsNaming(body, run).map(id => ({
    what: `part ${id} of ${pathname}`,
    by: { kind: 'request', method: 'DELETE', path: remove(id) },
    context,
  }));
}

/** Ids of the records in a body that name a run themselves; of a wrapper, that of what it wraps. */
function recordsNaming(value: unknown, run: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value);
  if (!isRecord(value) || !inner.some(each => typeof each === 'string' && each.includes(run)))
    return inner.flatMap(each => recordsNaming(each, run));
  const id = [value, ...inner.filter(isRecord)].flatMap(each => [each.repositoryId, each.id]).find(isText);
  return id === undefined ? [] : [id];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A shopper is deleted; a contact is deactivated, by somebody who looks after the people of its account, unless it is already. */
async function leaving(id: string, agent: OccAgent): Promise<Undoing | string> {
  const profile = await agent.profiles.get(id).catch(orNothing);
  if ((profile?.profileDetail.parentOrganization ?? undefined) === undefined) {
    const path = `/ccagent/v1/profiles/${encodeURIComponent(id)}`;
    return { what: `shopper ${id}`, made: id, by: { kind: 'request', method: 'DELETE', path }, context: {} };
  }
  const leaves = contact(id, '/ccagent/v1/organizationMembers');
  if (profile?.profileDetail.active === false) return leaves.remains;
  let administrator = id;
  for await (const { id: other, active, roles } of agent.forShopper(id).members.list())
    if (active !== false && roles?.some(role => role.function === 'admin')) administrator = other ?? administrator;
  return { ...leaves, context: { 'x-ccagentcontext': JSON.stringify({ shopperProfileId: administrator }) } };
}

function orNothing(error: unknown): undefined {
  if (!isOccApiError(error)) throw error;
}

/** Whether what a write may have made is found by the id of the run, or goes with what is; or is nothing. */
function isFound({ operationId, about, path }: Unknown, { made, restored }: RunInJournal): boolean {
  const isStamped = /^(createProfile|createMember|addAddress)$/.test(operationId);
  return isStamped || restored.has(path) || about.some(id => made.has(id) || id === unknownId);
}

function perhaps({ operationId, about, at }: Unknown): string {
  return `${[operationId, ...about].join(' ')}, sent at ${at}: the run ended before it knew whether it was carried out`;
}
