/** Lists and settings the merchant keeps. @module */

import { strict as assert } from 'node:assert';
import { addressOf } from '../engine/addressed.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { Behaviour, BehaviourGroup } from '../engine/behaviour.ts';

export const merchant: BehaviourGroup = {
  resource: 'merchant',
  behaviours: [
    {
      name: 'given an agent, when the cancel reasons are read, then each has a key and words',
      async run({ agent }) {
        const reasons = await agent().merchant.cancelReasons();
        assert.ok(reasons.length > 0);
        assert.ok(reasons.every(({ displayValue }) => typeof displayValue === 'string'));
      },
    },
    {
      name: 'given an agent, when the price override reasons are read, then an appeasement is one of them',
      async run({ agent }) {
        const reasons = await agent().merchant.priceOverrideReasons();
        assert.ok(reasons.some(({ key, displayValue }) => key === 'appeasement' && displayValue !== ''));
      },
    },
    {
      name: 'given an agent, when return and disposition reasons and the states are read, then each has a key and words',
      async run({ agent }) {
        const { merchant } = agent();
        const lists = [
          await merchant.returnReasons(),
          await merchant.dispositionReasons('Return'),
          await merchant.orderStates(),
          await merchant.returnStates(),
        ];
        for (const list of lists) {
          assert.ok(list.length > 0);
          assert.ok(
            list.every(
              ({ displayKey, displayName }) => typeof displayKey === 'string' && typeof displayName === 'string',
            ),
          );
        }
      },
    },
    {
      name: 'given disposition reasons, when no process is named, then it is refused',
      sendsInvalid: true,
      async run({ send, bearer }) {
        const response = await send(addressOf('getDispositionReasons'), { headers: await bearer() });
        assert.equal(response.status, 400);
      },
    },
    {
      name: 'given an agent, when the remorse period is read, then it says whether orders are held back',
      async run({ agent }) {
        const { isRemorsePeriod, isRemorsePriod } = await agent().merchant.remorsePeriod();
        assert.equal(typeof (isRemorsePeriod ?? isRemorsePriod), 'boolean');
      },
    },
    // who may set what the merchant sets is told by no page: a supervisor, if anybody who looks after orders
    {
      name: 'given a merchant, when the remorse period is set, then the new one is returned',
      writes: true,
      async run({ agent }) {
        const period = await agent('supervisor').merchant.setRemorsePeriod({ enabled: true, hours: 2, minutes: 15 });
        assert.equal(typeof period.remorsePeriodHours, 'number');
      },
    },
    {
      name: 'given a merchant, when the remorse period is set, then it is read back',
      needs: ['state'],
      writes: true,
      async run({ agent }) {
        const { merchant } = agent('supervisor');
        await merchant.setRemorsePeriod({ enabled: true, hours: 3, minutes: 5 });
        const period = await merchant.remorsePeriod();
        assert.deepEqual(
          [period.isRemorsePeriod, period.remorsePeriodHours, period.remorsePeriodMinutes],
          [true, 3, 5],
        );
        await merchant.setRemorsePeriod({ enabled: false });
        assert.equal((await merchant.remorsePeriod()).isRemorsePeriod, false);
      },
    },
    {
      name: 'given an agent, when the agent configuration is read, then it says what agents may do',
      async run({ agent }) {
        const { delegatedAdminAllowedThroughAgent } = await agent().merchant.agentConfiguration();
        assert.equal(typeof delegatedAdminAllowedThroughAgent, 'boolean');
      },
    },
    {
      name: 'given a merchant, when an origin is allowed, then the new configuration is returned',
      writes: true,
      async run({ agent }) {
        const { merchant } = agent('supervisor');
        const { allowedOriginMethods: before = {} } = await merchant.agentConfiguration();
        const allowedOriginMethods = { ...before, 'https://desk.example.com': 'GET,OPTIONS' };
        const now = await merchant.setAgentConfiguration({ allowedOriginMethods });
        assert.equal(typeof now.allowedOriginMethods, 'object');
        await merchant.setAgentConfiguration({ allowedOriginMethods: before });
      },
    },
    {
      name: 'given an agent configuration with neither true nor false, when it is set, then 160022 and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const wrong = { orderApprovalsAllowedThroughAgent: 'maybe' as unknown as boolean };
        await refusedWithoutTrace(
          bench,
          () => bench.agent('supervisor').merchant.setAgentConfiguration(wrong),
          400,
          '160022',
        );
      },
    },
    {
      name: 'given a remorse period of 75 minutes past the hour, when it is set, then 96006 and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { merchant } = bench.agent('supervisor');
        await refusedWithoutTrace(
          bench,
          () => merchant.setRemorsePeriod({ enabled: true, hours: 0, minutes: 75 }),
          400,
          '96006',
        );
      },
    },
    {
      name: 'given an agent, when the price override settings are read, then they say when prices may be set',
      async run({ agent }) {
        const { itemPriceOverrideAllowed, itemPriceOverrideAllowedForCreate } =
          await agent().merchant.itemPriceOverride();
        assert.equal(typeof itemPriceOverrideAllowed, 'boolean');
        assert.equal(typeof itemPriceOverrideAllowedForCreate, 'boolean');
      },
    },
    {
      name: 'given the lists, when they are read, then the documented entries are in them',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent }) {
        const { merchant } = agent();
        const keysOf = (list: readonly { displayKey?: string }[]) => list.map(({ displayKey }) => displayKey);
        assert.ok(keysOf(await merchant.returnReasons()).includes('defective'));
        assert.ok(keysOf(await merchant.dispositionReasons('Return')).includes('rejectedWithoutRefund'));
        assert.ok(keysOf(await merchant.orderStates()).includes('NO_PENDING_ACTION'));
        assert.ok(keysOf(await merchant.returnStates()).includes('PENDING_CUSTOMER_ACTION'));
        assert.ok((await merchant.cancelReasons()).some(({ key }) => key === 'changeOfMind'));
      },
    },
    ...(
      [
        [{ isRemorsePeriod: true, remorsePeriodMinutes: '0' }, '96001'],
        [{ isRemorsePeriod: true, remorsePeriodHours: 'two', remorsePeriodMinutes: '0' }, '96002'],
        [{ isRemorsePeriod: true, remorsePeriodHours: '-1', remorsePeriodMinutes: '0' }, '96003'],
        [{ isRemorsePeriod: true, remorsePeriodHours: '1' }, '96004'],
        [{ isRemorsePeriod: true, remorsePeriodHours: '1', remorsePeriodMinutes: 'x' }, '96005'],
        [{ isRemorsePeriod: 'yes' }, '96007'],
      ] as const
    ).map(([period, code]) => refusesSetting('remorsePeriod', period, code)),
    ...(
      [
        [{ delegatedAdminAllowedThroughAgent: 'yes' }, '160022'],
        [{ allowedOriginMethods: { 'https://desk.example.com': ['GET'] } }, '13001'],
      ] as const
    ).map(([configuration, code]) => refusesSetting('agentConfiguration', configuration, code)),
    ...(
      [
        [{ itemPriceOverrideAllowed: 'yes' }, '20507'],
        [{ itemPriceOverrideAllowed: true, itemPriceOverrideAllowedForCreate: 'yes' }, '20507'],
        [{ itemPriceOverrideAllowed: true, itemRepriceAllowed: 'yes' }, '20508'],
      ] as const
    ).map(([settings, code]) => refusesSetting('itemPriceOverride', settings, code)),
    // a request that the specification accepts
    { ...refusesSetting('itemPriceOverride', { itemRepriceAllowed: true }, '20506'), sendsInvalid: false },
    {
      name: 'given one of the price override settings, when it is set, then the others stay',
      needs: ['state'],
      writes: true,
      async run({ agent }) {
        const { merchant } = agent('supervisor');
        const { links: _, ...before } = { links: undefined, ...(await merchant.itemPriceOverride()) };
        const itemPriceOverrideAllowed = !before.itemPriceOverrideAllowed;
        await merchant.setItemPriceOverride({ itemPriceOverrideAllowed });
        const { links: __, ...after } = { links: undefined, ...(await merchant.itemPriceOverride()) };
        await merchant.setItemPriceOverride({ itemPriceOverrideAllowed: before.itemPriceOverrideAllowed });
        assert.deepEqual(after, { ...before, itemPriceOverrideAllowed });
      },
    },
    {
      name: 'given a remorse period of one site alone, when it is set, then 96009 and nothing changes',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const body = { isRemorsePeriod: false, isSiteSpecific: true };
        const set = () => bench.agent('supervisor').api.PUT('/ccagent/v1/merchant/remorsePeriod', { body });
        await refusedWithoutTrace(bench, set, 400, '96009');
      },
    },
    {
      name: 'given one property of the agent configuration, when it is set, then the others stay',
      needs: ['state'],
      writes: true,
      async run({ agent }) {
        const { merchant } = agent('supervisor');
        const { links: _, ...before } = { links: undefined, ...(await merchant.agentConfiguration()) };
        const orderApprovalsAllowedThroughAgent = before.orderApprovalsAllowedThroughAgent !== true;
        await merchant.setAgentConfiguration({ orderApprovalsAllowedThroughAgent });
        const { links: __, ...after } = { links: undefined, ...(await merchant.agentConfiguration()) };
        await merchant.setAgentConfiguration({
          orderApprovalsAllowedThroughAgent: before.orderApprovalsAllowedThroughAgent ?? false,
        });
        assert.deepEqual(after, { ...before, orderApprovalsAllowedThroughAgent });
      },
    },
  ],
};

function refusesSetting(
  what: 'remorsePeriod' | 'agentConfiguration' | 'itemPriceOverride',
  body: object,
  code: string,
): Behaviour {
  return {
    name: `given ${JSON.stringify(body)}, when ${what} is set, then ${code} and nothing changes`,
    needs: ['state'],
    writes: true,
    sendsInvalid: true,
    async run(bench) {
      const set = () => bench.agent('supervisor').api.PUT(`/ccagent/v1/merchant/${what}`, { body });
      await refusedWithoutTrace(bench, set, 400, code);
    },
  };
}
