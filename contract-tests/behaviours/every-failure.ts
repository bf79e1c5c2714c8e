/** What every operation says when the server fails, generated from the specification. @module */

import { strict as assert } from 'node:assert';
import { eachOperation } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import type { Behaviour, BehaviourGroup } from '../engine/behaviour.ts';
import { exampleRequests } from '../engine/examples.ts';

const document = readDocument();
const operations = new Map([...eachOperation(document)].map(({ id, operation }) => [id, operation]));

export const everyFailure: BehaviourGroup = {
  resource: 'every failure',
  behaviours: exampleRequests(document).flatMap(({ operationId, minimal, isRead }): Behaviour[] => {
    // no request brings these about
    const errors = (operations.get(operationId)?.['x-occ-errors'] ?? []).filter(({ status }) => status >= 500);
    if (errors.length === 0) return [];
    return [
      {
        name: `given a server that fails, when ${operationId} is called, then it says so with each documented code, and nothing changes`,
        needs: ['state', 'control'],
        writes: !isRead,
        async run(bench) {
          const before = await bench.fingerprint();
          for (const { code: errorCode, status } of errors) {
            const fault = JSON.stringify({ kind: 'status', operationId, status, errorCode });
            await bench.send('/__reference/faults', { method: 'POST', body: fault });
            const response = await bench.send(minimal.path, minimal.init);
            const body = (await response.json()) as { readonly errorCode?: unknown };
            assert.deepEqual([response.status, body.errorCode], [status, errorCode]);
          }
          assert.equal(await bench.fingerprint(), before, 'a failed call must change nothing');
        },
      },
    ];
  }),
};
