/** What one response says is what another says, unless something was written in between. @module */

import { type Finding, shown } from '../engine/finding.ts';
import { invariantFinding, type Remembering } from '../engine/invariant.ts';
import { isRecord, type Reading } from '../engine/reading.ts';
import { isReading } from './reads.ts';
import { type Rec, recordOf } from './records.ts';

export function contextOf({ exchange }: Reading): string {
  return ['x-ccsite', 'x-ccorganization', 'x-ccasset-language']
    .map(name => exchange.requestHeaders[name] ?? '')
    .join(' ');
}

export function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** What was written is what is read back, and what was not written is as it was. */
export const writtenIsRead: Remembering = () => {
  const reads = new Map<string, Rec>();
  const writes = new Map<string, Rec>();
  return reading => {
    const { exchange, route, sent, op } = reading;
    const { pathname } = new URL(exchange.url);
    const key = `${contextOf(reading)} ${pathname}`;
    if (route === undefined) return [];
    if (route.method === 'put' && isRecord(sent) && op === undefined) {
      const parts = withInner(sent);
      writes.set(key, { ...writes.get(key), ...parts });
      return comparedWithSent(parts, reading);
    }
    if (!isReading(reading)) return [];
    const record = route.method === 'get' ? recordOf(reading) : undefined;
    if (record === undefined || new URL(exchange.url).search !== '') return [];
    const [before, written] = [reads.get(key), writes.get(key)];
    reads.set(key, record);
    writes.delete(key);
    if (written === undefined) return [];
    return [...comparedWithSent(written, reading), ...(before === undefined ? [] : unchanged(before, record, written))];
  };
};

/** What was sent, with the parts of an address that it wraps, as responses do. */
function withInner(sent: Rec): Rec {
  return isRecord(sent.address) ? { ...sent, ...sent.address } : sent;
}

function comparedWithSent(sent: Rec, reading: Reading) {
  const record = recordOf(reading);
  return record === undefined ? [] : comparedWith(sent, record, '');
}

/** What is plain in both, also in their parts. */
function comparedWith(sent: Rec, record: Rec, at: string): Finding[] {
  return Object.entries(sent).flatMap(([name, value]) => {
    const read = record[name];
    if (isRecord(value) && isRecord(read)) return comparedWith(value, read, `${at}/${name}`);
    if (!isPlain(value) || !isPlain(read) || String(read) === String(value)) return [];
    if (typeof value === 'string' && typeof read === 'number' && Number(value) === read) return [];
    return [invariantFinding('written', `${at}/${name}`, shown(value), shown(read))];
  });
}

function unchanged(before: Rec, after: Rec, written: Rec) {
  return Object.entries(before).flatMap(([name, value]) => {
    const now = after[name];
    const isFree =
      name in written ||
      (name.startsWith('is') && name.replace(/^is/, 'setAs') in written) ||
      /^(last(?!Name)|next|modified|version|derived)|Date$|Time$|^login$|^active$/i.test(name);
    return isFree || !isPlain(value) || (isPlain(now) && now === value)
      ? []
      : [invariantFinding('not written', `/${name}`, shown(value), shown(now))];
  });
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
