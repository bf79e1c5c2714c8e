/**
 * Every property that an update may write, generated from the specification: each is written by itself, and what an instance
 * takes is what is read, with all else as it was. That is judged with every exchange.
 *
 * @module
 */

import { strict as assert } from 'node:assert';
import { eachOperation } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { createSchemaCheck, parseJson } from '../../spec/schema-check.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { isRecord } from '../engine/reading.ts';
import { needs } from '../engine/subject.ts';
import { fixedBy } from '../invariants/memory.ts';
import { type Rec, recordIn } from '../invariants/records.ts';
import { otherCard, visa } from '../subjects/cards.ts';
import { administrator, delegatedAccount, openRequest } from '../subjects/people.ts';
import { address as addressOfAccount } from './account-addresses.ts';
import { changesOf, sameOf, writableOf } from './other-values.ts';
import { home, newBuyer, newShopper } from './placing.ts';
import { writingOf } from './writing.ts';

/** An update, and where a record is that the run has made for it. */
interface Update {
  readonly operationId: string;
  /** Values of what the update leaves as it is, that another record might have. */
  readonly fixed?: Rec;
  /** The ids in the path. */
  ready(bench: Workbench): Promise<readonly string[]>;
}

/** An update, and a record that is there: nothing of it is to change. */
interface SameUpdate {
  readonly operationId: string;
  /** The ids in the path, and the headers that say who asks, and for whom. */
  ready(bench: Workbench): Promise<{ readonly ids: readonly string[]; readonly as: Readonly<Record<string, string>> }>;
}

// properties of a record that is somebody else's
const mostSame = 2;

const updates: readonly Update[] = [
  { operationId: 'updateProfile', ready: async bench => [await newShopper(bench)] },
  {
    operationId: 'updateMember',
    async ready(bench) {
      const desk = bench.desk((await bench.find(administrator)).id);
      const contact = await newBuyer(bench, desk);
      // what nobody would have by default
      await desk.members.update(contact, { roles: [{ function: 'approver' }] });
      return [contact];
    },
  },
  {
    operationId: 'updateProfileAddress',
    async ready(bench) {
      const shopper = await newShopper(bench);
      const { alias: addressType, ...address } = home;
      const made = await bench.agent().profileAddresses.create(shopper, { addressType, address });
      return [shopper, made.address.repositoryId ?? ''];
    },
  },
  {
    operationId: 'updateCreditCard',
    fixed: otherCard,
    async ready(bench) {
      const shopper = await newShopper(bench);
      const { creditCards } = bench.agent();
      const { repositoryId } = await creditCards.create(shopper, visa);
      return [shopper, repositoryId ?? ''];
    },
  },
  {
    operationId: 'updateAddress',
    async ready(bench) {
      const { id } = await bench.find(administrator);
      const { organizationAddresses } = bench.desk(id);
      const addressType = bench.newEmail('dock');
      const made = await organizationAddresses.create({ addressType, address: addressOfAccount });
      return [made.address.repositoryId ?? ''];
    },
  },
];

function actingAs(shopperProfileId: string) {
  return { 'x-ccagentcontext': JSON.stringify({ shopperProfileId }) };
}

/** Updates of what was there before: they say what it is already. */
const sayingTheSame: readonly SameUpdate[] = [
  {
    operationId: 'updateOrganization',
    async ready(bench) {
      const { id, organizationId } = await bench.find(delegatedAccount);
      return { ids: [organizationId], as: { ...(await bench.bearer()), ...actingAs(id) } };
    },
  },
  {
    operationId: 'updateProfileRequest',
    async ready(bench) {
      const { id, administratorId, organizationId } = await bench.find(openRequest);
      const as = { ...(await bench.bearer()), ...actingAs(administratorId), 'x-ccorganization': organizationId };
      return { ids: [id], as };
    },
  },
  {
    // whoever runs this
    operationId: 'updateAdminProfile',
    async ready(bench) {
      const { id } = await bench.agent().adminProfiles.current();
      return { ids: [id ?? ''], as: await bench.bearer('application') };
    },
  },
];

const document = readDocument();
const check = createSchemaCheck(document);

/** Updates of what an instance has one of: settings of the merchant. */
const ofSettings = [...eachOperation(document)].flatMap(({ id, path, method }, _, all) =>
  method === 'put' && !path.includes('{') && all.some(other => other.path === path && other.method === 'get')
    ? [id]
    : [],
);

export const everyUpdate: BehaviourGroup = {
  resource: 'every update',
  behaviours: [
    ...updates.map(writesEach),
    ...updates.flatMap(update => (update.fixed === undefined ? [] : [leavesFixed(update, update.fixed)])),
    ...sayingTheSame.map(saysTheSame),
    ...ofSettings.map(turnsEach),
  ],
};

function leavesFixed({ operationId, ready }: Update, others: Rec): Behaviour {
  return {
    name: `given a record, when ${operationId} is sent what it does not change, then that stays as it was`,
    needs: ['state'],
    writes: true,
    async run(bench) {
      const { address, headers, operation } = await writingOf(bench, operationId, await ready(bench));
      const fixed = fixedBy(document, operation);
      assert.ok(fixed.length > 0);
      for (const name of fixed) {
        assert.ok(others[name] !== undefined, name);
        const body = JSON.stringify({ [name]: others[name] });
        const { status } = await bench.send(address, { method: 'PUT', headers, body });
        // an instance may refuse it
        assert.ok(status < 500, `${name} ends with ${status}`);
        // also where the instance has refused it
        await bench.send(address, { headers });
      }
    },
  };
}

function saysTheSame({ operationId, ready }: SameUpdate): Behaviour {
  return {
    name: `given a record, when ${operationId} says of it what it is already, then it stays as it was`,
    needs: ['state'],
    writes: true,
    async run(bench) {
      const { ids, as } = await ready(bench);
      const { address, headers, schema } = await writingOf(bench, operationId, ids, as);
      const shown = await bench.send(address, { headers });
      assert.equal(shown.status, 200, address);
      const record = recordIn(parseJson(await shown.text()));
      assert.ok(record !== undefined, address);
      const bodies = sameOf(schema, record).slice(0, mostSame);
      needs(bodies.length > 0, `a value that ${operationId} may write`);
      for (const body of bodies) {
        const { status } = await bench.send(address, { method: 'PUT', headers, body: JSON.stringify(body) });
        assert.ok(status < 500, `${JSON.stringify(body)} ends with ${status}`);
      }
    },
  };
}

function turnsEach(operationId: string): Behaviour {
  return {
    name: `given settings, when ${operationId} turns each switch by itself, and back, then the others stay`,
    needs: ['state'],
    writes: true,
    async run(bench) {
      const { address, headers, schema } = await writingOf(bench, operationId, []);
      const shown = await bench.send(address, { headers });
      const record = recordIn(parseJson(await shown.text()));
      assert.ok(record !== undefined, address);
      const write = async (body: object) => {
        const { status } = await bench.send(address, { method: 'PUT', headers, body: JSON.stringify(body) });
        assert.ok(status < 500, `${JSON.stringify(body)} ends with ${status}`);
      };
      const asBefore = Object.fromEntries(
        writableOf(schema).flatMap(name => (name in record ? [[name, record[name]]] : [])),
      );
      try {
        // both ways: what follows a switch is what it should be in one of them
        // a period is switched on with how long it is
        for (const [name, value] of Object.entries(asBefore).filter(([, old]) => typeof old === 'boolean'))
          for (const body of [{ [name]: !value }, { [name]: value }])
            if (check(schema, body).length === 0) await write(body);
      } finally {
        await write(asBefore);
      }
    },
  };
}

function writesEach({ operationId, ready }: Update): Behaviour {
  return {
    name: `given a record, when ${operationId} writes each of its properties by itself, then that is read, and all else is as it was`,
    needs: ['state'],
    writes: true,
    async run(bench) {
      const { address, headers, schema } = await writingOf(bench, operationId, await ready(bench));
      // the second time, what the others have written is there to be lost
      for (const most of [Number.POSITIVE_INFINITY, 3]) {
        const response = await bench.send(address, { headers });
        const shown = parseJson(await response.text());
        const inner = recordIn(shown);
        assert.ok(inner !== undefined && isRecord(shown), address);
        // an address comes in what it is wrapped in, and is sent so
        const record = { ...inner, ...shown };
        // what an instance does not take of these is its own to say
        for (const body of changesOf(schema, record).slice(0, most)) {
          const { status } = await bench.send(address, { method: 'PUT', headers, body: JSON.stringify(body) });
          assert.ok(status < 500, `${JSON.stringify(body)} ends with ${status}`);
        }
      }
    },
  };
}
