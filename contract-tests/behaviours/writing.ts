/** A request that writes, as the specification has it. @module */

import { strict as assert } from 'node:assert';
import type { Operation, Schema } from '../../spec/document.ts';
import { addressed } from '../engine/addressed.ts';
import type { Workbench } from '../engine/behaviour.ts';
import { headersFor } from './listings.ts';

/** Where a write goes, with which headers, and what its body may say. */
export interface Writing {
  readonly path: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly schema: Schema;
  readonly operation: Operation;
}

/** A write by its operation and the ids in its path; `as`: headers of who writes, and for whom. */
export async function writingOf(
  bench: Workbench,
  id: string,
  ids: readonly string[],
  as?: Writing['headers'],
): Promise<Writing> {
  const { path, address, operation } = addressed(id, ...ids);
  const schema = operation.requestBody?.content['application/json']?.schema;
  assert.ok(schema !== undefined);
  const headers = { ...(as ?? (await headersFor(bench, operation))), 'content-type': 'application/json' };
  return { path, address, headers, schema, operation };
}
