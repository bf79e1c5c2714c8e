/**
 * What no two records of a kind may have, generated from the specification (`taken` of an error): neither a new record nor one
 * that is there already gets what another has.
 *
 * @module
 */

import { strict as assert } from 'node:assert';
import { eachOperation, type Operation } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import { assumed } from '../engine/assumed.ts';
import type { Behaviour, BehaviourGroup } from '../engine/behaviour.ts';
import { codesIn } from '../engine/reading.ts';
import { identityOf, type Rec, recordIn } from '../invariants/records.ts';
import { type Creation, creations } from './every-creation.ts';
import { writingOf } from './writing.ts';

const operations = [...eachOperation(readDocument())];

/** What another may have of a request, and how it is refused then. */
interface Taken {
  readonly name: string;
  readonly code: string;
}

function takenOf({ 'x-occ-errors': errors = [] }: Operation): Taken[] {
  return errors.flatMap(({ code, certain, taken }) =>
    taken === undefined || certain !== true ? [] : [{ name: taken.slice(1), code }],
  );
}

/** A way to make records, and to change one, no two of which may have the same of something. */
interface Kind extends Creation {
  readonly change: string;
  readonly taken: readonly Taken[];
}

const kinds = creations.flatMap((creation): Kind[] => {
  const made = operations.find(({ id }) => id === creation.operationId);
  const changed = operations.find(
    ({ path, method }) => made !== undefined && method === 'put' && path.replace(/\/\{\w+\}$/, '') === made.path,
  );
  if (made === undefined || changed === undefined) return [];
  const taken = takenOf(changed.operation);
  return taken.length === 0 ? [] : [{ ...creation, change: changed.id, taken }];
});

export const takenNames: BehaviourGroup = { resource: 'every creation', behaviours: kinds.map(keepsApart) };

function keepsApart({ operationId, ready, change, taken }: Kind): Behaviour {
  return {
    name: `given two records, when ${operationId} or ${change} says what another has already, then it is refused; what it has itself it may say`,
    needs: ['state'],
    writes: true,
    async run(bench) {
      const { ids, body: first } = await ready(bench);
      const { body: second } = await ready(bench);
      const { body: third } = await ready(bench);
      const { path, address, headers, operation } = await writingOf(bench, operationId, ids);
      const write = async (method: 'POST' | 'PUT', at: string, body: Rec) => {
        const response = await bench.send(at, { method, headers, body: JSON.stringify(body) });
        return { status: response.status, body: parseJson(await response.text()) };
      };
      const make = async (body: Rec) => {
        const made = await write('POST', address, body);
        const record = recordIn(made.body);
        const id = record && identityOf(record, path);
        assert.ok(id !== undefined, `${operationId} ends with ${made.status}`);
        return `${address}/${encodeURIComponent(id)}`;
      };
      await make(first);
      const other = await make(second);
      const notTold: string[] = [];
      const refused = (what: string, { status, body }: Awaited<ReturnType<typeof write>>, code: string) => {
        assert.ok(status >= 400 && status < 500, `${what}, which another has: ended with ${status}`);
        if (!codesIn(body).includes(code)) notTold.push(`${what}: ${codesIn(body)}, not ${code}`);
      };
      for (const { name, code } of takenOf(operation).filter(each => first[each.name] !== undefined))
        refused(`${operationId} with ${name}`, await write('POST', address, { ...third, [name]: first[name] }), code);
      for (const { name, code } of taken) {
        refused(`${change} with ${name}`, await write('PUT', other, { [name]: first[name] }), code);
        const own = await write('PUT', other, { [name]: second[name] });
        assert.ok(own.status < 500 && !codesIn(own.body).includes(code), `${change} with its own ${name} is refused`);
      }
      await assumed(() => assert.deepEqual(notTold, []));
    },
  };
}
