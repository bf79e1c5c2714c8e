/** What a write is not about stays as it was: other records of the same shopper, of the same account, and of others. @module */

import { strict as assert } from 'node:assert';
import { addressOf } from '../engine/addressed.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { type Act, leavesAlone } from '../engine/left-alone.ts';
import { visa } from '../subjects/cards.ts';
import { administrator } from '../subjects/people.ts';
import { product } from '../subjects/products.ts';
import { address as addressOfAccount } from './account-addresses.ts';
import { home, newBuyer, newShopper, placedOrder, placedOrderOf } from './placing.ts';
import { everyDay, scheduled } from './scheduled-orders.ts';

const { alias: _, ...address } = home;

/** The shoppers and orders at the ends of their lists: whoever is changed by mistake is often the first or the last. */
async function ends({ agent }: Workbench): Promise<string[]> {
  const { profiles, orders } = agent();
  const addresses: string[] = [];
  for (const sort of ['id:asc', 'id:desc'] as const) {
    const [profile] = (await profiles.search({ pageSize: 1, sort })).items;
    const [order] = (await orders.search({ pageSize: 1, sort })).items;
    if (profile?.id !== undefined) addresses.push(addressOf('getProfile', profile.id));
    if (order?.id !== undefined) addresses.push(addressOf('getOrder', order.id));
  }
  return addresses;
}

/** An address and a stored card of a shopper; either may be refused. */
async function belongings({ agent }: Workbench, id: string, nickname: string) {
  const { profileAddresses, creditCards } = agent();
  const made = await profileAddresses.create(id, { addressType: nickname, address });
  const card = await creditCards.create(id, { ...visa, nickname });
  return { addressId: made.address.repositoryId ?? '', cardId: card.repositoryId ?? '' };
}

export const neighbours: BehaviourGroup = {
  resource: 'neighbours',
  behaviours: [
    {
      name: 'given two shoppers, when anything of one is written, then all else of theirs, and of others, is as it was',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles, profileAddresses, creditCards } = bench.agent();
        const others = await ends(bench);
        const [one, two] = [await newShopper(bench), await newShopper(bench)];
        const [first, second] = [await belongings(bench, one, 'First'), await belongings(bench, one, 'Second')];
        const third = await belongings(bench, two, 'First');
        const self = addressOf('getProfile', one);
        // which of them is the default is asked for by name
        const ownAddresses = `${self}#/profileDetail/shippingAddresses`;
        const addressAt = (owner: string, { addressId }: typeof first) =>
          addressOf('getProfileAddress', owner, addressId);
        const cardAt = (owner: string, { cardId }: typeof first) => addressOf('getCreditCard', owner, cardId);
        const addresses = [
          self,
          ...[first, second].flatMap(each => [addressAt(one, each), cardAt(one, each)]),
          addressOf('getProfile', two),
          addressAt(two, third),
          cardAt(two, third),
          ...others,
        ];
        const acts: Act[] = [
          { what: 'renaming a shopper', at: [self], run: () => profiles.update(one, { firstName: 'Wren' }) },
          {
            what: 'changing an address',
            at: [ownAddresses, addressAt(one, second)],
            run: () => profileAddresses.update(one, second.addressId, { address: { city: 'Tacoma' } }),
          },
          { what: 'adding an address and a card', at: [ownAddresses], run: () => belongings(bench, one, 'Last') },
          {
            what: 'renaming a card',
            at: [self, cardAt(one, second)],
            run: () => creditCards.update(one, second.cardId, { nickname: 'Renamed' }),
          },
          {
            what: 'removing an address',
            // another one may become the default, and say so
            at: [self, ...[first, second].map(each => addressAt(one, each))],
            run: () => profileAddresses.delete(one, first.addressId),
          },
          {
            what: 'removing a card',
            // another one becomes the default
            at: [self, ...[first, second].map(each => cardAt(one, each))],
            run: () => creditCards.delete(one, first.cardId),
          },
          {
            what: 'deleting a shopper',
            at: [addressOf('getProfile', two), addressAt(two, third), cardAt(two, third)],
            run: () => profiles.delete(two),
          },
        ];
        await leavesAlone(bench, await bench.bearer(), { addresses, acts });
      },
    },
    {
      name: 'given orders of one shopper and another, when anything is done to one, then the others, and who placed them, are as they were',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { orders, amendments, comments } = bench.agent();
        const others = await ends(bench);
        const { productId, skuId } = await bench.find(product);
        const { id, shopperId } = await placedOrder(bench);
        const { id: sibling } = await placedOrderOf(bench, shopperId);
        const { id: third, shopperId: stranger } = await placedOrder(bench);
        const self = addressOf('getOrder', id);
        const addresses = [
          self,
          ...[sibling, third].map(each => addressOf('getOrder', each)),
          ...[shopperId, stranger].map(each => addressOf('getProfile', each)),
          ...others,
        ];
        const ofShopper = addressOf('getProfile', shopperId);
        const items = [{ productId, catRefId: skuId, quantity: 1 }];
        const acts: Act[] = [
          { what: 'a comment', at: [self], run: () => comments.create(id, 'Leave it at the door.') },
          { what: 'an amendment', at: [self], run: () => amendments.begin(id) },
          { what: 'giving it up', at: [self], run: () => amendments.remove(id) },
          {
            what: 'a cart',
            at: [ofShopper],
            run: () => orders.create({ profileId: shopperId, shoppingCart: { items } }),
          },
          { what: 'removing it', at: [ofShopper], run: () => orders.removeCart(shopperId) },
          {
            what: 'cancelling an order',
            at: [self, ofShopper],
            run: () => orders.cancel(id, { reason: 'changeOfMind' }),
          },
          {
            what: 'cancelling one at once',
            at: [addressOf('getOrder', third), addressOf('getProfile', stranger)],
            run: () => orders.cancelDirectly(third, 'changeOfMind'),
          },
        ];
        await leavesAlone(bench, await bench.bearer(), { addresses, acts });
      },
    },
    {
      name: 'given two orders that are placed again and again, when one is changed or removed, then the other is as it was',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profileId, ...one } = await scheduled(bench);
        const other = await scheduled(bench, profileId);
        const { scheduledOrders } = bench.agent();
        const self = addressOf('getScheduledOrder', one.id);
        const addresses = [self, addressOf('getScheduledOrder', other.id)];
        const acts: Act[] = [
          {
            what: 'suspending it',
            at: [self],
            run: () => scheduledOrders.update(one.id, { ...everyDay, name: 'Suspended', state: 'inactive' }),
          },
          { what: 'removing it', at: [self], run: () => scheduledOrders.remove(one.id) },
        ];
        await leavesAlone(bench, await bench.bearer(), { addresses, acts });
      },
    },
    {
      name: 'given a shopper whose order is over, when the shopper is deleted, then the order is still there',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, shopperId } = await placedOrder(bench);
        const { orders, profiles } = bench.agent();
        await orders.cancelDirectly(id, 'changeOfMind');
        const { state, priceInfo } = await orders.get(id);
        await profiles.delete(shopperId);
        const after = await orders.get(id);
        assert.deepEqual([after.state, after.priceInfo?.total], [state, priceInfo?.total]);
      },
    },
    {
      name: 'given contacts and addresses of an account, when one is written, then the others are as they were',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: administratorId, organizationId } = await bench.find(administrator);
        const desk = bench.desk(administratorId);
        const { members, organizations, organizationAddresses } = desk;
        const [one, two] = [await newBuyer(bench, desk), await newBuyer(bench, desk)];
        const added = async (nickname: string, more: { readonly isDefaultShippingAddress?: boolean } = {}) => {
          const addressType = bench.newEmail(nickname);
          const made = await organizationAddresses.create({ addressType, address: { ...addressOfAccount, ...more } });
          return made.address.repositoryId ?? '';
        };
        // an account that has a default address keeps it; where there is none, it goes with the one that is made
        const { shippingAddress = null } = await organizations.get(organizationId);
        const first = await added('dock');
        const second = await added('gate', shippingAddress === null ? { isDefaultShippingAddress: true } : {});
        // an account shows its default address by itself, too
        const asDefault = shippingAddress === null ? ['shippingAddress', 'derivedShippingAddress'] : [];
        const member = (id: string) => addressOf('getMember', id);
        const placeOf = (id: string) => addressOf('getAddress', id);
        // contacts show the addresses of their account
        const contacts = [administratorId, one, two].map(member);
        const account = addressOf('getOrganization', organizationId);
        const ofAccount = `${account}#/secondaryAddresses`;
        const people = `${account}#/members`;
        const addresses = [account, ...contacts, ...[first, second].map(placeOf)];
        const acts: Act[] = [
          { what: 'adding an address', at: [ofAccount, ...contacts], run: () => added('yard') },
          {
            what: 'renaming a contact',
            at: [people, member(one)],
            run: () => members.update(one, { lastName: 'Wren' }),
          },
          {
            what: 'giving a contact roles',
            at: [people, member(one)],
            run: () => members.update(one, { roles: [{ function: 'approver' }] }),
          },
          {
            what: 'deactivating a contact',
            at: [people, member(one)],
            run: () => members.update(one, { active: false }),
          },
          {
            what: 'changing an address',
            at: [ofAccount, ...asDefault.map(name => `${account}#/${name}`), ...contacts, placeOf(second)],
            run: () => organizationAddresses.update(second, { address: { city: 'Cambridge' } }),
          },
          {
            what: 'removing an address',
            at: [ofAccount, ...contacts, placeOf(first)],
            run: () => organizationAddresses.delete(first),
          },
          {
            what: 'removing a contact',
            at: [people, member(one)],
            run: () => organizations.removeContacts([one]),
          },
        ];
        const actsAs = { 'x-ccagentcontext': JSON.stringify({ shopperProfileId: administratorId }) };
        await leavesAlone(bench, { ...(await bench.bearer()), ...actsAs }, { addresses, acts });
      },
    },
  ],
};
