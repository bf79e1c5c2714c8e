/** What holds for every operation, generated from the specification: who adds one there has tested this much of it. @module */

import { strict as assert } from 'node:assert';
import { readDocument } from '../../spec/read-document.ts';
import type { Behaviour, BehaviourGroup } from '../engine/behaviour.ts';
import { type ExampleRequests, exampleRequests, withoutIds } from '../engine/examples.ts';

const operations = exampleRequests(readDocument());

const apis = [...new Set(operations.map(({ minimal }) => minimal.path.split('/')[1] ?? ''))];

export const everyOperation: BehaviourGroup = {
  resource: 'every operation',
  behaviours: [
    ...operations.filter(({ isOpen }) => !isOpen).flatMap(each => [refusesStrangers(each), refusesGarbage(each)]),
    ...apis.map(refusesNowhere),
    ...[...Map.groupBy(operations, ({ tag }) => tag)].map(([tag, ofTag]) => takeTheirExamples(tag, ofTag)),
  ],
};

function refusesStrangers({ operationId, isHarmless, minimal }: ExampleRequests): Behaviour {
  return {
    name: `given no token, when ${operationId} is called, then 401`,
    // who does not ask for a token would carry it out
    writes: !isHarmless,
    async run({ send }) {
      const { path, init } = withoutIds(minimal);
      assert.equal((await send(path, init)).status, 401);
    },
  };
}

function refusesGarbage({ operationId, isHarmless, minimal }: ExampleRequests): Behaviour {
  return {
    name: `given a token that nobody has issued, when ${operationId} is called, then 401`,
    needs: ['state'],
    writes: !isHarmless,
    async run({ send }) {
      const { path, init } = withoutIds(minimal);
      const authorization = 'Bearer eyJhbGciOiJIUzI1NiJ9.bm9ib2R5.Z2FyYmFnZQ';
      assert.equal((await send(path, { ...init, headers: { ...init.headers, authorization } })).status, 401);
    },
  };
}

function refusesNowhere(api: string): Behaviour {
  return {
    name: `given an address of ${api} that no operation has, when it is read, then it is refused`,
    needs: ['state'],
    sendsInvalid: true,
    evidence: 'documented',
    async run({ send, bearer }) {
      const { status } = await send(`/${api}/v1/noSuchOperation`, { headers: await bearer() });
      assert.ok(status >= 400 && status < 500, `an address that nobody has gets a response of ${status}`);
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
