/** What a run that writes leaves of orders, and of what comes of them: only what it lists. */
import { expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { readDocument } from '../../spec/read-document.ts';
import { accounts } from '../behaviours/accounts.ts';
import { appeasements } from '../behaviours/appeasements.ts';
import { exchanges } from '../behaviours/exchanges.ts';
import { members } from '../behaviours/members.ts';
import { returns } from '../behaviours/returns.ts';
import { scheduledOrders } from '../behaviours/scheduled-orders.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { createJudge } from '../engine/judge.ts';
import { createRunner } from '../engine/run-behaviour.ts';
import { unlistedRecords } from '../targets/changed-records.ts';
import { asLive } from '../targets/reference.ts';

const document = readDocument();
// compiled once; what it finds is not asked here
const judgeOf = createJudge(document, { knowsRecords: false });
const server = createReferenceServer();
const { credentials, baseUrl } = server;
const target = asLive(baseUrl, { agent: credentials.agent, supervisor: credentials.supervisor });

test.each<[string, BehaviourGroup, readonly RegExp[], RegExp?]>([
  ['a contact of two accounts whose roles changed in one', members, [/contact of two accounts/]],
  ['a template that was rejected', scheduledOrders, [/when it is rejected/], /^template /],
  ['a replacement that was sent', exchanges, [/its replacement order can be sent/], /^order /],
  ['a return after orders were read', returns, [/prepared among the returns/, /left to refund/], /^closed return /],
  ['an appeasement that was paid', appeasements, [/created, changed and submitted/], /^appeasement /],
  ['an account that had another limit and a new contact', accounts, [/asks for approval/], /^deactivated contact /],
  ['an appeasement that nobody submitted', appeasements, [/plain agent/], /^order /],
])('given %s, when the run ends, then the data is as it was, but for what is listed', async (_, group, names, kept) => {
  const before = server.snapshot();
  const runner = createRunner(document, target, { send: server.fetch, judgeOf });
  for (const name of names) {
    const behaviour = group.behaviours.find(each => name.test(each.name)) ?? expect.unreachable(`${name}`);
    expect(await runner.run(behaviour)).toMatchObject({ failure: undefined, missing: undefined });
  }
  const left = await runner.close();
  expect(unlistedRecords(before, server.snapshot(), left)).toEqual([]);
  if (kept === undefined) expect(left).toEqual([]);
  else expect(left).toContainEqual(expect.stringMatching(kept));
});
