/** A request that writes, as the specification has it. @module */

import { strict as assert } from 'node:assert';
import { eachOperation, type Schema } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import type { Workbench } from '../engine/behaviour.ts';
import { headersFor } from './listings.ts';

const operations = new Map([...eachOperation(readDocument())].map(each => [each.id, each]));

/** Where a write goes, with which headers, and what its body may say. */
export interface Writing {
  readonly path: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly schema: Schema;
}

/** A write by its operation and the ids in its path. */
export async function writingOf(bench: Workbench, operationId: string, ids: readonly string[]): Promise<Writing> {
  const found = operations.get(operationId);
  const schema = found?.operation.requestBody?.content['application/json']?.schema;
  assert.ok(found !== undefined && schema !== undefined);
  const address = ids.reduce((at, id) => at.replace(/\{\w+\}/, encodeURIComponent(id)), found.path);
  const headers = { ...(await headersFor(bench, found.operation)), 'content-type': 'application/json' };
  return { path: found.path, address, headers, schema };
}
