/** What a behaviour works with: signed-in clients, subjects, and the control of a server of our own. @module */

import { strict as assert } from 'node:assert';
import type { OpenApiDocument } from '../../spec/document.ts';
import { type Auth, isOccApiError, type Logger, OccAgent } from '../../src/index.ts';
import type { Role, SignIn, Target, Workbench } from './behaviour.ts';
import { inContext } from './in-context.ts';
import { lookingAgain } from './looking-again.ts';
import { readingBack } from './read-back.ts';
import type { Recorder, Send } from './recorder.ts';
import type { SharedReads } from './shared-reads.ts';
import { type FoundSubjects, SubjectMissing } from './subject.ts';

/** A token, and when its client had it. */
interface Bearer {
  readonly headers: Readonly<Record<string, string>>;
  readonly at: number;
}

// milliseconds in which a token is taken as it is, without asking its client, which would renew it
const freshFor = 60_000;

interface BenchParts {
  readonly control: Control;
  readonly subjects: FoundSubjects;
  readonly logger: Logger | undefined;
  readonly newEmail: Workbench['newEmail'];
  /** What records now. */
  readonly recorder: () => Recorder;
  /** Has a subject found. @default as whoever asks for it */
  readonly finding?: SharedReads['finding'];
}

/** Makes the workbench of each behaviour; where nobody sets the target back, they share their sessions. */
export function createBenches(
  document: OpenApiDocument,
  target: Target,
  { control, subjects, logger, newEmail, recorder, finding = find => find() }: BenchParts,
) {
  const hasControl = target.capabilities.includes('control');
  const clients = new Map<Role, OccAgent>();
  const { baseUrl, context = {} } = target;
  const recorded: Send = request => recorder().fetch(request);
  // a server of our own tells by a fingerprint that nothing has changed
  const looked = target.writable && !hasControl ? lookingAgain(document, recorded) : recorded;
  // before it is recorded: what is on the wire is judged, told, and kept for whoever undoes it
  const record = inContext(
    document,
    context,
    target.capabilities.includes('state') ? readingBack(document, looked) : recorded,
  );
  // what it changes is no contradiction to what was read before
  const recordedControl = createControl(target, record);
  const client = (auth: Auth) => new OccAgent({ baseUrl, auth, fetch: record, retry: false, logger, ...context });
  const signInOf = (role: Role): SignIn => {
    const auth = target.signIn[role];
    if (auth === undefined) throw new SubjectMissing(`needs somebody who can sign in as ${role}`);
    return auth;
  };
  const agent = (role: Role = 'agent') => {
    const known = clients.get(role) ?? client(signInOf(role));
    clients.set(role, known);
    return known;
  };
  const bearers = new Map<Role, Bearer>();
  const make = (toWrite: boolean): Workbench => {
    const bench: Workbench = {
      find: subject => finding(() => subjects.find(subject, bench, toWrite)),
      agent,
      client,
      desk: (shopperProfileId, role) => agent(role).forShopper(shopperProfileId),
      once: (name, read) => finding(() => subjects.once(name, read)),
      choosing: finding,
      send: (path, init) => record(new Request(`${baseUrl}${path}`, init)),
      async bearer(role = 'agent') {
        const known = bearers.get(role);
        if (known !== undefined && Date.now() - known.at < freshFor) return known.headers;
        // an instance without that operation gives a token all the same
        await agent(role)
          .merchant.orderStates()
          .catch((error: unknown) => {
            if (!isOccApiError(error) || error.status === 401) throw error;
          });
        const sent = recorder().exchanges.findLast(({ requestHeaders }) => requestHeaders.authorization !== undefined);
        const headers = { authorization: sent?.requestHeaders.authorization ?? '' };
        bearers.set(role, { headers, at: Date.now() });
        return headers;
      },
      newEmail,
      signInOf,
      passwordOf(role) {
        const auth = signInOf(role);
        if ('username' in auth) return auth;
        throw new SubjectMissing('needs a user name and a password: a token and a key begin no session of their own');
      },
      advanceClock: async ({ minutes }) => void (await recordedControl('clock', { advanceMs: minutes * 60_000 })),
      load: async data => void (await recordedControl('data', data)),
      deleteAccount: async id => void (await recordedControl(`accounts/${encodeURIComponent(id)}/delete`)),
      fingerprint: async () => (hasControl ? String((await control('fingerprint')).fingerprint) : ''),
      exchanges: recorder().exchanges,
    };
    return bench;
  };
  return {
    make,
    forget() {
      clients.clear();
      bearers.clear();
    },
  };
}

/** Sends to the control routes of a server of our own. */
export type Control = (what: string, body?: unknown) => Promise<Readonly<Record<string, unknown>>>;

/** Makes what reaches those of a target. */
export function createControl({ baseUrl }: Target, send: Send): Control {
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
