/** Sends requests made by machine to a reference server, and tells what it should not have done. @module */

import fc from 'fast-check';
import { createReferenceServer, type ReferenceServer, type State } from '../../mock-server/index.ts';
import { shopDataOf } from '../../mock-server/store/store.ts';
import type { OpenApiDocument } from '../../spec/document.ts';
import { told } from '../engine/finding.ts';
import { createJudge } from '../engine/judge.ts';
import { createRecorder, type Send } from '../engine/recorder.ts';
import { changedRecords } from '../targets/changed-records.ts';
import { hostileRequests } from './hostile-requests.ts';

/** How many are sent, and from which seed they are made. */
export interface HostileOptions {
  readonly perOperation: number;
  readonly seed: number;
  /** Part of the name of the operations. @default all */
  readonly only?: string;
  /** What stands before the server. @default nothing */
  readonly before?: (server: ReferenceServer) => Send;
}

/** What was sent, and what came of it that must not. */
export interface Hostilities {
  readonly sent: number;
  /** How many ended with each status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly alarms: readonly string[];
}

// after so many the data are set back, so that what was closed is open again
const untilSetBack = 25;

/** Sends to every operation; a refusal must have a documented code and change nothing, and nothing may break the server. */
export async function sendHostile(
  document: OpenApiDocument,
  { perOperation, seed, only = '', before: standingBefore }: HostileOptions,
): Promise<Hostilities> {
  const server = createReferenceServer();
  const start = server.snapshot();
  const recorder = createRecorder(standingBefore?.(server) ?? server.fetch);
  const judgeOf = createJudge(document, { knowsRecords: true });
  const ids = idsOf(start);
  const alarms = new Set<string>();
  let sent = 0;
  const statuses: Record<string, number> = {};
  let bearers = await signedIn(server);
  for (const [operationId, requests] of hostileRequests(document, ids)) {
    // whoever signs in or out here would do so for all that follows
    if (!operationId.includes(only) || /log(in|out)|refresh/i.test(operationId)) continue;
    const judge = judgeOf();
    for (const { path, init } of fc.sample(requests, { numRuns: perOperation, seed })) {
      if (sent % untilSetBack === 0) {
        server.restore(start);
        bearers = await signedIn(server);
      }
      const before = server.snapshot();
      const bearer = path.startsWith('/ccadmin/') ? bearers.application : bearers.supervisor;
      const headers = { authorization: bearer, ...init.headers };
      const request = new Request(`${server.baseUrl}${path}`, { ...init, headers });
      sent += 1;
      const what = `${init.method} ${path.slice(0, 120)} ${init.body?.slice(0, 300) ?? ''}`;
      try {
        await recorder.fetch(request);
      } catch (error) {
        alarms.add(`${operationId}: ${String(error)}: ${what}`);
        continue;
      }
      const exchange = recorder.exchanges.pop();
      if (exchange === undefined) continue;
      statuses[exchange.status] = (statuses[exchange.status] ?? 0) + 1;
      if (exchange.status < 400) continue;
      const { findings } = judge(exchange);
      const wrong = findings.filter(({ severity }) => severity !== 'info').map(told);
      const [change] = changedRecords(before, server.snapshot());
      if (change !== undefined) wrong.push(`a refused call changed ${change.kind} ${change.id}`);
      for (const each of wrong) alarms.add(`${operationId} ${exchange.status}: ${each}: ${what}`);
    }
  }
  return { sent, statuses, alarms: [...alarms] };
}

async function signedIn({ fetch, baseUrl, credentials }: ReferenceServer) {
  const tokenOf = async (path: string, init: RequestInit) => {
    const response = await fetch(new Request(`${baseUrl}${path}`, { method: 'POST', ...init }));
    const { access_token: token } = (await response.json()) as { access_token?: string };
    return `Bearer ${token}`;
  };
  const password = new URLSearchParams({ grant_type: 'password', ...credentials.supervisor });
  const key = {
    headers: { authorization: `Bearer ${credentials.application.applicationKey}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  };
  return {
    supervisor: await tokenOf('/ccagent/v1/login', { body: password }),
    application: await tokenOf('/ccadmin/v1/login', key),
  };
}

/** Ids of every kind of record, a few of each. */
function idsOf(state: State): readonly string[] {
  return [...shopDataOf(state).values()].flatMap(records => [...records.keys()].slice(0, 12));
}
