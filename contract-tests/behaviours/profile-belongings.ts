/** What belongs to a shopper: addresses, stored cards, consents; and what is left when the shopper goes. @module */

import { strict as assert } from 'node:assert';
import { scim } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { visa } from '../subjects/cards.ts';
import { otherSite } from '../subjects/merchant.ts';
import { administrator } from '../subjects/people.ts';
import { newBuyer, newShopper, placedOrder, pricedCart } from './placing.ts';

const address = { address1: '5 Mill Lane', city: 'Seattle', state: 'WA', postalCode: '98101', country: 'US' };
export const profileBelongings: BehaviourGroup = {
  resource: 'profile belongings',
  behaviours: [
    {
      name: 'given a shopper, when addresses are added, changed and removed, then the book and the profile show the same, each nickname once',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const shopperId = await newShopper(bench);
        const { profileAddresses, profiles } = bench.agent();
        const before = (await profileAddresses.list(shopperId)).items.length;
        const first = await profileAddresses.create(shopperId, { addressType: 'Office', address });
        const second = await profileAddresses.create(shopperId, { addressType: 'Office', address });
        assert.deepEqual([first.addressType, second.addressType], ['Office', 'Office##0']);
        const id = second.address.repositoryId ?? '';
        await profileAddresses.update(shopperId, id, { address: { city: 'Tacoma' } });
        const shown = (await profiles.get(shopperId)).profileDetail.shippingAddresses;
        assert.equal(shown?.find(({ repositoryId }) => repositoryId === id)?.city, 'Tacoma');
        assert.equal((await profileAddresses.get(shopperId, id)).address.address1, address.address1);
        assert.equal(await profileAddresses.delete(shopperId, id), id);
        assert.equal((await profileAddresses.list(shopperId)).items.length, before + 1);
        await refused(profileAddresses.get(shopperId, id), 404, '22038');
      },
    },
    foundByAddress(
      'by its postal code with SCIM',
      'documented',
      async (bench, email) =>
        (
          await bench.agent().profiles.search({
            filter: scim.and(scim.eq('email', email), scim.sw('allSecondaryAddresses.postalCode', foundBy.postalCode)),
          })
        ).items.length,
    ),
    // what it finds may be some minutes old: it has an index of its own
    foundByAddress('by its postal code and number as text', 'inferred', async (bench, email) => {
      const q = JSON.stringify({ email, ...foundBy, limit: 5, requireCount: true });
      const { data } = await bench.agent().api.GET('/ccagent/v1/profiles', { params: { query: { q } } });
      return 'profileList' in data ? data.profileList?.length : undefined;
    }),
    {
      name: 'given an address with something wrong, or of nobody, when it is added or changed, then the code of that part and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const shopperId = await newShopper(bench);
        const { profileAddresses } = bench.agent();
        const create = (part: object, id = shopperId) =>
          refusedWithoutTrace.bind(null, bench, () =>
            profileAddresses.create(id, { address: { ...address, ...part } }),
          );
        const wrong: readonly (readonly [object, string])[] = [
          [{ phoneNumber: 'call me' }, '23005'],
          [{ country: '' }, '23007'],
          [{ postalCode: '' }, '23008'],
          [{ city: '' }, '23010'],
          [{ address1: '' }, '23011'],
          [{ city: ' ' }, '23010'],
          [{ phoneNumber: '---' }, '23005'],
          [{ state: 'XX' }, '22032'],
          [{ types: [{ id: 'no-such-type' }] }, '22032'],
        ];
        const made = (await profileAddresses.create(shopperId, { address })).address.repositoryId ?? '';
        for (const [part, code] of wrong) {
          await create(part)(400, code);
          const change = () => profileAddresses.update(shopperId, made, { address: part });
          await refusedWithoutTrace(bench, change, 400, code);
        }
        await create({ postalCode: undefined })(400, '23008');
        await create({}, 'no-such-profile')(404, '22002');
        const change = () => profileAddresses.update(shopperId, 'no-such-address', { address: { city: 'Tacoma' } });
        await refusedWithoutTrace(bench, change, 404, '22038');
        await refusedWithoutTrace(bench, () => profileAddresses.delete(shopperId, 'no-such-address'), 404, '22038');
        const nameless = () => profileAddresses.create(' ', { address });
        await refusedWithoutTrace(bench, nameless, 400, '22000');
        await refused(profileAddresses.list('no-such-profile'), 404, '22002');
        const other = (await profileAddresses.create(shopperId, { address })).address.repositoryId ?? '';
        const both = () =>
          profileAddresses.update(shopperId, made, { address: { repositoryId: other, city: 'Tacoma' } });
        await refusedWithoutTrace(bench, both, 400, '100186');
        await profileAddresses.update(shopperId, made, { address: { repositoryId: made, city: 'Tacoma' } });
      },
    },
    {
      name: 'given a contact, when it keeps own addresses without a role for it, then 89101; with one it may',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: administratorId } = await bench.find(administrator);
        const { members } = bench.desk(administratorId);
        const id = await newBuyer(bench, { members });
        const { profileAddresses } = bench.agent();
        const create = () => profileAddresses.create(id, { addressType: 'Home', address });
        await refusedWithoutTrace(bench, create, 403, '89101');
        await members.update(id, { roles: [{ function: 'profileAddressManager' }] });
        const { addressType, address: made } = await create();
        assert.equal(addressType, 'Home');
        await members.update(id, { roles: [{ function: 'buyer' }] });
        const addressId = made.repositoryId ?? '';
        const change = () => profileAddresses.update(id, addressId, { address: { city: 'Tacoma' } });
        await refusedWithoutTrace(bench, change, 403, '89101');
        await refusedWithoutTrace(bench, () => profileAddresses.delete(id, addressId), 403, '89101');
      },
    },
    {
      name: 'given a contact who has left every account, when it keeps own addresses, then 89103, or 89101 for a new one',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: administratorId } = await bench.find(administrator);
        const { members, organizations } = bench.desk(administratorId);
        const id = await newBuyer(bench, { members });
        await members.update(id, { roles: [{ function: 'profileAddressManager' }] });
        const { profileAddresses } = bench.agent();
        const addressId = (await profileAddresses.create(id, { address })).address.repositoryId ?? '';
        await organizations.removeContacts([id]);
        const change = () => profileAddresses.update(id, addressId, { address: { city: 'Tacoma' } });
        await refusedWithoutTrace(bench, change, 403, '89103');
        await refusedWithoutTrace(bench, () => profileAddresses.delete(id, addressId), 403, '89103');
        // whoever has left may be a shopper like others
        await assumed(() => refusedWithoutTrace(bench, () => profileAddresses.create(id, { address }), 403, '89101'));
      },
    },
    {
      name: 'given a card of an account, when a contact reads, changes or removes it, then it is shown, and stays: 28395 and 28393',
      // a server that does as it is told would part with a card that is not of this run
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id: administratorId } = await bench.find(administrator);
        const id = await newBuyer(bench, bench.desk(administratorId));
        const { creditCards } = bench.agent();
        const [card] = await creditCards.list(id);
        assert.ok(card !== undefined, 'the account has a card');
        assert.deepEqual((await creditCards.get(id, card.repositoryId)).nickname, card.nickname);
        const change = () => creditCards.update(id, card.repositoryId, { nickname: 'Mine' });
        await refusedWithoutTrace(bench, change, 403, '28395');
        await refusedWithoutTrace(bench, () => creditCards.delete(id, card.repositoryId), 403, '28393');
        const own = await creditCards.create(id, visa);
        const listed = (await creditCards.list(id)).map(({ repositoryId }) => repositoryId);
        assert.deepEqual(listed.toSorted(), [own.repositoryId, card.repositoryId].toSorted());
      },
    },
    {
      name: 'given a shopper, when cards are stored, renamed, made the default and removed, then no number is shown and one is the default',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const shopperId = await newShopper(bench);
        const { creditCards } = bench.agent();
        const first = await creditCards.create(shopperId, visa);
        const second = await creditCards.create(shopperId, { ...visa, setAsDefault: true });
        assert.ok(!JSON.stringify([first, second]).includes(visa.cardNumber));
        assert.match(first.cardNumber, /^x+1111$/);
        const defaults = async () =>
          (await creditCards.list(shopperId)).flatMap(card => (card.isDefault ? card.repositoryId : []));
        assert.deepEqual(await defaults(), [second.repositoryId]);
        await creditCards.update(shopperId, first.repositoryId, { nickname: 'Travel', setAsDefault: true });
        assert.equal((await creditCards.get(shopperId, first.repositoryId)).nickname, 'Travel');
        assert.deepEqual(await defaults(), [first.repositoryId]);
        assert.equal(await creditCards.delete(shopperId, first.repositoryId), first.repositoryId);
        const left = await creditCards.list(shopperId);
        assert.deepEqual(
          left.map(card => card.repositoryId),
          [second.repositoryId],
        );
        await assumed(() => assert.equal(left[0]?.isDefault, true));
      },
    },
    {
      name: 'given a card that is invalid, has expired or is unknown, when it is stored, changed or removed, then 28391 or 28388 and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const shopperId = await newShopper(bench);
        const { creditCards } = bench.agent();
        const create = (part: object) => () => creditCards.create(shopperId, { ...visa, ...part });
        await refusedWithoutTrace(bench, create({ cardNumber: '4111111111111112' }), 400, '28391');
        await refusedWithoutTrace(bench, create({ expiryYear: '2001' }), 400, '28391');
        await refusedWithoutTrace(bench, create({ expiryMonth: '13' }), 400, '28391');
        await refused(creditCards.get(shopperId, 'no-such-card'), 404, '28388');
        await refusedWithoutTrace(bench, () => creditCards.delete(shopperId, 'no-such-card'), 404, '28388');
        const change = () => creditCards.update(shopperId, 'no-such-card', { nickname: 'X' });
        await refusedWithoutTrace(bench, change, 404, '28388');
        await refused(creditCards.list('no-such-profile'), 404, '22002');
      },
    },
    {
      name: 'given consents on a site, when they change, then that site shows them; an unknown site is 30014',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const shopperId = await newShopper(bench);
        const { id } = await bench.find(otherSite);
        const { profiles } = bench.agent();
        const agreed = { receiveEmail: 'yes' as const, GDPRProfileP13nConsentGranted: true };
        await profiles.updateSiteProperties(shopperId, [{ site: { id }, properties: agreed }]);
        const here = (await profiles.siteProperties(shopperId)).find(each => each.site.id === id)?.properties;
        assert.deepEqual([here?.receiveEmail, here?.GDPRProfileP13nConsentGranted], ['yes', true]);
        const { profiles: onSite } = bench.agent().forShopper(shopperId, { site: id });
        assert.equal((await onSite.get(shopperId)).receiveEmail, 'yes');
        const unknown = [{ site: { id: 'no-such-site' }, properties: agreed }];
        await refusedWithoutTrace(bench, () => profiles.updateSiteProperties(shopperId, unknown), 400, '30014');
      },
    },
    {
      name: 'given any login, when its password is reset, then that is all that is said',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const shopperId = await newShopper(bench);
        const { profiles } = bench.agent();
        assert.equal(await profiles.resetPassword(shopperId, bench.newEmail('nobody')), true);
        await refusedWithoutTrace(bench, () => profiles.resetPassword(shopperId, ''), 400, '23026');
        await refusedWithoutTrace(bench, () => profiles.resetPassword(shopperId, 7 as never), 400, '22024');
      },
    },
    {
      name: 'given shoppers with and without a cart, when they are deleted, then nobody finds them or the cart any more',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: cartId, shopperId } = await pricedCart(bench);
        const others = [await newShopper(bench), await newShopper(bench)];
        const { profiles, orders } = bench.agent();
        await profiles.delete(shopperId);
        await refused(profiles.get(shopperId), 404, '22002');
        await profiles.deleteMany(others);
        for (const id of others) await refused(profiles.get(id), 404, '22002');
        const profileIds = [await newShopper(bench)];
        await bench.agent().api.DELETE('/ccagent/v1/profiles', { body: { profileIds } });
        await refused(profiles.get(profileIds[0] ?? ''), 404, '22002');
        await assumed(() => refused(orders.get(cartId), 404, '210105'));
      },
    },
    {
      name: 'given a shopper with an open order, a contact or nobody, when they are deleted, then the documented code and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { shopperId } = await placedOrder(bench);
        const contactId = await newBuyer(bench, bench.desk((await bench.find(administrator)).id));
        const free = await newShopper(bench);
        const { profiles, api } = bench.agent();
        const superseded = (profileIds: string[]) => api.DELETE('/ccagent/v1/profiles', { body: { profileIds } });
        const several = [profiles.deleteMany, superseded];
        for (const [id, status, code] of [
          [shopperId, 400, '20561'],
          [contactId, 400, '20562'],
          ['no-such-profile', 404, '22002'],
        ] as const) {
          await refusedWithoutTrace(bench, () => profiles.delete(id), status, code);
          for (const remove of several) await refusedWithoutTrace(bench, () => remove([free, id]), status, code);
        }
      },
    },
    {
      name: 'given no ids, when they are deleted, then 13037 and nothing changes',
      // nobody knows whom a server would part with that goes on all the same
      needs: ['state', 'control'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { profiles, api } = bench.agent();
        await refusedWithoutTrace(bench, () => profiles.deleteMany([]), 400, '13037');
        const superseded = () => api.DELETE('/ccagent/v1/profiles', { body: { profileIds: [] } });
        await refusedWithoutTrace(bench, superseded, 400, '13037');
        await refusedWithoutTrace(bench, () => profiles.delete(' '), 400, '13037');
      },
    },
  ],
};

const foundBy = { postalCode: '98777', phoneNumber: '2065550177' };

function foundByAddress(
  how: string,
  evidence: 'documented' | 'inferred',
  found: (bench: Workbench, email: string) => Promise<number | undefined>,
): Behaviour {
  return {
    name: `given an address that is added and removed, when shoppers are searched ${how}, then its shopper is found as long as it stands`,
    evidence,
    needs: ['state'],
    writes: true,
    async run(bench) {
      const id = await newShopper(bench);
      const { profileAddresses, profiles } = bench.agent();
      const { email = '' } = (await profiles.get(id)).profileDetail;
      const made = await profileAddresses.create(id, { address: { ...address, ...foundBy } });
      assert.equal(await found(bench, email), 1);
      await profileAddresses.delete(id, made.address.repositoryId ?? '');
      assert.equal(await found(bench, email), 0);
    },
  };
}
