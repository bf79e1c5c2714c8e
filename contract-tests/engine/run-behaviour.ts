/** Runs one behaviour against a target and judges everything that was said. @module */

import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import type { OpenApiDocument } from '../../spec/document.ts';
import { type Auth, type Logger, OccAgent } from '../../src/index.ts';
import type { Behaviour, Role, Target, Workbench } from './behaviour.ts';
import { createConformance, type Verdict } from './conformance.ts';
import { createRecorder, type Exchange, type Recorder, type Send } from './recorder.ts';
import { createFoundSubjects, type Finder, type FoundSubjects, SubjectMissing } from './subject.ts';

/** An exchange with its verdict. */
export interface Judged {
  readonly exchange: Exchange;
  readonly verdict: Verdict;
}

/** What came of a behaviour. */
export interface Outcome {
  readonly judged: readonly Judged[];
  /** Why it failed, or `undefined`. */
  readonly failure: Error | undefined;
  /** What it needs and the target does not have, or `undefined`. */
  readonly missing: string | undefined;
}

/** Makes the runner of a target; `send` reaches it, over the network unless told otherwise; `logger` hears of every call. */
export function createRunner(
  document: OpenApiDocument,
  target: Target,
  send: Send = request => fetch(request),
  logger?: Logger,
): (behaviour: Behaviour) => Promise<Outcome> {
  const conformance = createConformance(document);
  const control = createControl(target, send);
  const hasControl = target.capabilities.includes('control');
  const subjects = createFoundSubjects({
    ...(target.given && { given: target.given }),
    takesExamples: target.capabilities.includes('examples'),
  });
  return async behaviour => {
    const recorder = createRecorder(send);
    const judge = () =>
      recorder.exchanges.filter(isOfTheApi).map(exchange => ({ exchange, verdict: conformance(exchange) }));
    try {
      if (hasControl) await control('reset');
      await behaviour.run(createWorkbench(target, { recorder, control, subjects, logger }));
      const judged = judge();
      assertConforms(behaviour, judged);
      return { judged, failure: undefined, missing: undefined };
    } catch (error) {
      if (error instanceof SubjectMissing) return { judged: judge(), failure: undefined, missing: error.message };
      const failure = error instanceof Error ? error : new Error(String(error));
      return { judged: judge(), failure, missing: undefined };
    } finally {
      // what was found may not be what it was
      if (behaviour.writes === true && !hasControl) subjects.forget();
    }
  };
}

interface WorkbenchParts {
  readonly recorder: Recorder;
  readonly control: Control;
  readonly subjects: FoundSubjects;
  readonly logger: Logger | undefined;
}

function createWorkbench(target: Target, { recorder, control, subjects, logger }: WorkbenchParts): Workbench {
  const hasControl = target.capabilities.includes('control');
  const clients = new Map<Role, OccAgent>();
  const client = (auth: Auth) =>
    new OccAgent({ baseUrl: target.baseUrl, auth, fetch: recorder.fetch, retry: false, logger });
  const agent = (role: Role = 'agent') => {
    const known = clients.get(role);
    if (known !== undefined) return known;
    const auth = target.signIn[role];
    assert.ok(auth, `${target.name} has no sign-in for the role ${role}`);
    const signedIn = client(auth);
    clients.set(role, signedIn);
    return signedIn;
  };
  const send = (path: string, init?: RequestInit) => recorder.fetch(new Request(`${target.baseUrl}${path}`, init));
  const finder: Finder = { agent: () => agent(), find: subject => subjects.find(subject, finder) };
  return {
    ...finder,
    agent,
    client,
    desk: (shopperProfileId, role) => agent(role).forShopper(shopperProfileId),
    send,
    async bearer(role = 'agent') {
      const { response } = await agent(role).api.POST('/ccagent/v1/verify');
      assert.equal(response.status, 200);
      const sent = recorder.exchanges.findLast(({ requestHeaders }) => requestHeaders.authorization !== undefined);
      return { authorization: sent?.requestHeaders.authorization ?? '' };
    },
    newEmail: name => `${name}.${randomUUID().slice(0, 8)}@example.com`,
    signIn: target.signIn,
    advanceClock: async ({ minutes }) => void (await control('clock', { advanceMs: minutes * 60_000 })),
    fingerprint: async () => (hasControl ? String((await control('fingerprint')).fingerprint) : ''),
    exchanges: recorder.exchanges,
  };
}

type Control = (what: string, body?: unknown) => Promise<Readonly<Record<string, unknown>>>;

function createControl({ baseUrl }: Target, send: Send): Control {
  return async (what, body = {}) => {
    const response = await send(
      new Request(`${baseUrl}/__reference/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
    assert.equal(response.status, 200, `control ${what}`);
    return (await response.json()) as Record<string, unknown>;
  };
}

function isOfTheApi({ url }: Exchange): boolean {
  return !new URL(url).pathname.startsWith('/__reference/');
}

/** Whatever was asserted, the specification has the last word on every exchange. */
function assertConforms({ sendsInvalid = false }: Behaviour, judged: readonly Judged[]): void {
  const lines = judged.flatMap(({ exchange, verdict }) => {
    const said = sendsInvalid ? verdict.response : [...verdict.request, ...verdict.response];
    return said.map(problem => `${exchange.method} ${new URL(exchange.url).pathname} → ${exchange.status}: ${problem}`);
  });
  assert.equal(lines.join('\n'), '', 'the exchange breaks the specification');
  // a negative case counts only when what went out is really forbidden
  if (sendsInvalid)
    assert.ok(
      judged.some(({ verdict }) => verdict.request.length > 0),
      'no request of this behaviour was invalid on the wire',
    );
}
