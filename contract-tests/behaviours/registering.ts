/** Shoppers as they are registered. @module */

import { strict as assert } from 'node:assert';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { otherSite } from '../subjects/merchant.ts';
import { home, person } from './placing.ts';

export const registering: BehaviourGroup = {
  resource: 'profiles',
  behaviours: [
    {
      name: 'given an e-mail address that is taken, when a shopper is created, then 200019 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const shopper = person(bench);
        await profiles.create(shopper);
        await refusedWithoutTrace(bench, () => profiles.create(shopper), 400, '200019');
      },
    },
    {
      name: 'given a shopper without e-mail address, when it is created, then 22003 and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const shopper = person(bench);
        const { email: _, ...anonymous } = shopper;
        await refusedWithoutTrace(bench, () => profiles.create(anonymous as typeof shopper), 400, '22003');
        await refusedWithoutTrace(bench, () => profiles.create({ ...shopper, email: 'nowhere' }), 400, '23006');
      },
    },
    {
      name: 'given parts that are missing or wrong, when a shopper is registered, then each is refused with its code and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const create = (more: object) => () => bench.agent().profiles.create({ ...person(bench), ...more });
        await refusedWithoutTrace(bench, create({ email: null }), 400, '22003');
        await refusedWithoutTrace(bench, create({ firstName: '' }), 400, '23013');
        await refusedWithoutTrace(bench, create({ shippingAddresses: [{}] }), 400, '22026');
        await refusedWithoutTrace(bench, create({ shippingAddresses: [{ ...home, state: 'QQ' }] }), 400, '22027');
        await refusedWithoutTrace(bench, create({ password: '' }), 400, '22005');
        await refusedWithoutTrace(bench, create({ loyaltyPrograms: [{ programId: '' }] }), 400, '22025');
        for (const name of ['king', 'buyer'])
          await refusedWithoutTrace(bench, create({ roles: [{ function: name }] }), 400, '89001');
        const known = person(bench);
        await bench.agent().profiles.create(known);
        await refusedWithoutTrace(bench, create({ login: known.email.toUpperCase() }), 400, '22006');
      },
    },
    {
      name: 'given a loyalty program, when a shopper is registered in it, then it is read back',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const loyaltyPrograms = [{ programId: 'gardeners', membershipId: '4711' }];
        const { id } = await profiles.create({ ...person(bench), loyaltyPrograms });
        assert.deepEqual((await profiles.get(id)).profileDetail.loyaltyPrograms, loyaltyPrograms);
      },
    },
    {
      name: 'given addresses of one nickname, when a shopper is registered with them, then the book keeps both, the default first',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const shippingAddresses = [home, { ...home, isDefaultAddress: true }];
        const { id } = await profiles.create({ ...person(bench), shippingAddresses });
        const { hasIncompleteOrder, profileDetail } = await profiles.get(id);
        assert.deepEqual([hasIncompleteOrder, profileDetail.numberOfOrders ?? 0], [false, 0]);
        const book = profileDetail.shippingAddresses?.map(address => [address.alias, address.isDefaultAddress]) ?? [];
        assert.deepEqual([...book].sort(), [
          ['Home##0', true],
          ['Home', false],
        ]);
        assert.equal(profileDetail.shippingAddress?.alias, 'Home##0');
        await assumed(() => {
          assert.equal(book[0]?.[0], 'Home##0');
          assert.deepEqual(
            profileDetail.shippingAddresses?.map(address => address.regionName),
            ['Washington', 'Washington'],
          );
        });
      },
    },
    {
      name: 'given a site in the header, when a shopper is registered, then the consent is given on that site alone',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: site } = await bench.find(otherSite);
        const { profiles } = bench.agent();
        const { id } = await profiles.create(person(bench), { headers: { 'X-CCSite': site } });
        const consent = async (headers: Readonly<Record<string, string>>) =>
          (await profiles.get(id, { headers })).receiveEmail;
        assert.equal(await consent({ 'X-CCSite': site }), 'yes');
        await assumed(async () => assert.equal(await consent({}), 'no'));
      },
    },
  ],
};
