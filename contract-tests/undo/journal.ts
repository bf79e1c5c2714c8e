/** What a run has written, and its undoing, the last first. @module */

import type { OpenApiDocument } from '../../spec/document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import { createReader, isRecord, type Reading } from '../engine/reading.ts';
import { bodyOf, type Send, unanswered } from '../engine/recorder.ts';
import { isReading } from '../invariants/reads.ts';
import { carryOut, type Undone } from './carry-out.ts';
import { journalWriter, type Line } from './journal-file.ts';
import {
  contextIn,
  isRestorable,
  mentions,
  namedIn,
  restoring,
  shopperIn,
  type Undoing,
  undoingsOf,
} from './undoing.ts';

/** Undoes what was written. */
export interface Journal {
  /** Sends, and remembers what is written. */
  readonly send: Send;
  /** Undoes everything, the last first; what stays of it, in words: what could not be undone, and what was only closed. */
  undo(): Promise<readonly string[]>;
}

/** What a journal is kept of. */
export interface JournalOptions {
  readonly run: string;
  readonly baseUrl: string;
  readonly send: Send;
  /** On disk before each write, so that a run that was killed can be swept up after. @default none */
  readonly file?: string;
  /** Called when the file cannot be written: nothing more is written to the instance then. */
  readonly onLost?: (error: unknown) => void;
  /** A token for what is undone when the one that wrote is no longer valid. */
  renew(): Promise<string>;
}

interface Open {
  readonly undo: number;
  readonly of: Undoing;
  /** Whoever wrote undoes. */
  readonly authorization: string;
}

// orders of a shopper that are read before one is added
const most = 250;

/** Keeps the journal of a run. */
export function createJournal(
  document: OpenApiDocument,
  { run, baseUrl, send, file, onLost, renew }: JournalOptions,
): Journal {
  const read = createReader(document);
  const write = journalWriter(file, run);
  let lost: unknown;
  // what was sent is undone all the same: this run still knows it
  const note = (line: Line) => {
    try {
      if (lost === undefined) write(line);
    } catch (error) {
      lost = error;
      onLost?.(error);
    }
  };
  const made = new Set<string>();
  const touched = new Set<string>();
  const open: Open[] = [];
  const isOwn = (text: string) => text.includes(run) || made.has(text);
  let [writes, undoings] = [0, 0];
  const keep = (of: Undoing, request: Request) => {
    undoings += 1;
    if (of.made !== undefined) made.add(of.made);
    note({ undo: undoings, of });
    open.push({ undo: undoings, of, authorization: request.headers.get('authorization') ?? '' });
  };

  return {
    async send(request) {
      const requestBody = await bodyOf(request);
      const sent = unanswered(request, requestBody);
      const reading = read(sent);
      if (reading.route === undefined || isReading(reading)) return send(request);
      if (writes === 0) note({ begins: baseUrl, at: new Date().toISOString() });
      writes += 1;
      const number = writes;
      const before = [await recordBefore(request, reading), await defaultBefore(request, reading)].filter(
        undoing => undoing !== undefined,
      );
      for (const undoing of before) keep(undoing, request);
      const others = await othersBefore(request, reading);
      const { pathname, search } = new URL(request.url);
      note({
        write: number,
        at: new Date().toISOString(),
        method: request.method,
        path: `${pathname}${search}`,
        operationId: reading.operationId ?? '',
        about: namedIn(reading),
        context: contextIn(sent.requestHeaders),
      });
      if (lost !== undefined) {
        // what could not be swept up after is not sent, and so there is nothing to put back
        open.splice(open.length - before.length);
        throw lost;
      }
      const response = await send(request);
      if (response.ok) {
        const responseBody = await response.clone().text();
        const done = read({ ...sent, status: response.status, responseBody });
        for (const undoing of undoingsOf(document, done, id => made.has(id))) {
          const isNew = others !== undefined && !others.ids.has(undoing.made ?? '');
          keep(isNew ? { ...undoing, newOf: others.of } : undoing, request);
        }
        if (before.length > 0) touched.add(partIn(reading));
      } else {
        // nothing to put back
        for (const { undo } of open.splice(open.length - before.length)) note({ undone: undo, remains: [] });
      }
      note({ written: number, status: response.status });
      return response;
    },
    async undo() {
      const left: string[] = [];
      let isLost = false;
      for (const { undo, of, authorization } of open.splice(0).reverse()) {
        const place = { document, baseUrl, authorization, isOwn, send: renewing(send, renew) };
        const done: Undone | undefined = isLost ? undefined : await carryOut(of, place).catch(() => undefined);
        // an instance that does not respond is not asked again and again: the journal keeps what is to be done
        isLost ||= done === undefined;
        if (done !== undefined) note(done.isUndone ? { undone: undo, remains: done.remains } : { stays: undo });
        left.push(...(done?.remains ?? [of.what]));
      }
      touched.clear();
      return left;
    },
  };

  /** A record that was there before, or a setting: what it was is read before it is written for the first time. */
  async function recordBefore(request: Request, reading: Reading): Promise<Undoing | undefined> {
    const { pathname } = new URL(request.url);
    if (!isRestorable(document, reading) || touched.has(partIn(reading)) || isAboutMade(reading)) return undefined;
    const was = await readAt(pathname, request);
    // who may not read it may not write it either; what belongs to a record of the run goes with that
    return belongsTo(was, id => made.has(id)) ? undefined : restoring(reading, was);
  }

  /** What a write changes: a record or a setting, and the maps in it, which are put back only where they are sent. */
  function partIn({ exchange, sent }: Reading): string {
    const maps = isRecord(sent) ? Object.keys(sent).filter(name => isRecord(sent[name])) : [];
    return [new URL(exchange.url).pathname, ...maps.sort()].join(' ');
  }

  /** What a shopper whom the run has not made has ordered until now; of an order's returns and the like, that they are of that order. */
  async function othersBefore(
    request: Request,
    { operationId = '', path, sent }: Reading,
  ): Promise<{ readonly of: string; readonly ids: ReadonlySet<string> } | undefined> {
    if (/^(initiateReturn|createExchangeRequest|(create|submit)Appeasement)$/.test(operationId)) {
      const of = isRecord(sent) && typeof sent.orderId === 'string' ? sent.orderId : path.id;
      return of === undefined ? undefined : { of, ids: new Set() };
    }
    const inBody = isRecord(sent) && typeof sent.profileId === 'string' ? sent.profileId : undefined;
    const of = shopperIn(Object.fromEntries(request.headers)) ?? inBody;
    if (!/^(createOrder|copyOrder)$/.test(operationId) || of === undefined || made.has(of)) return undefined;
    const query = new URLSearchParams({ profileId: of, limit: String(most) });
    const list = await readAt(`/ccagent/v1/orders?${query}`, request);
    const items = isRecord(list) && Array.isArray(list.items) ? list.items.filter(isRecord) : undefined;
    // of more than that nobody knows which are new
    if (items === undefined || items.length >= most) return undefined;
    return { of, ids: new Set(items.map(({ id }) => String(id))) };
  }

  function isAboutMade({ path, query, sent }: Reading): boolean {
    return mentions([path, query, sent], id => made.has(id));
  }

  /** An account's default address that gives way to another one. */
  async function defaultBefore(request: Request, { route, sent }: Reading): Promise<Undoing | undefined> {
    const path = '/ccagent/v1/organizationAddresses';
    const { address } = isRecord(sent) ? sent : {};
    if (route?.path.startsWith(path) !== true || !isRecord(address)) return undefined;
    const kinds = ['Shipping', 'Billing'].filter(kind => address[`isDefault${kind}Address`] === true);
    if (kinds.length === 0) return undefined;
    const book = await readAt(path, request);
    const [kind = ''] = kinds;
    const was = isRecord(book) ? book[`${kind.toLowerCase()}Address`] : undefined;
    // one that the run has made goes, and what was the default before it has been noted
    if (!isRecord(was) || typeof was.repositoryId !== 'string' || made.has(was.repositoryId)) return undefined;
    const at = `${path}/${encodeURIComponent(was.repositoryId)}`;
    return {
      what: `the default ${kind.toLowerCase()} address ${was.repositoryId}`,
      by: { kind: 'request', method: 'PUT', path: at, body: { address: { [`isDefault${kind}Address`]: true } } },
      context: contextIn(Object.fromEntries(request.headers)),
    };
  }

  async function readAt(pathname: string, { url, headers }: Request): Promise<unknown> {
    const { 'content-type': _, 'content-length': __, ...kept } = Object.fromEntries(headers);
    const response = await send(new Request(new URL(pathname, url), { headers: kept }));
    return response.ok ? parseJson(await response.text()) : undefined;
  }
}

/** Whether a record names one that it belongs to. What it lists belongs to it instead, as contacts do to their account. */
function belongsTo(value: unknown, isId: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isId(value);
  return isRecord(value) && Object.values(value).some(each => belongsTo(each, isId));
}

/** A token may have been signed out, or have expired, since it was used. */
function renewing(send: Send, renew: () => Promise<string>): Send {
  return async request => {
    const again = request.clone();
    const response = await send(request);
    if (response.status !== 401) return response;
    again.headers.set('authorization', await renew());
    return send(again);
  };
}
