/** Verification of the reference server by itself: nothing may be found, and nothing may be left. @module */

import { groups } from '../contract-tests/behaviours/index.ts';
import { skipReason } from '../contract-tests/engine/behaviour.ts';
import { told } from '../contract-tests/engine/finding.ts';
import { createRunner } from '../contract-tests/engine/run-behaviour.ts';
import { shownBy } from '../contract-tests/engine/shown.ts';
import { conversations } from '../contract-tests/known/conversations.ts';
import { hold, writing } from '../contract-tests/known/said.ts';
import type { VerificationReport } from '../contract-tests/report/verification-report.ts';
import { unlistedRecords } from '../contract-tests/targets/changed-records.ts';
import { referenceTarget } from '../contract-tests/targets/reference.ts';
import { verify, verifyReference } from '../contract-tests/verify.ts';
import { createReferenceServer, type ReferenceServer, type ReferenceServerOptions } from '../mock-server/index.ts';
import { readDocument } from '../spec/read-document.ts';

/** A reference server, and how it is verified. */
export interface Visit {
  readonly seed: number | false;
  readonly scale: number;
  readonly mode: VerificationReport['mode'];
  /** Of these resources alone; of all, if it is not given. */
  readonly only?: readonly string[];
}

type Data = Pick<Visit, 'seed' | 'scale'>;

/** Every mode on the same data. */
export function visits(data: Data): Visit[] {
  return (['read only', 'write', 'whole'] as const).map(mode => ({ ...data, mode }));
}

/** The resources by which behaviours are chosen, dealt into so many parts. */
export function parts(count: number): string[][] {
  const resources = [...new Set(groups.map(({ resource }) => resource))];
  return Array.from({ length: count }, (_, part) => resources.filter((_, index) => index % count === part));
}

/** What is found, in words, when a server is verified twice; and what is not as it was before. */
export async function alarmsOf(visit: Visit): Promise<string[]> {
  const { seed, scale } = visit;
  const server = createReferenceServer({ seed, scale });
  const alarms: string[] = [];
  for (const time of ['first', 'second']) {
    const before = server.snapshot();
    const { results, findings, stopped, left } = await visited(visit, server);
    const failures = results
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ name, reason }) => `${name}: ${reason}`);
    alarms.push(
      ...[...failures, ...findings.map(told), ...(stopped === undefined ? [] : [stopped])].map(
        alarm => `${time} time: ${alarm}`,
      ),
    );
    const changed = unlistedRecords(before, server.snapshot(), left);
    alarms.push(...changed.map(({ kind, id }) => `${time} time: left ${kind} ${id}`));
  }
  return alarms;
}

/** What a whole run shows. */
export async function shownOf(data: Data): Promise<Set<string>> {
  const server = createReferenceServer(data);
  const target = referenceTarget(server.baseUrl, server);
  const { run } = createRunner(readDocument(), target, { send: server.fetch });
  const shown = new Set<string>();
  for (const behaviour of groups.flatMap(({ behaviours }) => behaviours)) {
    if (skipReason(behaviour, target) !== undefined) continue;
    for (const line of shownBy((await run(behaviour)).judged)) shown.add(line);
  }
  return shown;
}

/** What is said in the known shop, as the file has it. */
export async function knownResponses(options: Pick<ReferenceServerOptions, 'clock'> = {}): Promise<string> {
  const server = createReferenceServer(options);
  const target = referenceTarget(server.baseUrl, server);
  const { run } = createRunner(readDocument(), target, { send: server.fetch });
  const all = new Map<string, readonly (readonly string[])[]>();
  for (const conversation of conversations) {
    const heard: (readonly string[])[] = [];
    const { failure } = await run({
      name: conversation.name,
      sendsInvalid: conversation.sendsInvalid ?? false,
      run: bench => hold(conversation, bench, response => void heard.push(response)),
    });
    if (failure !== undefined) throw failure;
    all.set(conversation.name, heard);
  }
  return writing(all);
}

function visited({ mode, only }: Visit, server: ReferenceServer): Promise<VerificationReport> {
  const { baseUrl, fetch, credentials } = server;
  const chosen = only === undefined ? {} : { only };
  if (mode === 'whole') return verifyReference({ server, fetch, ...chosen });
  const { agent, supervisor, administrator, application } = credentials;
  return mode === 'write'
    ? verify({ baseUrl, fetch, auth: agent, supervisor, administrator, application, write: true, ...chosen })
    : verify({ baseUrl, fetch, auth: agent, ...chosen });
}
