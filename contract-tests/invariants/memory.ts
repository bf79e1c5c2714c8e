/** What one response says is what another says, unless something was written in between. @module */

import { type OpenApiDocument, type Operation, resolve, type Schema } from '../../spec/document.ts';
import { type Finding, shown } from '../engine/finding.ts';
import { invariantFinding, type Remembering } from '../engine/invariant.ts';
import { isRecord, type Reading } from '../engine/reading.ts';
import type { Part } from '../engine/schema-walk.ts';
import { isSameInstant } from './instants.ts';
import { isReading } from './reads.ts';
import { identityNames, identityOf, idOf, type Rec, recordOf, rowsOf } from './records.ts';
import { comparedDefaults, comparedLists } from './sent-lists.ts';

/** Whose records a request is about. */
export function contextOf(reading: Reading): string {
  return headersOf(reading, ['x-ccsite', 'x-ccorganization', 'x-ccasset-language']);
}

/** The same, with what else decides how a record is shown: in which language, and with which prices, which may be those of somebody's account. */
export function viewOf(reading: Reading): string {
  const isPriced = reading.route?.operation['x-occ-context']?.includes('PriceListGroup') === true;
  const names = ['x-ccpricelistgroup', 'accept-language', ...(isPriced ? ['x-ccagentcontext'] : [])];
  return `${contextOf(reading)} ${headersOf(reading, names)}`;
}

function headersOf({ exchange }: Reading, names: readonly string[]): string {
  return names.map(name => exchange.requestHeaders[name] ?? '').join(' ');
}

export function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** What was written or made is what is read back, and what was not written is as it was. */
export const writtenIsRead: Remembering = () => {
  const reads = new Map<string, Rec>();
  const writes = new Map<string, Rec>();
  /** What lists have shown, by which a request may name it. */
  const listed = new Set<unknown>();
  let made: { readonly key: string; readonly sent: Rec } | undefined;
  return (reading, { document, parts }) => {
    const { exchange, route, sent, op } = reading;
    const { pathname } = new URL(exchange.url);
    const key = `${contextOf(reading)} ${pathname}`;
    if (route === undefined) return [];
    const wanted = made;
    // right after it, or something may have changed it
    if (!isReading(reading)) made = undefined;
    if (route.method === 'put' && isRecord(sent) && op === undefined) {
      const changes = without(withInner(sent), fixedBy(document, route.operation));
      writes.set(key, { ...writes.get(key), ...changes });
      return comparedWithSent(changes, reading, listed);
    }
    if (!isReading(reading)) {
      const record = recordOf(reading);
      const id = record && route.method === 'post' ? identityOf(record, route.path) : undefined;
      if (id !== undefined && isRecord(sent))
        made = { key: `${key}/${encodeURIComponent(id)}`, sent: withoutIds(withInner(sent), route.path) };
      return [];
    }
    for (const { record } of rowsOf(reading) ?? []) listed.add(idOf(record, route.path));
    const record = route.method === 'get' ? wholeRecordOf(reading) : undefined;
    if (record === undefined || new URL(exchange.url).search !== '') return [];
    const [before, written] = [reads.get(key), writes.get(key)];
    reads.set(key, record);
    writes.delete(key);
    if (wanted?.key === key)
      return comparedWith(wanted.sent, withInner(record), '', listed).filter(({ place }) => !isOwnToSay(place));
    if (written === undefined) return [];
    return [
      ...comparedWithSent(written, reading, listed),
      ...(before === undefined ? [] : unchanged(before, record, written, schemasIn(reading, parts))),
    ];
  };
};

/** What is masked when it is read, what an instance makes of the first of its kind, and what is kept by site. */
function isOwnToSay(place: string): boolean {
  return /number|password|cvv|pin|default\w*$|receiveEmail|consent/i.test(place);
}

/** The id of what is made is the instance's to give, whatever record the request names. */
function withoutIds(sent: Rec, path: string): Rec {
  return without(sent, identityNames(path));
}

function without(sent: Rec, names: readonly string[]): Rec {
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !names.includes(name)));
}

/** What a record has that no such request changes (`x-occ-fixed` of the request's schema): it stays, whatever is sent. */
export function fixedBy(document: OpenApiDocument, { requestBody }: Operation): readonly string[] {
  const schema = requestBody?.content['application/json']?.schema;
  const fixed = schema && resolve<Schema>(document, schema)['x-occ-fixed'];
  return Array.isArray(fixed) ? fixed : [];
}

/** The record that a response is about, with what stands beside it: the nickname of an address. */
function wholeRecordOf(reading: Reading): Rec | undefined {
  const record = recordOf(reading);
  if (record === undefined) return undefined;
  const beside = isRecord(reading.body) ? Object.entries(reading.body).filter(([, value]) => value !== record) : [];
  return { ...Object.fromEntries(beside), ...record };
}

/** What was sent, with the parts of an address that it wraps, as responses do. */
function withInner(sent: Rec): Rec {
  return isRecord(sent.address) ? { ...sent, ...sent.address } : sent;
}

function comparedWithSent(sent: Rec, reading: Reading, listed: ReadonlySet<unknown>) {
  const record = recordOf(reading);
  return record === undefined ? [] : comparedWith(sent, record, '', listed);
}

/** What is plain in both, also in their parts. */
function comparedWith(sent: Rec, record: Rec, at: string, listed: ReadonlySet<unknown>): Finding[] {
  const own = at === '' ? merchantValues(record) : undefined;
  return Object.entries(sent).flatMap(([name, value]) => {
    const read = name in record ? record[name] : own?.get(name);
    if (isRecord(value) && isRecord(read)) return comparedWith(value, read, `${at}/${name}`, listed);
    if (Array.isArray(value) && Array.isArray(read))
      return [
        ...comparedLists(value, read, `${at}/${name}`, listed),
        ...comparedDefaults(
          value,
          read,
          `${at}/${name}`,
          (one, other) => comparedWith(one, other, '', listed).length === 0,
        ),
      ];
    if (!isPlain(value) || ('postalCode' in record && isPlaceByName(name, value))) return [];
    // what is empty may be told as nothing
    const isLost = read === null && at === '' && value !== '' && value !== false && value !== 'null';
    if (!isLost && (!isPlain(read) || isSameValue(value, read))) return [];
    return [invariantFinding('written', `${at}/${name}`, shown(value), shown(read))];
  });
}

/** Whether a region or a country of an address is named: the console sends the names, and responses hold the codes. */
function isPlaceByName(name: string, sent: string | number | boolean): boolean {
  return (name === 'state' || name === 'country') && /[a-z]{2}/.test(String(sent));
}

/** Instants may be written in several ways. Numbers may be sent as text, with zeros before them or without, and a nickname that another has is told apart: `Home##0`. */
function isSameValue(sent: string | number | boolean, read: string | number | boolean): boolean {
  if (String(read) === String(sent)) return true;
  if (typeof sent !== 'string' || typeof read === 'boolean') return false;
  if (isSameInstant(sent, read)) return true;
  if (typeof read === 'number') return Number(sent) === read;
  const isPadded = /^\d+$/.test(sent) && sent.padStart(read.length, '0') === read;
  return isPadded || read.startsWith(`${sent}##`);
}

/** What a record shows of the merchant's own properties: each with its id. */
function merchantValues({ dynamicProperties }: Rec): ReadonlyMap<unknown, unknown> {
  const listed = Array.isArray(dynamicProperties) ? dynamicProperties.filter(isRecord) : [];
  return new Map(listed.map(({ id, value }) => [id, value]));
}

// what goes with any change, and what is kept elsewhere
const moving =
  /^(last(?!Name)|next|modified|version|derived)|Date$|Time$|^total[A-Z]|^login$|^dynamicProperties$|^links$/i;

/** What the specification says of the properties of a record that is read back, by their place in it. */
function schemasIn(reading: Reading, parts: readonly Part[]): ReadonlyMap<string, readonly Schema[]> {
  const places = parts.flatMap(part => part.places);
  const record = recordOf(reading);
  const at = places.find(({ value }) => value === record)?.at ?? '';
  return new Map(
    places.map(place => [place.at.startsWith(`${at}/`) ? place.at.slice(at.length) : place.at, place.schemas]),
  );
}

function unchanged(before: Rec, after: Rec, written: Rec, schemas: ReadonlyMap<string, readonly Schema[]>) {
  // what said the same as something that was written, and does now, goes with it: an address has its nickname under two names
  const isTwin = (name: string, other: string) =>
    typeof before[name] === 'string' && [before, after].every(record => record[name] === record[other]);
  return Object.entries(before).flatMap(([name, value]) => {
    const isFree =
      name in written ||
      Object.keys(written).some(other => isTwin(name, other)) ||
      name.replace(/e?s$/, '') in written ||
      (name.startsWith('is') && name.replace(/^is/, 'setAs') in written);
    return isFree ? [] : stayed(value, after[name], `/${name}`, schemas);
  });
}

/** What has not become of a value that nothing was to change, in all its parts. */
function stayed(was: unknown, now: unknown, at: string, schemas: ReadonlyMap<string, readonly Schema[]>): Finding[] {
  const name = at.slice(at.lastIndexOf('/') + 1);
  // what no document knows may follow from anything: a full name, a label
  const isKnown = schemas.get(at)?.length !== 0 || name.startsWith('x_');
  if (!isKnown || moving.test(name)) return [];
  // another one in its place is the business of what has put it there
  if (isRecord(was) && isRecord(now) && identityIn(was) === identityIn(now))
    return Object.entries(was).flatMap(([part, value]) => stayed(value, now[part], `${at}/${part}`, schemas));
  const [before, after] = [listedIn(was), listedIn(now)];
  if (!isPlain(before)) return [];
  if (before !== after) return [invariantFinding('not written', at, shown(before), shown(after))];
  if (!Array.isArray(was) || !Array.isArray(now)) return [];
  return was.filter(isRecord).flatMap(item => {
    const same = now.filter(isRecord).findIndex(other => identityIn(other) === identityIn(item));
    return stayed(item, now[same], `${at}/${same}`, schemas);
  });
}

/** Which records a list has, in any order; whatever else a value is. */
function listedIn(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const ids = value.map(item => (isRecord(item) ? identityIn(item) : undefined));
  return ids.every(id => typeof id === 'string') ? ids.sort().join(', ') : undefined;
}

function identityIn(item: Rec): unknown {
  return item.repositoryId ?? item.id ?? item.function;
}

/** A token that was signed out opens nothing any more. */
export const signedOutIsOut: Remembering = () => {
  const ended = new Set<string>();
  return ({ exchange, operationId = '' }) => {
    const { authorization } = exchange.requestHeaders;
    if (authorization === undefined) return [];
    if (ended.has(authorization)) return [invariantFinding('signed out', '', '401', String(exchange.status))];
    if (/logout$/i.test(operationId)) ended.add(authorization);
    return [];
  };
};
