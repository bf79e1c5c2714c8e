/** What holds for every operation, generated from the specification: who adds one there has tested this much of it. @module */

import { strict as assert } from 'node:assert';
import { readDocument } from '../../spec/read-document.ts';
import type { Behaviour, BehaviourGroup } from '../engine/behaviour.ts';
import { type ExampleRequests, exampleRequests, withoutIds } from '../engine/examples.ts';

const operations = exampleRequests(readDocument());

export const everyOperation: BehaviourGroup = {
  resource: 'every operation',
  behaviours: [
    ...operations.filter(({ isOpen }) => !isOpen).flatMap(each => [refusesStrangers(each), refusesGarbage(each)]),
    ...[...Map.groupBy(operations, ({ tag }) => tag)].map(([tag, ofTag]) => takeTheirExamples(tag, ofTag)),
  ],
};

function refusesStrangers({ operationId, isRead, minimal }: ExampleRequests): Behaviour {
  return {
    name: `given no token, when ${operationId} is called, then 401`,
    // who does not ask for a token would carry it out
    writes: !isRead,
    async run({ send }) {
      const { path, init } = withoutIds(minimal);
      assert.equal((await send(path, init)).status, 401);
    },
  };
}

function refusesGarbage({ operationId, isRead, minimal }: ExampleRequests): Behaviour {
  return {
    name: `given a token that nobody has issued, when ${operationId} is called, then 401`,
    needs: ['state'],
    writes: !isRead,
    async run({ send }) {
      const { path, init } = withoutIds(minimal);
      const authorization = 'Bearer eyJhbGciOiJIUzI1NiJ9.bm9ib2R5.Z2FyYmFnZQ';
      assert.equal((await send(path, { ...init, headers: { ...init.headers, authorization } })).status, 401);
    },
  };
}

function takeTheirExamples(tag: string, ofTag: readonly ExampleRequests[]): Behaviour {
  return {
    name: `given a token, when the operations of ${tag} are called with each of their examples, then each is taken`,
    needs: ['examples'],
    writes: true,
    async run({ send, bearer }) {
      const token = await bearer();
      for (const { path, init } of ofTag.flatMap(({ all }) => all)) {
        const response = await send(path, { ...init, headers: { ...init.headers, ...token } });
        assert.ok(response.ok, `${init.method} ${path} ${init.body ?? ''} → ${response.status}`);
      }
    },
  };
}
