/** Properties that the merchant defined: what is said of them, and what they may hold wherever they are written. @module */

import { strict as assert } from 'node:assert';
import { orderIdOf } from '../../src/index.ts';
import { refused } from '../engine/assert-refused.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
import { administrator, openRequest } from '../subjects/people.ts';
import { product } from '../subjects/products.ts';
import {
  type DefinedProperty,
  type Owner,
  propertiesOf,
  validValue,
  wrongType,
  wrongValues,
} from '../subjects/properties.ts';
import { newBuyer, newShopper, person } from './placing.ts';

interface Codes {
  readonly undefined: string;
  readonly wrongType: string;
  readonly wrongValue: string;
  readonly notWritable: string;
}

type Values = Readonly<Record<string, unknown>>;

/** An operation that writes properties of an owner. */
interface Writer {
  readonly what: string;
  readonly owner: Owner;
  readonly codes: Codes;
  /** Whether it writes to a record that the run has not made. */
  readonly toOthers?: boolean;
  /** Makes ready what is written to. */
  ready(bench: Workbench): Promise<{
    write(values: Values): Promise<unknown>;
    /** Reads what has been written; absent: another writer of the owner does. */
    read?(): Promise<object>;
  }>;
}

const ofPeople: Codes = { undefined: '22007', wrongType: '22024', wrongValue: '22026', notWritable: '13036' };
const all = (code: string): Codes => ({ undefined: code, wrongType: code, wrongValue: code, notWritable: code });

const writers: readonly Writer[] = [
  {
    what: 'a shopper is created',
    owner: 'user',
    codes: ofPeople,
    async ready(bench) {
      const { profiles } = bench.agent();
      return { write: values => profiles.create({ ...person(bench), ...values }) };
    },
  },
  {
    what: 'a shopper is changed',
    owner: 'user',
    codes: ofPeople,
    async ready(bench) {
      const { profiles } = bench.agent();
      const id = await newShopper(bench);
      return {
        write: values => profiles.update(id, { ...values }),
        read: async () => (await profiles.get(id)).profileDetail,
      };
    },
  },
  {
    what: 'a contact is created',
    owner: 'user',
    codes: ofPeople,
    async ready(bench) {
      const { members } = bench.desk((await bench.find(administrator)).id);
      return {
        write: values => members.create({ ...person(bench), active: true, roles: [{ function: 'buyer' }], ...values }),
      };
    },
  },
  {
    what: 'a contact is changed',
    owner: 'user',
    codes: ofPeople,
    async ready(bench) {
      const desk = bench.desk((await bench.find(administrator)).id);
      const id = await newBuyer(bench, desk);
      return { write: values => desk.members.update(id, { ...values }), read: () => desk.members.get(id) };
    },
  },
  {
    what: 'the requester of a registration is changed',
    owner: 'user',
    codes: ofPeople,
    toOthers: true,
    async ready(bench) {
      const { id, administratorId, organizationId } = await bench.find(openRequest);
      const { profileRequests } = bench.agent().forShopper(administratorId, { organization: organizationId });
      const { profile } = await profileRequests.get(id);
      return {
        write: values => profileRequests.update(id, { profile: { ...values } }),
        read: async () => (await bench.agent().profiles.get(profile.id ?? '')).profileDetail,
      };
    },
  },
  {
    what: 'an account is changed',
    owner: 'organization',
    codes: all('100020'),
    // what was not set before is set to nothing afterwards, which need not be the same
    toOthers: true,
    async ready(bench) {
      const { id, organizationId } = await bench.find(administrator);
      const { organizations } = bench.desk(id);
      return {
        write: values => organizations.update(organizationId, { ...values }),
        read: () => organizations.get(organizationId),
      };
    },
  },
  {
    what: 'a cart is created',
    owner: 'order',
    codes: all('13001'),
    async ready(bench) {
      const profileId = await newShopper(bench);
      const { orders } = bench.desk(profileId);
      return { write: values => orders.create({ profileId, ...values }) };
    },
  },
  {
    what: 'a cart is priced',
    owner: 'order',
    codes: all('13001'),
    async ready(bench) {
      const { orders, id } = await cart(bench);
      return { write: values => orders.price({ orderId: id, ...values }), read: () => orders.get(id) };
    },
  },
  {
    what: 'a line is put into a cart',
    owner: 'commerceItem',
    codes: all('13001'),
    async ready(bench) {
      const { orders, id, item } = await cart(bench);
      const write = (values: Values) =>
        orders.price({ orderId: id, shoppingCart: { items: [{ ...item, ...values }] } });
      return { write, read: async () => (await orders.get(id)).shoppingCart?.items[0] ?? {} };
    },
  },
];

export const ownProperties: BehaviourGroup = {
  resource: 'own properties',
  behaviours: [
    {
      name: 'given the types, when they are read, then each is in the list of its kind and says what its properties are',
      needs: ['state'],
      async run({ agent }) {
        const { properties } = agent();
        const shopper = await properties.shopperType();
        assert.equal((await properties.shopperTypes()).user.displayName, shopper.displayName);
        const order = await properties.orderType();
        assert.equal((await properties.orderTypes()).order.displayName, order.displayName);
        for (const { propertiesOrder, ...type } of [shopper, order])
          assert.deepEqual([...(propertiesOrder ?? [])].sort(), Object.keys(type.properties).sort());
        const ids = ['organization', 'commerceItem'];
        const types = await properties.itemTypes(ids);
        assert.deepEqual(
          types.map(({ id }) => id),
          ids,
        );
        for (const { id, specifications } of types)
          assert.deepEqual((await properties.itemType(id)).specifications, specifications);
      },
    },
    {
      name: 'given a type nobody knows, when it is read, then 75001',
      needs: ['state'],
      async run({ agent }) {
        const { properties } = agent();
        await refused(properties.shopperType('no-such-type'), 404, '75001');
        await refused(properties.orderType('no-such-type'), 404, '75001');
        await refused(properties.itemType('no-such-type'), 404, '75001');
        await refused(properties.itemTypes(['organization', 'no-such-type']), 404, '75001');
      },
    },
    {
      name: 'given a shopper, a contact, an order and a line, when they are read, then each shows every property that is defined',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const { orders, id, shopperId } = await cart(bench);
        const { members } = bench.desk((await bench.find(administrator)).id);
        const order = await orders.get(id);
        const [contact] = (await members.list({ pageSize: 1 })).items;
        const shown = [
          ['user', (await profiles.get(shopperId)).profileDetail],
          // the rows of contacts need not show more than who they are
          ...(contact?.dynamicProperties === undefined ? [] : ([['user', contact]] as const)),
          ['order', order],
          ['commerceItem', order.shoppingCart?.items[0]],
        ] as const;
        for (const [owner, record] of shown) {
          const defined = await propertiesOf(owner, bench.agent());
          const plain = new Map<string, unknown>(Object.entries(record ?? {}));
          const names = new Set([...(record?.dynamicProperties ?? []).map(property => property.id), ...plain.keys()]);
          assert.deepEqual(
            defined.filter(property => !names.has(property.id)).map(property => property.id),
            [],
            `what a record of the type ${owner} lacks`,
          );
          for (const { id: name, value } of record?.dynamicProperties ?? [])
            if (plain.has(name)) assert.deepEqual(plain.get(name) ?? null, value ?? null);
        }
      },
    },
    {
      name: 'given a property with a default, when a shopper is created without it, then it has the default, and keeps a value of its own',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const own = (await propertiesOf('user', bench.agent())).find(
          property => property.default !== null && validValue(property) !== undefined,
        );
        needs(own !== undefined, 'a property of shoppers with a default');
        const read = async (values: Values) => {
          const { id } = await profiles.create({ ...person(bench), ...values });
          return new Map<string, unknown>(Object.entries((await profiles.get(id)).profileDetail)).get(own.id);
        };
        assert.deepEqual(await read({}), own.default);
        assert.deepEqual(await read({ [own.id]: validValue(own) }), validValue(own));
      },
    },
    ...writers.flatMap(writer => [refuses(writer), keeps(writer)]),
  ],
};

/** Each mistake has its code, and changes nothing. */
function refuses({ what, owner, codes, ready, toOthers = false }: Writer): Behaviour {
  return {
    name: `given a property that is not defined, of another type, outside its values or not for agents, when ${what}, then the documented code and nothing changes`,
    needs: toOthers ? ['state', 'control'] : ['state'],
    writes: true,
    async run(bench) {
      const defined = await propertiesOf(owner, bench.agent());
      needs(defined.length > 0, `properties of the type ${owner}`);
      const { write } = await ready(bench);
      const refusedWith = (values: Values, code: string) => refused(write(values), 400, code);
      const before = await bench.fingerprint();
      await refusedWith({ x_noSuchProperty: 'value' }, codes.undefined);
      for (const property of defined) {
        if (property.writable === false) {
          await refusedWith({ [property.id]: validValue(property) }, codes.notWritable);
          continue;
        }
        const other = wrongType(property);
        if (other !== undefined) await refusedWith({ [property.id]: other }, codes.wrongType);
        for (const value of wrongValues(property)) await refusedWith({ [property.id]: value }, codes.wrongValue);
      }
      assert.equal(await bench.fingerprint(), before, 'a refused call must change nothing');
    },
  };
}

/** Every value that is allowed is read back, and null takes it away where there need be none. */
function keeps({ what, owner, ready, toOthers = false }: Writer): Behaviour {
  return {
    name: `given properties with values that they may have, when ${what}, then they are read back, and null takes them away`,
    needs: toOthers ? ['state', 'control'] : ['state'],
    writes: true,
    async run(bench) {
      const defined = await propertiesOf(owner, bench.agent());
      const values = valuesOf(defined);
      needs(Object.keys(values).length > 0, `properties of the type ${owner} that agents may write`);
      const { write, read } = await ready(bench);
      await write(values);
      if (read === undefined) return;
      const shown = async () => ownValues(await read()).filter(([name]) => Object.hasOwn(values, name));
      assert.deepEqual(Object.fromEntries(await shown()), values);
      const optional = defined.filter(({ id, required }) => required !== true && Object.hasOwn(values, id));
      await write(Object.fromEntries(optional.map(({ id }) => [id, null])));
      for (const [name, value] of await shown())
        if (optional.some(({ id }) => id === name)) assert.equal(value, null, `${name} was taken away`);
    },
  };
}

function valuesOf(defined: readonly DefinedProperty[]): Values {
  return Object.fromEntries(
    defined.flatMap(property => {
      const value = property.writable === false ? undefined : validValue(property);
      return value === undefined ? [] : [[property.id, value]];
    }),
  );
}

/** A record's own properties, in either form that shows them: by their names, or as dynamic properties. */
function ownValues(record: {
  readonly dynamicProperties?: readonly { readonly id: string; readonly value?: unknown }[];
}) {
  const listed = (record.dynamicProperties ?? []).map(({ id, value }) => [id, value ?? null] as const);
  return [...new Map<string, unknown>([...listed, ...Object.entries(record)])];
}

/** A cart with one line. */
async function cart(bench: Workbench) {
  const { productId, skuId } = await bench.find(product);
  const shopperId = await newShopper(bench);
  const { orders } = bench.desk(shopperId);
  const item = { productId, catRefId: skuId, quantity: 1 };
  const created = await orders.create({ profileId: shopperId, shoppingCart: { items: [item] } });
  return { orders, id: orderIdOf(created), shopperId, item };
}
