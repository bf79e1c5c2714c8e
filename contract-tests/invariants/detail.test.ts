/** A record is the same in a list and when it is read alone. */

import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { broken } from '../../tests/broken.ts';
import { exchange } from '../../tests/exchange.ts';
import type { Exchange } from '../engine/recorder.ts';

const { examples } = readDocument().components;
const account = { ...Object(examples?.organization?.value), id: 'or-1', repositoryId: 'or-1', links: [] };

const other = { id: 'or-2', repositoryId: 'or-2', name: 'Two' };

const seen = (inRow: object, alone: object) =>
  broken(
    exchange('GET /organizations', {
      items: [{ ...account, ...inRow }],
      total: 1,
      totalResults: 1,
      offset: 0,
      limit: 250,
    }),
    exchange('GET /organizations/or-1', { ...account, ...alone }),
  ).filter(each => each.startsWith('detail and row'));

describe('given an account in a list', () => {
  test.each([
    ['is as in its row', {}, {}, []],
    ['has no parent', { parentOrganization: other }, { parentOrganization: null }, ['/parentOrganization']],
    ['has a parent that its row leaves null', { parentOrganization: null }, { parentOrganization: other }, []],
    [
      'has another parent',
      { parentOrganization: other },
      { parentOrganization: { ...other, id: 'or-3' } },
      ['/parentOrganization/id'],
    ],
    ['has no sites', { x_sites: [{ id: 'a' }] }, { x_sites: [] }, ['/x_sites']],
    ['has other sites', { x_sites: [{ id: 'a' }, { id: 'b' }] }, { x_sites: [{ id: 'b' }, { id: 'c' }] }, ['/x_sites']],
    [
      'has its sites in another order',
      { x_sites: [{ id: 'a' }, { id: 'b' }] },
      { x_sites: [{ id: 'b' }, { id: 'a' }] },
      [],
    ],
    ['has a limit that its row lacks', { x_limit: null }, { x_limit: 3 }, ['/x_limit']],
    ['is named after its id, which nobody has named', { x_name: null }, { x_name: 'or-1' }, []],
    ['has sums that are cut elsewhere', { x_sums: { tax: 1.005 } }, { x_sums: { tax: 1.01 } }, []],
  ])('when the record alone %s, then that is found or not', (_, inRow, alone, expected) => {
    expect(seen(inRow, alone)).toEqual(expected.map(at => `detail and row ${at}`));
  });
});

test.each([
  ['a cart', 'INCOMPLETE', 0],
  ['an order', 'SUBMITTED', 1],
])(
  'given %s of which only the record alone shows the uuid, when both are read, then that is found or not',
  (_, state, count) => {
    const row = { id: 'o1', state, uuid: null, priceInfo: { total: 1 } };
    const found = broken(
      exchange('GET /orders?queryFormat=SCIM&q=id%20pr', { items: [row], totalResults: 1 }),
      exchange('GET /orders/o1', { ...row, uuid: 'a-b' }),
    );
    expect(found.filter(each => each.endsWith('/uuid'))).toHaveLength(count);
  },
);

describe('given two shoppers in a list, and what the first one spent', () => {
  const spent = { lifetimeSpend: 20 };
  const shopper = (id: string, shown: object) => ({ id, email: `${id}@example.com`, ...shown });
  const rows = [shopper('1', spent), shopper('2', spent)];
  const page = { items: rows, total: 2, totalResults: 2, offset: 0, limit: 250 };
  const alone = (id: string, shown: object) =>
    exchange(`GET /profiles/${id}`, { profileDetail: shopper(id, shown), hasIncompleteOrder: false });
  const lost = (...read: readonly Exchange[]) =>
    broken(exchange('GET /profiles?queryFormat=SCIM&q=id%20pr', page), ...read).filter(each =>
      each.startsWith('detail and row'),
    );

  test('when neither shows it alone, then nothing is found', () => {
    expect(lost(alone('1', {}), alone('2', {}))).toEqual([]);
  });

  test.each([
    ['first', alone('1', {}), alone('2', spent)],
    ['second', alone('1', spent), alone('2', {})],
  ])('when only the %s does not, then that is found', (_, one, other) => {
    expect(lost(one, other)).toEqual(['detail and row /lifetimeSpend']);
  });
});
