/** The address book of an account. @module */

import { strict as assert } from 'node:assert';
import type { Desk } from '../../src/index.ts';
import { addressOf } from '../engine/addressed.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
import { administrator, childAdministrator } from '../subjects/people.ts';
import { newBuyer } from './placing.ts';

/** An address that an account may have. */
export const address = {
  companyName: 'Northwind Labs',
  address1: '4 Dock Street',
  city: 'Boston',
  state: 'MA',
  postalCode: '02110',
  country: 'US',
  phoneNumber: '6175550143',
};

async function keeper(bench: Workbench) {
  const { id, organizationId } = await bench.find(administrator);
  const { organizationAddresses, ...desk } = bench.desk(id);
  const create = (addressType: string, more: object = {}) =>
    organizationAddresses.create({ addressType, address: { ...address, ...more } });
  return { addresses: organizationAddresses, organizationId, administratorId: id, desk, create };
}

async function idsOf(
  addresses: Desk['organizationAddresses'],
  organizationId: string,
  include?: 'all' | 'inheritedOnly',
): Promise<readonly string[]> {
  const { items } = await addresses.list(organizationId, { ...(include && { include }) });
  return items.flatMap(({ address: each }) => each?.repositoryId ?? []);
}

export const accountAddresses: BehaviourGroup = {
  resource: 'account addresses',
  behaviours: [
    {
      name: 'given an account, when an address is added, made the default, changed and removed, then every operation shows it so',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { addresses, organizationId, administratorId, desk, create } = await keeper(bench);
        const nickname = bench.newEmail('dock');
        const before = (await addresses.book()).shippingAddress?.repositoryId;
        needs(typeof before === 'string', 'an account with a default shipping address');
        const [type] = await bench
          .agent()
          .forShopper(administratorId, { language: 'en' })
          .organizationAddresses.types();
        const types = type === undefined ? [] : [{ id: type.id }];
        const { address: made } = await create(nickname, { isDefaultShippingAddress: true, types });
        const id = made.repositoryId ?? '';
        const shown = [
          (await addresses.book()).shippingAddress,
          (await desk.organizations.get(organizationId)).shippingAddress,
          (await desk.profiles.get(administratorId)).profileDetail.contactShippingAddress,
          (await addresses.get(id)).address,
          (await addresses.list(organizationId, { addressType: nickname })).items[0]?.address,
        ];
        // a shopper need not show the address of the account
        assert.deepEqual(new Set(shown.flatMap(each => each?.repositoryId ?? [])), new Set([id]));
        const { city: _, ...others } = (await addresses.get(id)).address;
        await addresses.update(id, { address: { city: 'Cambridge' } });
        const { city, ...rest } = (await addresses.get(id)).address;
        assert.deepEqual([city, rest], ['Cambridge', others]);
        await addresses.update(before, { address: { isDefaultShippingAddress: true } });
        const { secondaryAddresses = [] } = await addresses.delete(id);
        assert.ok(!secondaryAddresses.some(entry => entry.address.repositoryId === id));
        await refused(addresses.get(id), 404, '100187');
      },
    },
    {
      name: 'given an account, when its addresses, those of its ancestors and both are listed, then both are all of them',
      needs: ['state'],
      async run(bench) {
        const { addresses, organizationId } = await keeper(bench);
        const own = await idsOf(addresses, organizationId);
        const inherited = await idsOf(addresses, organizationId, 'inheritedOnly');
        const all = await idsOf(addresses, organizationId, 'all');
        assert.deepEqual(
          inherited.filter(id => own.includes(id)),
          [],
          'an own address is inherited',
        );
        assert.ok(
          [...own, ...inherited].every(id => all.includes(id)),
          'an address is missing among all',
        );
      },
    },
    {
      name: 'given an account that belongs to another, when what it inherits is listed, then that is what those have, and it is read',
      needs: ['state'],
      async run(bench) {
        const child = await bench.find(childAdministrator);
        const { organizations, organizationAddresses: addresses } = bench.desk(child.id);
        const { parentOrganization, ancestorOrganizations = [] } = await organizations.get(child.organizationId);
        const family = new Set(
          [parentOrganization, ...ancestorOrganizations].flatMap(each => each?.repositoryId ?? []),
        );
        const inherited = await idsOf(addresses, child.organizationId, 'inheritedOnly');
        const [id] = inherited;
        needs(id !== undefined, 'an account that inherits an address');
        assert.equal((await addresses.get(id)).address.repositoryId, id);
        // who belongs to an account may list its addresses
        const above = await bench.find(administrator);
        if (!family.has(above.organizationId)) return;
        const theirs = await idsOf(bench.desk(above.id).organizationAddresses, above.organizationId);
        const others = family.size === 1 ? inherited : inherited.filter(each => theirs.includes(each));
        assert.deepEqual(others.toSorted(), theirs.toSorted());
      },
    },
    {
      name: 'given an address that an account inherits, when it is changed, then 89101 and it stays',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const child = await bench.find(childAdministrator);
        const { organizationAddresses: addresses } = bench.desk(child.id);
        const [entry] = (await addresses.list(child.organizationId, { include: 'inheritedOnly' })).items;
        const inherited = entry?.address?.repositoryId;
        needs(typeof inherited === 'string', 'an account that inherits an address');
        const { city } = (await addresses.get(inherited)).address;
        const move = () => addresses.update(inherited, { address: { city: city === 'Salem' ? 'Boston' : 'Salem' } });
        await refusedWithoutTrace(bench, move, 403, '89101');
        assert.equal((await addresses.get(inherited)).address.city, city);
      },
    },
    {
      name: 'given an address that an account inherits, when it is made its default, then it is, and stays what it was',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const child = await bench.find(childAdministrator);
        const { organizationAddresses: addresses } = bench.desk(child.id);
        const before = (await addresses.book()).shippingAddress?.repositoryId;
        const inherited = await idsOf(addresses, child.organizationId, 'inheritedOnly');
        const id = inherited.find(each => each !== before);
        needs(typeof before === 'string' && id !== undefined, 'an account that inherits an address');
        const { city } = (await addresses.get(id)).address;
        await addresses.update(id, { address: { isDefaultShippingAddress: true } });
        const shown = (await addresses.book()).shippingAddress?.repositoryId;
        assert.equal((await addresses.get(id)).address.city, city);
        await addresses.update(before, { address: { isDefaultShippingAddress: true } });
        assert.equal((await addresses.book()).shippingAddress?.repositoryId, before);
        assert.deepEqual(await idsOf(addresses, child.organizationId, 'inheritedOnly'), inherited);
        // a book may show no more than the account's own
        if (shown !== undefined) assert.equal(shown, id);
      },
    },
    {
      name: 'given the default address of an account, when it is removed, then 100183 and nothing changes',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { addresses, create } = await keeper(bench);
        const before = (await addresses.book()).shippingAddress?.repositoryId;
        needs(typeof before === 'string', 'an account with a default shipping address');
        const { address: made } = await create(bench.newEmail('dock'), { isDefaultShippingAddress: true });
        await refusedWithoutTrace(bench, () => addresses.delete(made.repositoryId ?? ''), 400, '100183');
        await addresses.update(before, { address: { isDefaultShippingAddress: true } });
      },
    },
    {
      name: 'given an address with something wrong, when it is added or changed, then the code of that part and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { addresses, create } = await keeper(bench);
        const nickname = bench.newEmail('dock');
        const wrong: readonly (readonly [object, string])[] = [
          [{ postalCode: '' }, '100030'],
          [{ country: '' }, '100031'],
          [{ state: 'XX' }, '100032'],
          [{ companyName: '' }, '100026'],
          [{ address1: undefined }, '100027'],
          [{ city: '' }, '23010'],
          [{ phoneNumber: undefined }, '23015'],
          [{ phoneNumber: 'call me' }, '23005'],
          [{ isDefaultBillingAddress: 'yes' }, '100053'],
          [{ isDefaultShippingAddress: 1 }, '100054'],
          [{ types: [{ id: 'no-such-type' }] }, '100076'],
        ];
        for (const [part, code] of wrong) await refusedWithoutTrace(bench, () => create(nickname, part), 400, code);
        const { address: made } = await create(nickname);
        await refusedWithoutTrace(bench, () => create(nickname.toUpperCase()), 400, '100189');
        for (const [part, code] of wrong) {
          // what is absent stays
          const [name = '', value = ''] = Object.entries(part)[0] ?? [];
          const change = () => addresses.update(made.repositoryId ?? '', { address: { [name]: value } });
          await refusedWithoutTrace(bench, change, 400, code);
        }
      },
    },
    {
      name: 'given an address that does not exist, or somebody who may not keep addresses, when one changes, then 100187 or 89101',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { addresses, desk, create } = await keeper(bench);
        const { address: made } = await create(bench.newEmail('dock'));
        const id = made.repositoryId ?? '';
        const change = { address: { city: 'Salem' } };
        const buyerId = await newBuyer(bench, desk);
        const { organizationAddresses: theirs } = bench.desk(buyerId);
        const more = { addressType: bench.newEmail('dock'), address };
        await refusedWithoutTrace(bench, () => theirs.create(more), 403, '89101');
        await refusedWithoutTrace(bench, () => theirs.update(id, change), 403, '89101');
        await refusedWithoutTrace(bench, () => theirs.delete(id), 403, '89101');
        assert.equal((await theirs.get(id)).address.repositoryId, id);
        await desk.members.update(buyerId, { roles: [{ function: 'accountAddressManager' }] });
        assert.equal((await theirs.update(id, change)).address.city, 'Salem');
        // what is least certain to be refused comes last
        await refused(theirs.get(' '), 400, '100185');
        await refusedWithoutTrace(bench, () => addresses.update('no-such-address', change), 404, '100187');
        await refusedWithoutTrace(bench, () => addresses.delete('no-such-address'), 404, '100187');
        await refusedWithoutTrace(bench, () => addresses.update(id, {}), 400, '100183');
        await refused(addresses.list('no-such-account'), 404, '100001');
      },
    },
    {
      name: 'given no language, when address types are asked for, then 400 82001',
      evidence: 'documented',
      needs: ['state'],
      sendsInvalid: true,
      async run(bench) {
        const response = await bench.send(addressOf('listAddressTypes'), { headers: await bench.bearer() });
        assert.equal(response.status, 400);
        assert.equal(((await response.json()) as { errorCode?: string }).errorCode, '82001');
      },
    },
  ],
};
