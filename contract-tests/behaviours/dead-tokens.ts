/** Tokens that open nothing any more, or nothing here. @module */

import { strict as assert } from 'node:assert';
import { parseJson } from '../../spec/schema-check.ts';
import { addressOf } from '../engine/addressed.ts';
import type { Workbench } from '../engine/behaviour.ts';
import { isRecord } from '../engine/reading.ts';

/** A token that opens nothing is neither good nor good for another. */
export async function assertDead(
  send: Workbench['send'],
  headers: Readonly<Record<string, string>>,
  operations: readonly string[],
): Promise<void> {
  for (const id of operations) {
    const response = await send(addressOf(id), { method: 'POST', headers, body: '{}' });
    const body = parseJson(await response.text());
    const { success, access_token: token } = isRecord(body) ? body : {};
    // whether it is good may be told with a success that says it is not
    assert.ok(token === undefined && success !== true, `${id} takes a token that opens nothing: ${response.status}`);
  }
}
