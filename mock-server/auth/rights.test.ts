import { beforeAll, describe, expect, test } from 'vitest';
import { eachOperation } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { type Located, specRequest } from '../../tests/support/spec-requests.ts';
import { createReferenceServer } from '../index.ts';
import { internalRoles } from './rules/roles.ts';

const document = readDocument();
const operations: readonly Located[] = [...eachOperation(document)].filter(
  ({ operation }) => operation.security === undefined && !/logout$/i.test(operation.operationId),
);
const server = createReferenceServer();
const start = server.snapshot();
const roles = Object.keys(internalRoles);
const tokens = new Map<string, string>();

async function post(path: string, body: URLSearchParams): Promise<string | undefined> {
  const response = await server.fetch(new Request(server.baseUrl + path, { method: 'POST', body }));
  return ((await response.json()) as { readonly access_token?: string }).access_token;
}

/** Everybody with one role, signed in wherever that role may. */
beforeAll(async () => {
  const state = server.snapshot();
  for (const [index, role] of roles.entries()) {
    const username = `holder${index}@example.com`;
    state.users.set(`iuser${index}`, {
      ...{ id: `iuser${index}`, email: username, password: 'Holder-of-1', firstName: 'H', lastName: 'O', active: true },
      ...{ roles: [role], mfa: 'none', codeSecret: 'KRSWMZLSMVXGGZJNNFXC2NDUNBSWM4TP' },
    });
  }
  server.restore(state);
  for (const [index, role] of roles.entries()) {
    const username = `holder${index}@example.com`;
    const grant = { grant_type: 'password', username, password: 'Holder-of-1' };
    const agent = await post('/ccagent/v1/login', new URLSearchParams(grant));
    const code = server.oneTimeCode(username) ?? '';
    const admin = await post('/ccadmin/v1/mfalogin', new URLSearchParams({ ...grant, totp_code: code }));
    if (agent !== undefined) tokens.set(`${role} agent`, agent);
    if (admin !== undefined) tokens.set(`${role} admin`, admin);
  }
});

test('given each role, then it opens the console, the administration interface, or neither', () => {
  expect([...tokens.keys()].toSorted()).toEqual([
    ...['accountManagerRole admin', 'adminRole admin', 'allCloudCommerceRole admin'],
    ...['csAgentRole agent', 'csAgentSupervisorRole agent', 'publishingRole admin'],
  ]);
});

describe.each(roles)('given the role %s', role => {
  test.each(operations.map(located => [located.operation.operationId, located] as const))(
    'when %s is called, then it is refused exactly where the specification says so',
    async (_, located) => {
      const { method, url, headers, body } = specRequest(document, located);
      const api = located.path.startsWith('/ccadmin/') ? 'admin' : 'agent';
      const token = tokens.get(`${role} ${api}`);
      const otherToken = tokens.get(`${role} ${api === 'admin' ? 'agent' : 'admin'}`);
      const needed = located.operation['x-occ-roles'];
      const response = await server.fetch(
        new Request(url, {
          method: method.toUpperCase(),
          headers: { ...headers, ...agentContext, authorization: `Bearer ${token ?? otherToken}` },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
      const text = await response.text();
      const { errorCode } = (text === '' ? {} : JSON.parse(text)) as { readonly errorCode?: string };
      server.restore({ ...start, users: server.snapshot().users, sessions: server.snapshot().sessions });

      if (token === undefined) expect([response.status, errorCode]).toEqual([401, '60011']);
      else if (needed !== undefined && !needed.includes(role))
        expect([response.status, errorCode]).toEqual([403, '100091']);
      else expect([401, '100091']).not.toContain(response.status === 401 ? 401 : errorCode);
    },
  );
});

const agentContext = {
  'x-ccagentcontext': JSON.stringify({ shopperProfileId: server.fixtures.accountAdministrator.id }),
};
