/** Which operations an instance has, learnt from what it says. */
import { describe, expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { readDocument } from '../../spec/read-document.ts';
import { verify } from '../verify.ts';
import { createReader } from './reading.ts';
import { type Send, unanswered } from './recorder.ts';

const read = createReader(readDocument());
const nowhere: Readonly<Record<string, () => Response>> = {
  'an error of OCC': () =>
    Response.json({ errorCode: '404', message: 'No such address.', status: '404' }, { status: 404 }),
  'a page': () => new Response('<html></html>', { status: 404, headers: { 'content-type': 'text/html' } }),
  '501': () => Response.json({ errorCode: '501', message: 'Not implemented.', status: '501' }, { status: 501 }),
};

/** An instance that knows no lists of the merchant; whoever has no token learns nothing, if the token comes first. */
function without(operation: RegExp, answer: () => Response, { tokenFirst }: { tokenFirst: boolean }) {
  const server = createReferenceServer();
  const fetch: Send = async request => {
    const { operationId } = read(unanswered(request, ''));
    const isKnown =
      operationId === undefined ? !new URL(request.url).pathname.startsWith('/cc') : !operation.test(operationId);
    if (isKnown) return server.fetch(request);
    if (!tokenFirst || request.headers.has('authorization')) return answer();
    return Response.json({ errorCode: '60011', message: 'No token.', status: '401' }, { status: 401 });
  };
  return { baseUrl: server.baseUrl, fetch, auth: server.credentials.agent };
}

const cases = Object.keys(nowhere).flatMap(what => [true, false].map(tokenFirst => [what, tokenFirst] as const));

describe('given an instance without some operations', () => {
  test.each(cases)(
    'when it says %s of them (token first: %s), then they drift and nothing fails',
    async (what, tokenFirst) => {
      const answer = nowhere[what] ?? (() => Response.error());
      const report = await verify({ ...without(/Reasons$/, answer, { tokenFirst }), only: ['merchant'] });
      expect(report.results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
      expect(report.conforms).toBe(true);
      const lacking = report.findings.map(({ rule, severity, operationId }) => `${severity} ${rule} ${operationId}`);
      expect(lacking).toContain('drift offered listCancelReasons');
    },
  );
});

test('given an operation that asks for a token, when it is 404 with one, then that is a violation: it is there', async () => {
  const server = createReferenceServer();
  const fetch: Send = async request => {
    const response = await server.fetch(request);
    const isLost = response.ok && read(unanswered(request, '')).operationId === 'listCancelReasons';
    return isLost ? Response.json({ errorCode: '404', message: 'Lost.', status: '404' }, { status: 404 }) : response;
  };
  const { baseUrl, credentials } = server;
  const only = ['every operation', 'merchant'];
  const { findings } = await verify({ baseUrl, fetch, auth: credentials.agent, only });
  expect(
    findings.some(({ operationId, severity }) => operationId === 'listCancelReasons' && severity === 'violation'),
  ).toBe(true);
});
