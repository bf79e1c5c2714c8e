import { beforeAll, describe, expect, test } from 'vitest';
import { createReferenceServer } from '../../index.ts';

interface Row {
  readonly id: string;
  readonly state: string;
  readonly siteId: string;
  readonly submittedDate: string | null;
  readonly creationTime: number;
  readonly lastModifiedTime: number;
  readonly profileId?: string;
}

// records that have been made, some that have been replaced, and plans of others
const server = createReferenceServer({ seed: 3 });
let token = '';

beforeAll(async () => {
  const body = new URLSearchParams({ grant_type: 'password', ...server.credentials.supervisor });
  const response = await server.fetch(new Request(`${server.baseUrl}/ccagent/v1/login`, { method: 'POST', body }));
  token = ((await response.json()) as { access_token: string }).access_token;
  const shipped = (await rows('state eq "PROCESSING"', { limit: '3' })).map(({ id }) => id);
  for (const id of shipped) server.orders.fulfil(id);
});

async function rows(q: string, more: Readonly<Record<string, string>>): Promise<readonly Row[]> {
  const query = new URLSearchParams({ queryFormat: 'SCIM', q, ...more });
  const headers = { authorization: `Bearer ${token}` };
  const response = await server.fetch(new Request(`${server.baseUrl}/ccagent/v1/orders?${query}`, { headers }));
  return ((await response.json()) as { items: readonly Row[] }).items;
}

// many of all orders, found by one index, by several and by looking at them; and few
const filters = [
  'id pr',
  'state eq "NO_PENDING_ACTION"',
  'state eq "NO_PENDING_ACTION" or state eq "PROCESSING"',
  'siteId eq "siteUS" and state ne "QUEUED"',
  'priceInfo.total gt 0',
  'state eq "QUOTED"',
];
const properties = ['id', 'state', 'siteId', 'submittedDate', 'creationTime', 'lastModifiedTime', 'profileId'] as const;
const sorts = properties.flatMap(property => [
  { sort: `${property}:asc`, property, sign: 1 },
  { sort: `${property}:desc`, property, sign: -1 },
  { sort: `${property}:asc,submittedDate:desc`, property, sign: 1 },
]);

function keyOf(row: Row, property: (typeof properties)[number]): string | number {
  const key = row[property];
  return typeof key === 'number' ? key : (key?.toLowerCase() ?? '\uffff');
}

describe.each(filters)('given the orders with %s', filter => {
  test.each(sorts)('when they are sorted by $sort, then each page is that of all of them, sorted', async by => {
    const { sort, property, sign } = by;
    const sorted = (await rows(filter, {})).toSorted((a, b) => {
      const [first, second] = [keyOf(a, property), keyOf(b, property)];
      return first === second ? 0 : first < second ? -sign : sign;
    });
    for (const [offset, limit] of [
      [0, 1],
      [1, 2],
      [20, 30],
      [0, 250],
    ] as const) {
      const page = await rows(filter, { sort, offset: String(offset), limit: String(limit) });
      expect(page.map(({ id }) => id)).toEqual(sorted.slice(offset, offset + limit).map(({ id }) => id));
    }
  });
});
