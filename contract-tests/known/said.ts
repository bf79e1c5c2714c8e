/**
 * Conversations in a shop of which everything is known: each response is the one that is written out in `responses.txt`,
 * with all its values. Ids and dates that a server makes are its own.
 *
 * @module
 */

import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { parseJson } from '../../spec/schema-check.ts';
import type { OperationId } from '../../src/index.ts';
import { addressed } from '../engine/addressed.ts';
import type { Workbench } from '../engine/behaviour.ts';
import { isRecord } from '../engine/reading.ts';
import { watch } from './aftermath.ts';
import { wholeShop } from './shop.ts';

/**
 * Calls an operation for a shopper, and hears what is written out. What is said: the parameters in its path, in their order,
 * then its body; of an operation that needs none, the query.
 */
export type Say = (id: OperationId, ...said: readonly (string | object)[]) => Promise<Heard>;

/** A response, with what later requests name. */
export interface Heard {
  readonly body: Readonly<Record<string, unknown>>;
  readonly id: string;
}

/** A conversation. */
export interface Conversation {
  readonly name: string;
  /** Whether it says what the specification forbids, to hear it refused. */
  readonly sendsInvalid?: boolean;
  hold(say: (shopperId?: string, account?: string, site?: string) => Say, bench: Workbench): Promise<void>;
}

/** The file of the responses; written by `npm run verify:self -- --update-known`. */
export const responsesFile = new URL('./responses.txt', import.meta.url);

const shopText = JSON.stringify(wholeShop);

/** Holds a conversation; `heard` gets each response, in words. */
export async function hold(
  { hold: speak }: Conversation,
  bench: Workbench,
  heard: (response: readonly string[]) => void,
): Promise<void> {
  const masked = createMask();
  const before = new Map<string, string>();
  for (const data of wholeShop) await bench.load(data);
  const authorization = await bench.bearer('supervisor');
  const aftermath = await watch(async (address, headers) => {
    const response = await bench.send(address, { headers: { ...authorization, ...headers } });
    return response.ok ? parseJson(await response.text()) : undefined;
  });
  const sayFor =
    (shopperProfileId?: string, account?: string, site?: string): Say =>
    async (id, ...said) => {
      const { method, address, body } = requestOf(id, said);
      masked.hear(body);
      const response = await bench.send(address, {
        method,
        headers: {
          ...authorization,
          ...(body && { 'content-type': 'application/json' }),
          ...(shopperProfileId && { 'X-CCAgentContext': JSON.stringify({ shopperProfileId }) }),
          ...(site && { 'X-CCSite': site }),
          ...(account && { 'X-CCOrganization': account }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const read = parseJson(await response.text());
      heard([`${method} ${withoutIds(address)} ${response.status}`, ...linesOf(masked.shown('', read), before)]);
      const record = isRecord(read) ? read : {};
      aftermath.hear(record);
      const ids = ['id', 'orderId', 'returnRequestId', 'repositoryId'].map(name => record[name]);
      return { body: record, id: String(ids.find(id => typeof id === 'string')) };
    };
  await speak(sayFor, bench);
  for (const [address, changes] of await aftermath.changes())
    heard([`afterwards ${withoutIds(address)}`, ...linesOf(masked.shown('', changes), before)]);
}

/** What is sent to an operation. */
function requestOf(id: OperationId, said: readonly (string | object)[]) {
  const { method, address, operation } = addressed(id, ...said.filter(isString));
  const what = said.find(part => !isString(part));
  if (what === undefined || operation.requestBody !== undefined) return { method, address, body: what };
  return { method, address: `${address}?${new URLSearchParams(Object.entries(what))}` };
}

function isString(part: string | object): part is string {
  return typeof part === 'string';
}

/** The responses that are written out, by conversation; none where the file is not: it is for a repository's own server. */
export function written(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const text = existsSync(responsesFile) ? readFileSync(responsesFile, 'utf8') : '';
  return new Map(
    text.split(/^# /m).flatMap(part => {
      const [name = '', ...lines] = part.trimEnd().split('\n');
      const responses = lines
        .join('\n')
        .split(/\n(?! )/)
        .map(response => response.split('\n'));
      return name === '' ? [] : [[name, responses] as const];
    }),
  );
}

/** The file. */
export function writing(all: ReadonlyMap<string, readonly (readonly string[])[]>): string {
  return [...all].map(([name, responses]) => `# ${name}\n${responses.flat().join('\n')}\n`).join('\n');
}

/** What says no more than that it is empty. */
function isNothing(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** A path with the ids that the shop has. */
function withoutIds(path: string): string {
  return path.replaceAll(/(?<=\/|profileId=)(?!v\d\/)[^/?=&]*\d[^/?&]*/g, id =>
    shopText.includes(`"${id}"`) ? id : '<id>',
  );
}

/** Each property of a response in a line, and the names of those that are as they were when they were shown before. */
function linesOf(body: unknown, before: Map<string, string>): string[] {
  const lines: string[] = [];
  const same: string[] = [];
  const properties: [string, unknown][] = isRecord(body) || Array.isArray(body) ? Object.entries(body) : [['', body]];
  for (const [name, value] of properties) {
    const line = ` ${name} ${JSON.stringify(value)}`;
    if (before.get(name) === line) same.push(name);
    else lines.push(line);
    before.set(name, line);
  }
  return same.length === 0 ? lines : [...lines, ` = ${same.join(' ')}`];
}

/** Hides what is a server's own: links, the words of a refusal, and dates; ids that it makes are numbered as they come. */
function createMask() {
  const made = new Map<string, string>();
  let said = shopText;
  const shown = (name: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(item => shown(name, item));
    if (isRecord(value)) {
      const isRefusal = 'errorCode' in value;
      return Object.fromEntries(
        Object.entries(value)
          .filter(([inner, each]) => inner !== 'links' && !isNothing(each))
          .map(([inner, each]) => [inner, isRefusal && inner === 'message' ? '<words>' : shown(inner, each)]),
      );
    }
    if (typeof value === 'number') return isOwnInstant(value, said) ? '<date>' : value;
    if (typeof value !== 'string' || value === '') return value;
    if (!made.has(value) && said.includes(`"${value}"`)) return value;
    if (/^\d{4}-\d\d-\d\d/.test(value)) return '<date>';
    if (!/\d/.test(value) || !(/id$|token/i.test(name) || made.has(value))) return value;
    const id = made.get(value) ?? `<id ${made.size + 1}>`;
    made.set(value, id);
    return id;
  };
  return {
    shown,
    hear(body: object | undefined) {
      said += JSON.stringify(body) ?? '';
    },
  };
}

/** Whether a number is the milliseconds of an instant that nobody has named. */
function isOwnInstant(value: number, said: string): boolean {
  return (
    value > Date.UTC(2001) &&
    value < Date.UTC(3000) &&
    Number.isInteger(value) &&
    !said.includes(new Date(value).toISOString().slice(0, 19))
  );
}

/** Compares what is heard with what is written out. */
export function comparing(name: string): (response: readonly string[]) => void {
  const expected = written().get(name);
  let index = 0;
  return response => {
    const hint = `in the conversation about ${name}; if that is meant: npm run verify:self -- --update-known`;
    if (expected !== undefined) assert.deepEqual(response, expected[index] ?? [], hint);
    index += 1;
  };
}
