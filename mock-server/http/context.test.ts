import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SubjectKind } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { contextHeaderNames } from '../../src/generated/context.ts';
import {
  agentOperations,
  declaredHeaders,
  type Ids,
  type Located,
  specRequest,
} from '../../tests/support/spec-requests.ts';
import { createReferenceServer, type ReferenceServer, type State } from '../index.ts';

const document = readDocument();
const operations = agentOperations(document);
const named = (located: Located) => [located.operation.operationId, located] as const;
const ofAccounts = operations.filter(({ operation }) => declaredHeaders(document, operation).includes(accountHeader()));
const aboutOrders = operations.flatMap(located =>
  recordKinds(located).map(kind => [`${located.operation.operationId} (${kind})`, located, kind] as const),
);

function accountHeader(): string {
  return contextHeaderNames.organization[0].toLowerCase();
}

function recordKinds({ operation }: Located): SubjectKind[] {
  return (Object.keys(operation['x-occ-subject'] ?? {}) as SubjectKind[]).filter(kind => kind !== 'shopper');
}

let server: ReferenceServer;
let start: State;
let token: string;
let accountA: string;
let accountB: string;
let closed: string;
let contactOfB: string;

beforeAll(async () => {
  server = createReferenceServer();
  const form = new URLSearchParams({ grant_type: 'password', ...server.credentials.supervisor });
  const signedIn = await server.fetch(
    new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST', body: form }),
  );
  token = ((await signedIn.json()) as { readonly access_token: string }).access_token;
  start = server.snapshot();
  const accounts = [...start.organizations.values()];
  [accountA = '', accountB = ''] = accounts.filter(({ active }) => active).map(({ id }) => id);
  closed = accounts.find(({ active }) => !active)?.id ?? '';
  contactOfB =
    [...start.profiles.values()].find(
      ({ active, parentOrganizationId, secondaryOrganizationIds }) =>
        active && parentOrganizationId === accountB && secondaryOrganizationIds.length === 0,
    )?.id ?? '';
});

beforeEach(() => server.restore(start));

interface Context {
  readonly account?: string;
  readonly shopper?: string;
  readonly site?: string;
  /** A context header as it stands. */
  readonly agentContext?: string;
}

async function answerTo(located: Located, ids: Ids, { account, shopper, site, agentContext }: Context) {
  const { method, url, headers, body } = specRequest(document, located, ids);
  const context = agentContext ?? (shopper === undefined ? undefined : JSON.stringify({ shopperProfileId: shopper }));
  const response = await server.fetch(
    new Request(url, {
      method: method.toUpperCase(),
      headers: {
        ...headers,
        authorization: `Bearer ${token}`,
        ...(account === undefined ? {} : { 'x-ccorganization': account }),
        ...(context === undefined ? {} : { 'x-ccagentcontext': context }),
        ...(site === undefined ? {} : { 'x-ccsite': site }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  const answer = (text === '' ? {} : JSON.parse(text)) as { readonly errorCode?: string };
  return { status: response.status, errorCode: answer.errorCode };
}

/** A shopper named in each way an operation knows: in the request, or in the agent context. */
async function answerFor(shopper: string, located: Located, account: string) {
  const isInRequest = located.operation['x-occ-subject']?.shopper !== undefined;
  return answerTo(located, isInRequest ? { shopper } : {}, { account, ...(isInRequest ? {} : { shopper }) });
}

/** A record, and a shopper where an operation must be told one. */
function namingRecord({ operation }: Located, kind: SubjectKind, id: string, shopper = contactOfB): Ids {
  const source = operation['x-occ-subject']?.shopper;
  const needsShopper = source !== undefined && source.optional !== true;
  return { [kind]: id, ...(needsShopper ? { shopper } : {}) };
}

/** Makes the order of the tests, and that of their return, one of an account. */
function recordsIn(organizationId: string | undefined): Record<SubjectKind, string> {
  const state = server.snapshot();
  const { fulfilledOrder, returnRequest } = server.fixtures;
  const returned = state.returns.get(returnRequest.id)?.orderId ?? '';
  for (const id of [fulfilledOrder.id, returned]) {
    const order = state.orders.get(id);
    if (order !== undefined) state.orders.set(id, { ...order, organizationId });
  }
  const [appeasement] = [...state.appeasements.values()].filter(({ state: reached }) => reached === 'INCOMPLETE');
  if (appeasement === undefined) throw new Error('the seed has an appeasement to change');
  state.appeasements.set(appeasement.id, { ...appeasement, orderId: fulfilledOrder.id });
  server.restore(state);
  return {
    appeasement: appeasement.id,
    shopper: '',
    order: fulfilledOrder.id,
    orders: fulfilledOrder.id,
    return: returnRequest.id,
  };
}

describe('given every operation that works in an account', () => {
  test('then there are some', () => {
    expect(ofAccounts.length).toBeGreaterThan(10);
    expect(aboutOrders.length).toBeGreaterThan(5);
  });

  test.each(ofAccounts.map(named))(
    'when %s names a closed account or none there is, then 100094',
    async (_, located) => {
      const refusal = { status: 400, errorCode: '100094' };
      expect(await answerFor(contactOfB, located, closed)).toEqual(refusal);
      expect(await answerFor(contactOfB, located, 'none')).toEqual(refusal);
    },
  );

  test.each(ofAccounts.map(named))('when %s serves a shopper without account, then 100098', async (_, located) => {
    const answer = await answerFor(server.fixtures.shopper.id, located, accountA);
    expect(answer).toEqual({ status: 400, errorCode: '100098' });
  });

  test.each(ofAccounts.map(named))('when %s serves a contact of another account, then 100101', async (_, located) => {
    expect(await answerFor(contactOfB, located, accountA)).toEqual({ status: 400, errorCode: '100101' });
  });
});

describe('given every operation on a record that works in an account', () => {
  const cases = aboutOrders.filter(([, located]) => ofAccounts.includes(located));

  // of operations that need a shopper: a contact of the account in the header
  const context = ({ operation }: Located, account?: string) => {
    const needsShopper = operation.parameters?.some(
      parameter => '$ref' in parameter && parameter.$ref.endsWith('/AgentContextRequired'),
    );
    return { ...(account === undefined ? {} : { account }), ...(needsShopper ? { shopper: contactOfB } : {}) };
  };

  test.each(cases)('when the record of %s is of another account, then 100095', async (_, located, kind) => {
    const ids = recordsIn(accountA);
    const answer = await answerTo(located, namingRecord(located, kind, ids[kind]), context(located, accountB));
    expect(answer).toEqual({ status: 400, errorCode: '100095' });
  });

  test.each(cases)('when the account of the record of %s is gone, then 100096', async (_, located, kind) => {
    const ids = recordsIn('or-gone');
    const answer = await answerTo(located, namingRecord(located, kind, ids[kind]), context(located));
    expect(answer).toEqual({ status: 400, errorCode: '100096' });
  });

  test.each(cases)('when the account of the record of %s is closed, then 100097', async (_, located, kind) => {
    const ids = recordsIn(closed);
    const answer = await answerTo(located, namingRecord(located, kind, ids[kind]), context(located));
    expect(answer).toEqual({ status: 400, errorCode: '100097' });
  });

  test.each(cases)('when the record of %s is of no account, then 100099', async (_, located, kind) => {
    const ids = recordsIn(undefined);
    const answer = await answerTo(located, namingRecord(located, kind, ids[kind]), context(located, accountB));
    expect(answer).toEqual({ status: 400, errorCode: '100099' });
  });
});

describe('given a merchant who does not let agents act for contacts', () => {
  const cases = operations.filter(({ operation }) => operation['x-occ-acts-as'] === 'contact');

  test.each(cases.map(named))('when %s is called, then 100091', async (_, located) => {
    const state = server.snapshot();
    const settings = state.settings.get('settings');
    if (settings === undefined) throw new Error('there are no settings');
    const agentConfiguration = { ...settings.agentConfiguration, delegatedAdminAllowedThroughAgent: false };
    state.settings.set('settings', { ...settings, agentConfiguration });
    server.restore(state);
    expect(await answerTo(located, {}, { shopper: contactOfB })).toEqual({ status: 403, errorCode: '100091' });
  });
});

describe('given an agent context', () => {
  test.each(operations.map(named))('when %s serves a shopper nobody knows, then 22002', async (_, located) => {
    expect(await answerTo(located, {}, { shopper: 'nobody' })).toEqual({ status: 404, errorCode: '22002' });
  });

  test.each(operations.map(named))('when it cannot be read by %s, then 82005000', async (_, located) => {
    for (const agentContext of ['rubbish', '[]', 'null', '{"shopperProfileId":1}']) {
      expect(await answerTo(located, {}, { agentContext })).toEqual({ status: 400, errorCode: '82005000' });
    }
  });

  test.each(aboutOrders)(
    'when the record of %s is of another shopper, then there is none',
    async (_, located, kind) => {
      const ids = recordsIn(undefined);
      const { unknown } = located.operation['x-occ-subject']?.[kind] ?? {};
      const other = [...start.profiles.values()].find(
        ({ id, type, active }) => type === 'b2c_user' && active && id !== server.fixtures.fulfilledOrder.profileId,
      );
      const shopper = other?.id ?? '';
      const answer = await answerTo(located, namingRecord(located, kind, ids[kind], shopper), { shopper });
      expect(answer.errorCode).toBe(unknown);
      expect(await answerTo(located, namingRecord(located, kind, 'none', shopper), { shopper })).toEqual(answer);
    },
  );
});

describe('given a site in the header', () => {
  test.each(operations.map(named))(
    'when %s works on one that is closed or unknown, then 30015 or 30014',
    async (_, located) => {
      const inactive = [...start.sites.values()].find(({ active }) => !active)?.id ?? '';
      const context = { shopper: contactOfB };
      expect(await answerTo(located, {}, { ...context, site: inactive })).toEqual({ status: 400, errorCode: '30015' });
      expect(await answerTo(located, {}, { ...context, site: 'nowhere' })).toEqual({ status: 400, errorCode: '30014' });
    },
  );
});
