/**
 * Every property that a record may be made with, generated from the specification: what an instance takes is what is read. That is
 * judged with every exchange.
 *
 * @module
 */

import { strict as assert } from 'node:assert';
import { parseJson } from '../../spec/schema-check.ts';
import { ifTaken } from '../engine/assert-refused.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { identityOf, type Rec, recordIn } from '../invariants/records.ts';
import { visa } from '../subjects/cards.ts';
import { administrator } from '../subjects/people.ts';
import { address as addressOfAccount } from './account-addresses.ts';
import { filled } from './other-values.ts';
import { home, newShopper, person } from './placing.ts';
import { writingOf } from './writing.ts';

const { alias: _, ...address } = home;

/** What makes a record, and the least that it takes. */
export interface Creation {
  readonly operationId: string;
  /** The ids in the path, and the body. */
  ready(bench: Workbench): Promise<{ readonly ids: readonly string[]; readonly body: Rec }>;
}

export const creations: readonly Creation[] = [
  { operationId: 'createProfile', ready: async bench => ({ ids: [], body: person(bench) }) },
  {
    operationId: 'createMember',
    // what nobody would have by default
    ready: async bench => ({ ids: [], body: { ...person(bench), active: true, roles: [{ function: 'approver' }] } }),
  },
  {
    operationId: 'addProfileAddress',
    async ready(bench) {
      const types = await typesOfAddresses(bench);
      return { ids: [await newShopper(bench)], body: { addressType: 'Dock', address: { ...address, types } } };
    },
  },
  {
    operationId: 'addAddress',
    async ready(bench) {
      const types = await typesOfAddresses(bench);
      return { ids: [], body: { addressType: bench.newEmail('dock'), address: { ...addressOfAccount, types } } };
    },
  },
  {
    operationId: 'addCreditCard',
    ready: async bench => ({
      ids: [await newShopper(bench)],
      body: visa,
    }),
  },
];

/** All that the merchant has: none of several is to be lost. */
async function typesOfAddresses(bench: Workbench) {
  const { id } = await bench.find(administrator);
  const desk = bench.agent().forShopper(id, { language: 'en' });
  const types = await ifTaken(desk.organizationAddresses.types());
  // an instance may have none, or not say
  return (types ?? []).map(type => ({ id: type.id }));
}

export const everyCreation: BehaviourGroup = { resource: 'every creation', behaviours: creations.map(makesWhole) };

function makesWhole({ operationId, ready }: Creation): Behaviour {
  return {
    name: `given each property that it takes, when ${operationId} makes a record with all of them, then that is read`,
    needs: ['state'],
    writes: true,
    async run(bench) {
      const { ids, body } = await ready(bench);
      const { path, address, headers, schema } = await writingOf(bench, operationId, ids);
      const send = (sent: Rec) => bench.send(address, { method: 'POST', headers, body: JSON.stringify(sent) });
      const response = await send(filled(schema, body));
      assert.ok(response.status < 500, `it ends with ${response.status}`);
      // what an instance does not take of these is its own to say
      if (!response.ok) return;
      const made = recordIn(parseJson(await response.text()));
      const id = made && identityOf(made, path);
      if (id !== undefined) await bench.send(`${address}/${encodeURIComponent(id)}`, { headers });
    },
  };
}
