/** The same operations at another path. */
import { describe, expect, test } from 'vitest';
import { createReferenceServer } from '../mock-server/index.ts';
import { OccAgent, type OccAgentOptions } from '../src/index.ts';

const server = createReferenceServer();

function agentAt(options: Partial<OccAgentOptions>): { agent: OccAgent; paths: string[] } {
  const paths: string[] = [];
  const fetch = (request: Request) => {
    paths.push(new URL(request.url).pathname);
    return server.fetch(request);
  };
  return {
    agent: new OccAgent({ baseUrl: server.baseUrl, auth: server.credentials.application, fetch, ...options }),
    paths,
  };
}

describe('given an application key', () => {
  test('when the path is that of extensions, then sign-in, calls and sign-out go there', async () => {
    const { agent, paths } = agentAt({ apiPath: '/ccappagent/v1' });
    await agent.merchant.orderStates();
    await agent.signOut();
    expect(paths).toEqual(['/ccappagent/v1/login', '/ccappagent/v1/merchant/orderStates', '/ccappagent/v1/logout']);
  });

  test('when no path is given, then the key signs in at the Admin API', async () => {
    const { agent, paths } = agentAt({});
    await agent.merchant.orderStates();
    expect(paths).toEqual(['/ccadmin/v1/login', '/ccagent/v1/merchant/orderStates']);
  });

  test('when a call fails, then the error still names the path of the specification', async () => {
    const { agent } = agentAt({ apiPath: '/ccappagent/v1' });
    await expect(agent.orders.get('no-such-order')).rejects.toMatchObject({
      path: '/ccagent/v1/orders/{id}',
      status: 404,
    });
  });

  test.each(['', 'ccappagent/v1', '/ccappagent/v1/', '/a b', '/x?y'])(
    'when the path is "%s", then it is refused at once',
    apiPath => {
      expect(() => agentAt({ apiPath })).toThrow(expect.objectContaining({ name: 'OccConfigError', field: 'apiPath' }));
    },
  );
});
