/** What undoes a write, as data: carried out by the run that wrote, or by another one after a crash. @module */

import type { OpenApiDocument, SubjectSource } from '../../spec/document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import { isRecord, type Reading } from '../engine/reading.ts';
import { recordOf } from '../invariants/records.ts';

/** What was made or changed, and how that is undone. */
export interface Undoing {
  /** In words, for what is left. */
  readonly what: string;
  /** The id of what was made; absent: it was there before. */
  readonly made?: string;
  /** What stays of it all the same, in words; absent: nothing does. */
  readonly remains?: string;
  /** The shopper or order that it belongs to, where the run has not made that: the record names it, and was not there before. */
  readonly newOf?: string;
  /** Absent: nothing undoes it. */
  readonly by?: Step;
  /** The context headers of the write. */
  readonly context: Readonly<Record<string, string>>;
}

/** A way to undo. */
export type Step =
  | { readonly kind: 'request'; readonly method: 'PUT' | 'DELETE'; readonly path: string; readonly body?: object }
  /** Whatever has become of the order until then. */
  | { readonly kind: 'end order'; readonly id: string };

type Known = Omit<Undoing, 'context'>;
type Made = (id: string, path: string) => Known;

/** How an order is undone: it is ended. */
export function order(id: string): Known {
  return { what: `order ${id}`, made: id, by: { kind: 'end order', id } };
}

/** How a contact of those at an address is undone: it is deactivated, since nothing removes it. */
export function contact(id: string, path: string): Known & { readonly remains: string } {
  return {
    what: `contact ${id}`,
    made: id,
    remains: `deactivated contact ${id}`,
    by: put(`${path}/${encodeURIComponent(id)}`, { active: false }),
  };
}

const close = { op: 'markAsComplete', returnItems: [] };
const closes = (what: string) => (id: string) => ({
  what: `${what} ${id}`,
  made: id,
  remains: `closed ${what} ${id}`,
  by: put(`/ccagent/v1/returnRequests/${encodeURIComponent(id)}`, close),
});

const appeasement: Made = id => ({
  what: `appeasement ${id}`,
  made: id,
  // one that is submitted has been paid, and stays
  by: { kind: 'request', method: 'DELETE', path: `/ccagent/v1/appeasements/${encodeURIComponent(id)}` },
});

/** What operations make that is not undone by deleting it, or outlives its order; by `op`, where they have some. */
const makers: Readonly<Record<string, Made>> = {
  createOrder: order,
  'createOrder createOrder': order,
  'createOrder createNewCart': order,
  'createOrder submitOrder': order,
  copyOrder: order,
  'initiateReturn createReturnRequest': closes('return request'),
  'createExchangeRequest createExchangeRequest': closes('exchange'),
  createMember: contact,
  createAppeasement: appeasement,
  submitAppeasement: appeasement,
};

/** What a write that succeeded has made or changed; `isMade`: whether the run has made the record of an id. */
export function undoingsOf(
  document: OpenApiDocument,
  reading: Reading,
  isMade: (id: string) => boolean,
): readonly Undoing[] {
  const { operationId = '', op, route, body, exchange } = reading;
  const { pathname } = new URL(exchange.url);
  const id = idIn(reading);
  const withContext = (known: Known): Undoing => ({ ...known, context: contextIn(exchange.requestHeaders) });
  // a cancellation is an order beside the one that it ends
  const begun = isRecord(body) && isRecord(body.cancelOrder) ? body.cancelOrder.id : undefined;
  if (typeof begun === 'string') return [withContext({ what: `cancellation ${begun}`, made: begun })];
  const make = makers[op === undefined ? operationId : `${operationId} ${op}`];
  if (make !== undefined && id !== undefined) {
    if (isMade(id)) return [];
    // undone after the exchange that it belongs to, which may end it
    const replacement =
      isRecord(body) && typeof body.replacementOrderId === 'string' ? [order(body.replacementOrderId)] : [];
    return [...replacement, make(id, pathname)].map(withContext);
  }
  // what is done to a record of the run goes with it
  if (mentions([reading.path, reading.query, reading.sent, id], isMade)) return [];
  const remove = route?.method === 'post' ? removing(document, pathname) : undefined;
  if (remove !== undefined && id !== undefined) {
    const by = { kind: 'request', method: 'DELETE', path: remove(id) } as const;
    return [withContext({ what: `${nounOf(pathname)} ${id}`, made: id, by })];
  }
  // what was read before it was changed has been noted then
  if (route?.method === 'put' && isRestorable(document, reading)) return [];
  const about = [...new Set([...namedIn(reading), ...(id === undefined ? [] : [id])])];
  return [withContext({ what: [op ?? operationId, ...about].join(' ') })];
}

/** Whether a write changes a record, or a setting, that can be read at the same address. */
export function isRestorable(document: OpenApiDocument, { route, sent, op }: Reading): boolean {
  return route?.method === 'put' && isRecord(sent) && op === undefined && document.paths[route.path]?.get !== undefined;
}

/** What sets a record back that is changed, by what it was. */
export function restoring({ exchange, sent, route }: Reading, was: unknown): Undoing | undefined {
  const { pathname, search } = new URL(exchange.url);
  if (!isRecord(was) || !isRecord(sent)) return undefined;
  const isSetting = route?.path.endsWith('}') === false;
  const body = isSetting ? settingBody(was, sent) : earlier(sent, was);
  if (Object.keys(body).length === 0) return undefined;
  return {
    what: `${isSetting ? 'the setting' : 'the record'} ${pathname}`,
    by: put(`${pathname}${search}`, body),
    context: contextIn(exchange.requestHeaders),
  };
}

/** Whether some string in a value is such an id. */
export function mentions(value: unknown, isId: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isId(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(each => mentions(each, isId));
}

/** The ids of the records that a request is about. */
export function namedIn({ path, query, sent, route }: Reading): readonly string[] {
  const sources: readonly SubjectSource[] = Object.values(route?.operation['x-occ-subject'] ?? {});
  const places = sources.flatMap(({ at }) => at);
  const inBody = places.flatMap(place => (place.startsWith('/') ? valuesAt(sent, place.slice(1).split('/')) : []));
  const inQuery = places.flatMap(place => query[place.replace(/^query:/, '')] ?? []);
  return [...Object.values(path), ...inQuery, ...inBody.filter(value => typeof value === 'string')];
}

function valuesAt(value: unknown, steps: readonly string[]): readonly unknown[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  if (step === '*') return Array.isArray(value) ? value.flatMap(each => valuesAt(each, rest)) : [];
  return isRecord(value) ? valuesAt(value[step], rest) : [];
}

function idIn(reading: Reading): string | undefined {
  const { body } = reading;
  const record = recordOf(reading);
  // some wrap what was made in one property, beside its name
  const parts = isRecord(body) ? Object.values(body).filter(isRecord) : [];
  return [body, record, ...(parts.length === 1 ? parts : [])]
    .filter(isRecord)
    .flatMap(each => [each.id, each.orderId, each.returnRequestId, each.repositoryId])
    .find(value => typeof value === 'string' && value !== '') as string | undefined;
}

/** Where one of what is made at an address is deleted; `undefined`: nowhere. */
export function removing(document: OpenApiDocument, pathname: string): ((id: string) => string) | undefined {
  const item = Object.entries(document.paths).find(
    ([path, { delete: remove }]) =>
      remove !== undefined && new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(`${pathname}/id`),
  );
  if (item === undefined) return undefined;
  // an address goes even if it has become the default one
  const isReferenced = JSON.stringify(item[1].delete).includes('"removeReferences"');
  return id => `${pathname}/${encodeURIComponent(id)}${isReferenced ? '?removeReferences=true' : ''}`;
}

/** `shopper` of `/ccagent/v1/profiles`: what people call one of them. */
function nounOf(pathname: string): string {
  const collection = pathname.split('/').at(-1) ?? '';
  return collection === 'profiles' ? 'shopper' : collection.replace(/(?<=address)es$|s$/i, '');
}

/** The context of a request: never who is signed in. */
export function contextIn(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => /^(x-cc|accept-language$)/.test(name)));
}

/** What a record was in all that is sent of it. Which of several is the default is put back with that one. */
function earlier(sent: Readonly<Record<string, unknown>>, was: Readonly<Record<string, unknown>>): object {
  const shown = wrapped(was, Object.keys(sent));
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => {
      const old = shown[name];
      if (/^isDefault/.test(name)) return [];
      if (!isRecord(value) || !isRecord(old)) return [[name, inTypeOf(value, old) ?? null]];
      const part = earlier(value, old);
      return Object.keys(part).length === 0 ? [] : [[name, part]];
    }),
  );
}

/** What was read, in the type that it is written in: some read as text what is a number or a flag. */
function inTypeOf(sent: unknown, old: unknown): unknown {
  if (typeof sent === 'number' && typeof old === 'string' && old.trim() !== '' && !Number.isNaN(Number(old)))
    return Number(old);
  if (typeof sent === 'boolean' && (old === 'true' || old === 'false')) return old === 'true';
  return old;
}

/** The part of a body that has these properties: itself, or what it wraps. */
function wrapped(body: Readonly<Record<string, unknown>>, names: readonly string[]) {
  const parts = [body, ...Object.values(body)].filter(isRecord);
  const count = (part: object) => names.filter(name => name in part).length;
  return parts.reduce((best, part) => (count(part) > count(best) ? part : best), body);
}

/** What a setting was in all that was sent of it; the remorse period is answered in numbers and sent in strings. */
function settingBody(
  { links: _, ...old }: Readonly<Record<string, unknown>>,
  sent: Readonly<Record<string, unknown>>,
): object {
  const isShown = (value: unknown) => value !== null && value !== undefined;
  const names = Object.keys(old).filter(name => isShown(old[name]) && (name in sent || typeof old[name] !== 'object'));
  // a map that nothing was in is not shown everywhere
  const empty = Object.keys(sent).filter(name => isRecord(sent[name]) && !isShown(old[name]));
  return Object.fromEntries([
    ...names.map(name => [name, typeof old[name] === 'number' ? String(old[name]) : old[name]]),
    ...empty.map(name => [name, {}]),
  ]);
}

function put(path: string, body: object): Step {
  return { kind: 'request', method: 'PUT', path, body };
}

/** The shopper that a request is on behalf of. */
export function shopperIn(headers: Readonly<Record<string, string>>): string | undefined {
  const context = parseJson(headers['x-ccagentcontext'] ?? '');
  return isRecord(context) && typeof context.shopperProfileId === 'string' ? context.shopperProfileId : undefined;
}
