/** Looks for a defect with the suite, as a mode of verification would. @module */

import { createReferenceServer, type ReferenceServer } from '../../mock-server/index.ts';
import type { OpenApiDocument } from '../../spec/document.ts';
import { groups } from '../behaviours/index.ts';
import { type Behaviour, skipReason, type Target } from '../engine/behaviour.ts';
import { type Finding, inAnyItem, newsOf } from '../engine/finding.ts';
import { createJudge, type Judge, type Verdict } from '../engine/judge.ts';
import { createReader } from '../engine/reading.ts';
import { type Send, unanswered } from '../engine/recorder.ts';
import { createRunner, type Judged, type Outcome } from '../engine/run-behaviour.ts';
import { listed, shownBy, unshown } from '../engine/shown.ts';
import { isReading } from '../invariants/reads.ts';
import { createRecordMemory, type RecordMemory } from '../invariants/record-memory.ts';
import { asLive, referenceTarget } from '../targets/reference.ts';
import { changedExchange, changedResponse, type Defect, type MeaningDefect, type ResponseDefect } from './defect.ts';
import { type Effect, effectsOf } from './effect-defects.ts';
import type { SwitchedSource } from './source-defects.ts';

/** How much of the suite looks: all of it, what `verify --write --disposable` may do, `verify --write`, `verify`. */
export const modes = ['whole', 'disposable', 'write', 'read'] as const;
export type Mode = (typeof modes)[number];

/** What a behaviour did on the right server. */
export interface Recorded {
  readonly behaviour: Behaviour;
  readonly judged: readonly Judged[];
  /** Findings on the right server: not news. */
  readonly known: ReadonlySet<string>;
  /** Changes whose line it executed; and those it executed by reading. */
  readonly reached: ReadonlySet<number>;
  readonly reachedByReading: ReadonlySet<number>;
  /** What its requests did to the records. */
  readonly effects: readonly Effect[];
  readonly durationMs: number;
}

/** What came of the hunt for a defect. */
export interface Hunted {
  readonly id: string;
  readonly found: boolean;
  /** The rule that found it, or `behaviour`. */
  readonly rule?: string;
  /** The behaviour in which it was found. */
  readonly by?: string;
  /** Whether the operation was named that is wrong. */
  readonly attributed?: boolean;
  /** Whether that was for the place that is wrong. */
  readonly forReason?: boolean;
}

/** Hunts defects in one mode. */
export interface Hunter {
  /** Runs everything on the right server. */
  record(): Promise<readonly Recorded[]>;
  /** Looks for a defect. */
  hunt(defect: Defect, recorded: readonly Recorded[]): Promise<Hunted>;
}

/** Options of {@link createHunter}. */
export interface HunterOptions {
  readonly source?: SwitchedSource;
  /** Groups of behaviours that look. @default all */
  readonly resources?: readonly string[];
}

/** Makes the hunter of a mode. */
export function createHunter(document: OpenApiDocument, mode: Mode, { source, resources }: HunterOptions = {}): Hunter {
  const judgeOf = createJudge(document, { knowsRecords: true });
  const read = createReader(document);
  const behaviours = groups
    .filter(({ resource }) => resources?.includes(resource) ?? true)
    .flatMap(group => group.behaviours);

  // what the whole run sees of the right server
  const right = createRecordMemory({ isReset: mode === 'whole' });

  function startOn(server: ReferenceServer, send: Send, memory?: RecordMemory) {
    const target = targetOf(mode, server);
    return { target, runner: createRunner(document, target, { send, judgeOf, ...(memory && { memory }) }) };
  }

  return {
    async record() {
      const recorded: Recorded[] = [];
      for (const behaviour of behaviours) {
        // rendered records are kept by a server: on a fresh one every line is reached that matters
        const server = createReferenceServer();
        const reachedByReading = new Set<number>();
        const reached = new Set<number>();
        const effects: Effect[] = [];
        const send: Send = async request => {
          const reading = read(unanswered(request, await request.clone().text()));
          source?.reached();
          const before = isReading(reading) ? undefined : server.snapshot();
          const response = await server.fetch(request);
          if (before !== undefined && response.ok) effects.push(...effectsOf(reading, before, server.snapshot()));
          for (const number of source?.reached() ?? []) {
            reached.add(number);
            if (isReading(reading)) reachedByReading.add(number);
          }
          return response;
        };
        const { target, runner } = startOn(server, send, right);
        if (skipReason(behaviour, target) !== undefined) continue;
        const started = performance.now();
        const outcome = await runner.run(behaviour);
        // what was said before something was found missing was judged all the same
        if (outcome.missing !== undefined && outcome.judged.length === 0) continue;
        if (outcome.failure !== undefined)
          throw new Error(`${behaviour.name} fails on the right server: ${outcome.failure.message}`);
        recorded.push({
          behaviour,
          judged: outcome.judged,
          known: new Set(outcome.judged.flatMap(({ verdict }) => verdict.findings.map(newsOf))),
          reached,
          reachedByReading,
          effects,
          durationMs: performance.now() - started,
        });
      }
      return recorded;
    },
    async hunt(defect, recorded) {
      const concerned = recorded
        .map(each => ({ ...each, first: firstConcerned(defect, each) }))
        .filter(({ first }) => first >= 0)
        .sort((a, b) => a.durationMs - b.durationMs);
      if ('change' in defect) {
        for (const each of concerned) {
          const hunted = judgedAgain(judgeOf(right.copy()), defect, each, each.first);
          if (hunted !== undefined) return hunted;
        }
        if (mode === 'whole' && isUnshown(defect, recorded)) {
          const { place = '' } = defect;
          return { id: defect.id, found: true, rule: 'shown', by: place, attributed: true, forReason: true };
        }
      }
      return huntLive(defect, concerned, recorded);
    },
  };

  async function huntLive(
    defect: Defect,
    concerned: readonly Recorded[],
    recorded: readonly Recorded[],
  ): Promise<Hunted> {
    const live = new Map<Behaviour, readonly Judged[]>();
    if (defect.family === 'source') source?.activate(defect.number);
    try {
      const server = createReferenceServer();
      // one place is wrong: what all others show is what they show on the right server
      const memory = defect.family === 'property' ? right.copy() : undefined;
      const { runner } = startOn(server, wrapped(defect, server), memory);
      for (const { behaviour, known } of concerned) {
        const outcome = await runner.run(behaviour);
        const hunted = huntedIn(defect, behaviour, outcome, known);
        if (hunted !== undefined) return hunted;
        live.set(behaviour, outcome.judged);
      }
    } catch (error) {
      // a server that cannot even start is noticed by anybody
      if (defect.family !== 'source') throw error;
      return { id: defect.id, found: true, rule: 'start', by: error instanceof Error ? error.message : String(error) };
    } finally {
      source?.activate(undefined);
    }
    const lost = mode === 'whole' ? lostIn(recorded, live) : [];
    return fromFindings(defect, 'the whole run', lost) ?? { id: defect.id, found: false };
  }

  /** What the whole run is to show, and does not where some behaviours show what they do now. */
  function lostIn(recorded: readonly Recorded[], live: ReadonlyMap<Behaviour, readonly Judged[]>): Finding[] {
    const known = new Set(unshown(recorded.flatMap(({ judged }) => judged)).map(newsOf));
    const now = recorded.flatMap(({ behaviour, judged }) => live.get(behaviour) ?? judged);
    return unshown(now).filter(finding => isNews(finding, known));
  }

  /** Whether the whole run would not show any more what it shows and is to show. */
  function isUnshown(defect: ResponseDefect, recorded: readonly Recorded[]): boolean {
    const judge = judgeOf();
    const exchanges = recorded
      .flatMap(({ judged }) => judged)
      .filter(({ verdict }) => verdict.reading.operationId === defect.operationId);
    // some behaviours alone never show all that is listed
    const [was, is] = [
      shownBy(exchanges),
      shownBy(
        exchanges.map(({ exchange, verdict }) => {
          const changed = defect.change(verdict.reading);
          const other = changed === undefined ? exchange : changedExchange(exchange, changed);
          return { exchange: other, verdict: judge(other) };
        }),
      ),
    ];
    return listed().some(line => was.has(line) && !is.has(line));
  }

  function wrapped(defect: Defect, server: ReferenceServer): Send {
    if (defect.family === 'source') return server.fetch;
    return 'wrap' in defect ? defect.wrap(server) : changingResponses(defect, server.fetch);
  }

  function changingResponses(defect: ResponseDefect, send: Send): Send {
    return async request => {
      const sent = unanswered(request, await request.clone().text());
      if (read(sent).operationId !== defect.operationId) return send(request);
      const response = await send(request);
      const responseBody = await response.clone().text();
      const changed = defect.change(read({ ...sent, status: response.status, responseBody }));
      return changed === undefined ? response : changedResponse(response, changed);
    };
  }
}

function targetOf(mode: Mode, server: ReferenceServer): Target {
  const whole = referenceTarget(server.baseUrl, server);
  if (mode === 'whole') return whole;
  const { agent, supervisor, administrator, application } = server.credentials;
  return mode === 'read'
    ? { ...asLive(server.baseUrl, { agent }), writable: false }
    : {
        ...asLive(server.baseUrl, { agent, supervisor, administrator, application }),
        isDisposable: mode === 'disposable',
      };
}

function firstConcerned(defect: Defect, { judged, reached }: Recorded): number {
  if (defect.family === 'source') return reached.has(defect.number) ? 0 : -1;
  const shows = (exchange: Verdict['reading']) =>
    'change' in defect ? defect.change(exchange) !== undefined : (defect as MeaningDefect).concerns(exchange);
  return judged.findIndex(
    ({ verdict }) => verdict.reading.operationId === defect.operationId && shows(verdict.reading),
  );
}

/** What the judge says of what was recorded, up to the first response that would have been another: no server is needed for that. */
function judgedAgain(
  judge: Judge,
  defect: ResponseDefect,
  { behaviour, judged, known }: Recorded,
  first: number,
): Hunted | undefined {
  for (const { exchange } of judged.slice(0, first)) judge(exchange);
  const at = judged[first];
  const changed = at && defect.change(at.verdict.reading);
  if (at === undefined || changed === undefined) return undefined;
  const { findings } = judge(changedExchange(at.exchange, changed));
  return fromFindings(
    defect,
    behaviour.name,
    findings.filter(finding => isNews(finding, known)),
  );
}

function isNews(finding: Finding, known: ReadonlySet<string>): boolean {
  return finding.severity !== 'info' && !known.has(newsOf(finding));
}

function fromFindings(defect: Defect, by: string, news: readonly Finding[]): Hunted | undefined {
  const right = news.filter(finding => !('operationId' in defect) || isAbout(finding, defect.operationId));
  const [first] = right.length > 0 ? right : news;
  if (first === undefined) return undefined;
  const place = 'place' in defect ? defect.place : undefined;
  return {
    id: defect.id,
    found: true,
    rule: first.rule,
    by,
    attributed: right.length > 0,
    forReason: place === undefined || right.some(finding => isAt(finding.place, place)),
  };
}

/** A record that two operations show differently names both: which is wrong, nobody can tell. */
function isAbout({ operationId, expected }: Finding, wrong: string): boolean {
  return operationId === wrong || expected.includes(`, as in ${wrong} `);
}

function isAt(place: string, wrong: string): boolean {
  const steps = wrong.split('/');
  // an asterisk is any position, and any name that is data
  return inAnyItem(place)
    .split('/')
    .every((step, index) => steps[index] === undefined || steps[index] === '*' || step.startsWith(steps[index]));
}

function huntedIn(
  defect: Defect,
  behaviour: Behaviour,
  outcome: Outcome,
  known: ReadonlySet<string>,
): Hunted | undefined {
  const news = outcome.judged.flatMap(({ verdict }) => verdict.findings.filter(finding => isNews(finding, known)));
  const found = fromFindings(defect, behaviour.name, news);
  if (found?.attributed === true || outcome.failure === undefined) return found;
  const operations = outcome.judged.map(({ verdict }) => verdict.reading.operationId);
  return {
    id: defect.id,
    found: true,
    rule: 'behaviour',
    by: behaviour.name,
    attributed: !('operationId' in defect) || operations.includes(defect.operationId),
  };
}
