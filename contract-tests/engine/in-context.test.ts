/** Which requests are sent in the context that a user gives. */
import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { inContext } from './in-context.ts';

const given = { site: 'siteDE', organization: 'or-1', language: 'de', priceListGroup: 'plg' };
const names = ['x-ccsite', 'x-ccorganization', 'accept-language', 'x-ccasset-language', 'x-ccpricelistgroup'] as const;

test.each([
  ['it says nothing itself', 'GET /ccagent/v1/orders', {}, ['siteDE', 'or-1', 'de', 'de', 'plg']],
  [
    'it has a site of its own',
    'GET /ccagent/v1/orders',
    { 'X-CCSite': 'siteUS' },
    ['siteUS', 'or-1', 'de', 'de', 'plg'],
  ],
  [
    'its operation requires a site',
    'POST /ccagent/v1/orders/initiateCancelOrder',
    {},
    [null, 'or-1', 'de', 'de', 'plg'],
  ],
  ['it signs somebody in', 'POST /ccagent/v1/login', {}, [null, null, null, null, null]],
])('given a request, when %s, then it is sent in no more of the context than it lacks', async (_, what, own, sent) => {
  const [method = '', path = ''] = what.split(' ');
  let headers = new Headers();
  const send = inContext(readDocument(), given, async request => {
    headers = request.headers;
    return new Response();
  });
  await send(new Request(`https://occ.example${path}`, { method, headers: own }));
  expect(names.map(name => headers.get(name))).toEqual(sent);
});
