/** Searching orders of which everything is known: by each criterion, by two at once, and on both sides of a date. @module */

import { strict as assert } from 'node:assert';
import { refused } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { knownAddress, knownShop } from './known-shop.ts';

const needs = ['state', 'control'] as const;

const guest = { ...knownAddress, firstName: 'Zuzka', lastName: 'Zelenka', city: 'Zzyzx', phoneNumber: '5550199' };
const days = ['2026-03-02T00:00:00.000Z', '2026-03-03T23:59:59.999Z', '2026-03-04T00:00:00.000Z'];

/** Orders of a new shopper on three days, and of a guest on the first. */
async function knownOrders(bench: Workbench) {
  const properties = [{ itemType: 'order', id: 'x_knownMark' }];
  const { profileId } = await knownShop(bench, { properties });
  const order = { state: 'NO_PENDING_ACTION', profileId, shippingAddress: knownAddress };
  await bench.load({
    orders: [
      ...days.map((submittedDate, index) => ({
        ...order,
        id: `o-day-${index}`,
        submittedDate,
        items: [{ skuId: index === 1 ? 'known-book-sku' : 'known-vase-sku' }],
        x_knownMark: `mark${index}`,
        comments: [`Remark ${index}`],
      })),
      {
        id: 'o-by-guest',
        state: 'NO_PENDING_ACTION',
        submittedDate: days[0],
        shippingAddress: guest,
        items: [{ skuId: 'known-pin-sku' }],
      },
    ],
  });
  const text = async (criteria: object) => {
    const q = JSON.stringify(criteria);
    const { data } = await bench.agent().api.GET('/ccagent/v1/orders', { params: { query: { q } } });
    return idsIn(data);
  };
  return { profileId, text };
}

function idsIn(data: unknown): string[] {
  const { ordersList = [] } = data as { readonly ordersList?: readonly { readonly id?: string }[] };
  return ordersList.flatMap(({ id }) => id ?? []).sort();
}

export const knownOrdersFound: BehaviourGroup = {
  resource: 'order search',
  behaviours: [
    {
      name: 'given orders on three days, when they are searched by day or instant, then the first and the last one belong to it',
      needs,
      writes: true,
      evidence: 'inferred',
      async run(bench) {
        const { profileId, text } = await knownOrders(bench);
        const [first = '', second = '', third = ''] = days;
        const after = '2026-03-02T00:00:00.001Z';
        for (const [dates, found] of [
          [{ startDate: '2026-03-02', endDate: '2026-03-03' }, [0, 1]],
          [{ startDate: '2026-03-03' }, [1, 2]],
          [{ endDate: '2026-03-02' }, [0]],
          [{ startDate: '2026-03-05' }, []],
          [{ endDate: '2026-03-01' }, []],
          [{ startDate: first, endDate: second }, [0, 1]],
          [{ startDate: after, endDate: third }, [1, 2]],
          [{ startDate: second, endDate: second }, [1]],
          [{ endDate: '2026-03-03T23:59:59.998Z' }, [0]],
        ] as const) {
          const ids = await text({ profileId, ...dates });
          assert.deepEqual(
            ids,
            found.map(index => `o-day-${index}`),
            JSON.stringify(dates),
          );
        }
      },
    },
    {
      name: 'given orders, when they are searched by two criteria, then they meet both; a criterion that there is not, or whose value is none, is 85000',
      needs,
      writes: true,
      evidence: 'inferred',
      sendsInvalid: true,
      async run(bench) {
        const { profileId, text } = await knownOrders(bench);
        const [all, vases] = [
          ['o-day-0', 'o-day-1', 'o-day-2'],
          ['o-day-0', 'o-day-2'],
        ];
        const of = { shippingAddressAddressLine1: '1 Pine', profileId };
        for (const [criteria, found] of [
          [of, all],
          [{ ...of, skuId: 'known-vase-sku' }, vases],
          [{ ...of, productId: 'known-bo' }, ['o-day-1']],
          [{ ...of, dynProps_x_knownMark: 'MARK2' }, ['o-day-2']],
          [{ ...of, comment: 'remark 1' }, ['o-day-1']],
          [{ ...of, state: 'NO_PENDING_ACTION' }, all],
          [{ ...of, state: 'NO_PENDING' }, []],
          [{ ...of, orderId: 'o-day-0', email: 'ana.lima' }, ['o-day-0']],
          [{ ...of, firstName: 'an', lastName: 'li' }, all],
          [{ ...of, firstName: 'Li' }, []],
          [{ ...of, 'billingAddressCity,shippingAddressCity': 'salem' }, all],
          [
            { ...of, shippingAddressState: 'OR', shippingAddressCountry: 'US', shippingAddressPostalCode: '97301' },
            all,
          ],
          [{ ...of, shippingAddressPostalCode: '7301' }, []],
          [{ ...of, shippingAddressCity: '', skuId: '' }, all],
          [{ shippingAddressCity: 'zzyzx', lastName: 'zel', firstName: 'zuzka', addressPhone: '5550' }, ['o-by-guest']],
          [{ shippingAddressCity: 'zzyzx', profileId }, []],
        ] as const)
          assert.deepEqual(await text(criteria), found, JSON.stringify(criteria));
        for (const wrong of [
          { noSuchCriterion: 'x' },
          { billingAddressPlanet: 'x' },
          { startDate: 'soon' },
          { profileId: {} },
          { pageNumber: -1 },
          { pageNumber: 0.5 },
          { limit: 'many' },
        ])
          await refused(text({ ...of, ...wrong }), 400, '85000');
      },
    },
  ],
};
