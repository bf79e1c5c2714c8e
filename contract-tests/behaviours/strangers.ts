/**
 * What is somebody's cannot be changed as somebody else: by another shopper, in another account, below another record. Who may, and
 * what belongs to what, the specification says of each operation; all of it has been made by the run.
 *
 * @module
 */

import { strict as assert } from 'node:assert';
import { eachOperation } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { addressOf } from '../engine/addressed.ts';
import { assumed } from '../engine/assumed.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { staysAsItIs } from '../engine/left-alone.ts';
import { visa } from '../subjects/cards.ts';
import { returnableOrder } from '../subjects/orders.ts';
import { administrator, administratorOutside } from '../subjects/people.ts';
import { address as addressOfAccount } from './account-addresses.ts';
import { home, newBuyer, newShopper, placedOrder } from './placing.ts';
import { openReturn } from './returning.ts';

const { alias: _, ...address } = home;
const elsewhere = { address: { city: 'Tacoma' } };

/** What somebody does that is not theirs to do. */
interface Attempt {
  /** Where it would be seen, and as whom it is looked at. */
  readonly at: readonly string[];
  readonly as?: string;
  run(): PromiseLike<unknown>;
}

type Attempts = Readonly<Record<string, (bench: Workbench) => Promise<Attempt>>>;

/** As another shopper. */
const ofShoppers: Attempts = {
  initiateCancelOrder: cancelled,
  submitCancelOrder: cancelled,
  async receiveReturnRequest(bench) {
    const { id, returnItemId } = await openReturn(bench.agent(), (await bench.find(returnableOrder)).id);
    const returnItems = [{ returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' }];
    const { api } = bench.desk(await newShopper(bench));
    return {
      at: [addressOf('getReturnRequest', id)],
      run: () =>
        api.PUT('/ccagent/v1/returnRequests/{id}/receive', { params: { path: { id } }, body: { returnItems } }),
    };
  },
};

async function cancelled(bench: Workbench): Promise<Attempt> {
  const { id } = await placedOrder(bench);
  const { orders } = bench.agent();
  const { siteId: site = '' } = await orders.get(id);
  const stranger = { shopperProfileId: await newShopper(bench), site };
  return {
    at: [addressOf('getOrder', id)],
    async run() {
      const { cancelOrder } = await orders.initiateCancel(id, { reason: 'changeOfMind', ...stranger });
      await orders.submitCancel(cancelOrder.id ?? '', stranger);
    },
  };
}

/** As the administrator of another account. */
const ofAccounts: Attempts = {
  async updateMember(bench) {
    const { contact, as, stranger, at } = await acrossAccounts(bench);
    return { at, as, run: () => stranger.members.update(contact, { firstName: 'Mallory' }) };
  },
  async removeContacts(bench) {
    const { contact, as, stranger, at } = await acrossAccounts(bench);
    return { at, as, run: () => stranger.organizations.removeContacts([contact]) };
  },
  async updateAddress(bench) {
    const { id, as, stranger } = await addressAcross(bench);
    const at = [addressOf('getAddress', id)];
    return { at, as, run: () => stranger.organizationAddresses.update(id, elsewhere) };
  },
  async deleteAddress(bench) {
    const { id, as, stranger } = await addressAcross(bench);
    return { at: [addressOf('getAddress', id)], as, run: () => stranger.organizationAddresses.delete(id) };
  },
};

/** An administrator, and the desk of one of another account. */
async function accounts(bench: Workbench) {
  const { id: as, organizationId } = await bench.find(administrator);
  const stranger = bench.desk((await bench.find(administratorOutside(organizationId))).id);
  return { as, own: bench.desk(as), stranger };
}

async function acrossAccounts(bench: Workbench) {
  const { as, own, stranger } = await accounts(bench);
  const contact = await newBuyer(bench, own);
  return { contact, as, stranger, at: [addressOf('getMember', contact), addressOf('getProfile', contact)] };
}

async function addressAcross(bench: Workbench) {
  const { as, own, stranger } = await accounts(bench);
  const made = await own.organizationAddresses.create({
    addressType: bench.newEmail('dock'),
    address: addressOfAccount,
  });
  return { id: made.address.repositoryId ?? '', as, stranger };
}

/** Below another record than that to which it belongs. */
const ofOwners: Attempts = {
  async updateProfileAddress(bench) {
    const { id, other, at, profileAddresses } = await addressOfOther(bench);
    return { at, run: () => profileAddresses.update(other, id, elsewhere) };
  },
  async deleteProfileAddress(bench) {
    const { id, other, at, profileAddresses } = await addressOfOther(bench);
    return { at, run: () => profileAddresses.delete(other, id) };
  },
  async updateCreditCard(bench) {
    const { id, other, at, creditCards } = await cardOfOther(bench);
    return { at, run: () => creditCards.update(other, id, { nickname: 'Mallory' }) };
  },
  async removeCreditCard(bench) {
    const { id, other, at, creditCards } = await cardOfOther(bench);
    return { at, run: () => creditCards.delete(other, id) };
  },
};

async function addressOfOther(bench: Workbench) {
  const { profileAddresses } = bench.agent();
  const [owner, other] = [await newShopper(bench), await newShopper(bench)];
  const made = await profileAddresses.create(owner, { addressType: 'Dock', address });
  const id = made.address.repositoryId ?? '';
  return { id, other, profileAddresses, at: [addressOf('getProfileAddress', owner, id)] };
}

async function cardOfOther(bench: Workbench) {
  const { creditCards } = bench.agent();
  const [owner, other] = [await newShopper(bench), await newShopper(bench)];
  const { repositoryId: id = '' } = await creditCards.create(owner, visa);
  return { id, other, creditCards, at: [addressOf('getCreditCard', owner, id)] };
}

const writes = [...eachOperation(readDocument())].filter(({ method }) => method !== 'get');

/** Operations that the specification makes somebody's: each is to have its attempt. */
export const guarded: Readonly<Record<'ofShoppers' | 'ofAccounts' | 'ofOwners', readonly string[]>> = {
  ofShoppers: writes
    .filter(({ operation: { 'x-occ-context': context = [], 'x-occ-subject': { order, return: returned } = {} } }) => {
      // what may be about no record at all looks at nobody's
      const isAbout = [order, returned].some(subject => subject !== undefined && subject.optional !== true);
      return isAbout && ['AgentContext', 'AgentContextRequired'].some(each => context.includes(each));
    })
    .map(({ id }) => id),
  ofAccounts: writes
    .filter(
      ({ path, operation }) => operation['x-occ-acts-as'] === 'contact' && /Members|Addresses|Contacts/.test(path),
    )
    .filter(({ path, method }) => path.endsWith('}') || (method === 'post' && path.endsWith('Contacts')))
    .map(({ id }) => id),
  ofOwners: writes
    .filter(({ path }) => path.startsWith('/ccagent/v1/profiles/{') && path.split('{').length > 2)
    .map(({ id }) => id),
};

export const strangers: BehaviourGroup = {
  resource: 'strangers',
  behaviours: [
    // whom an agent acts for when an order is changed is told by no page to be more than a note
    ...guarded.ofShoppers.map(id => ({
      ...refusedTo(id, 'what is one shopper’s', 'another shopper', ofShoppers),
      evidence: 'inferred' as const,
    })),
    ...guarded.ofAccounts.map(id => refusedTo(id, 'what is one account’s', 'the administrator of another', ofAccounts)),
    ...guarded.ofOwners.map(id => refusedTo(id, 'what belongs to one record', 'what belongs to another', ofOwners)),
  ],
};

function refusedTo(operationId: string, given: string, as: string, attempts: Attempts): Behaviour {
  return {
    name: `given ${given}, when ${operationId} is called as ${as}, then it is refused, and stays as it was`,
    needs: ['state'],
    writes: true,
    async run(bench) {
      const attempt = attempts[operationId];
      assert.ok(attempt !== undefined, `nobody tries ${operationId}`);
      const { at, as: looker, run } = await attempt(bench);
      const context = looker === undefined ? {} : { 'x-ccagentcontext': JSON.stringify({ shopperProfileId: looker }) };
      const done = await staysAsItIs(bench, { ...(await bench.bearer()), ...context }, { what: operationId, at, run });
      await assumed(() => assert.ok(!done, `${operationId} is not refused`));
    },
  };
}
