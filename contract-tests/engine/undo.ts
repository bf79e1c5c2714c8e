/** What a run has written, and how it is undone. @module */

import { appendFileSync } from 'node:fs';
import type { OpenApiDocument } from '../../spec/document.ts';
import { isReading } from '../invariants/reads.ts';
import { createReader, isRecord, type Reading } from './reading.ts';
import { type Send, unanswered } from './recorder.ts';

/** Undoes what was written. */
export interface Journal {
  /** Sends, and remembers what is written. */
  readonly send: Send;
  /** Undoes everything, the last first; what stays of it, in words: what could not be undone, and what was only closed. */
  undo(): Promise<readonly string[]>;
}

/** What undoes a write: whether it is undone then. */
interface Undoing {
  /** In words, for what is left. */
  readonly what: string;
  /** What stays of it all the same, in words; absent: nothing does. */
  readonly remains?: string;
  /** Absent: nothing undoes it. */
  readonly carryOut?: (send: Send) => Promise<boolean>;
}

/**
 * Keeps a journal of a run.
 *
 * @param file Gets a line before each write, so that a run that was killed can be told of.
 */
export function createJournal(document: OpenApiDocument, send: Send, file?: string): Journal {
  const read = createReader(document);
  const undoing: Undoing[] = [];
  const before = new Set<string>();

  return {
    async send(request) {
      const requestBody = await request.clone().text();
      const sent = unanswered(request, requestBody);
      const reading = read(sent);
      if (reading.route === undefined || isReading(reading)) return send(request);
      if (file !== undefined) {
        const { pathname } = new URL(request.url);
        const line = {
          at: new Date().toISOString(),
          method: request.method,
          pathname,
          operationId: reading.operationId,
        };
        appendFileSync(file, `${JSON.stringify(line)}\n`);
      }
      await rememberSetting(request, reading);
      const response = await send(request);
      if (response.ok) {
        const responseBody = await response.clone().text();
        const undo = undoOf(read({ ...sent, status: response.status, responseBody }), request);
        // a cart that is placed is an order from then on
        const cart = undoing.findIndex(({ what }) => reading.op === 'submitOrder' && undo?.what === what);
        if (cart >= 0) undoing.splice(cart, 1);
        if (undo !== undefined) undoing.push(undo);
      }
      return response;
    },
    async undo() {
      const left: string[] = [];
      for (const { what, remains, carryOut } of undoing.splice(0).reverse()) {
        const isUndone = await carryOut?.(send).catch(() => false);
        if (isUndone !== true) left.push(what);
        else if (remains !== undefined) left.push(remains);
      }
      before.clear();
      return left;
    },
  };

  /** A setting has no id: what it was is read before it is written for the first time. */
  async function rememberSetting(request: Request, { route, sent }: Reading): Promise<void> {
    if (route?.method !== 'put' || route.path.includes('{') || !isRecord(sent) || sent.op !== undefined) return;
    const isSetting = document.paths[route.path]?.get !== undefined;
    if (!isSetting || before.has(route.path)) return;
    const headers = headersOf(request);
    const response = await send(new Request(request.url, { headers }));
    const was: unknown = response.ok ? await response.json() : undefined;
    // who may not read it may not write it either
    if (!isRecord(was)) return;
    before.add(route.path);
    const { links: _, ...old } = was;
    undoing.push({
      what: `the setting ${route.path}`,
      carryOut: async to => (await to(jsonRequest('PUT', request.url, headers, settingBody(old, sent)))).ok,
    });
  }
}

/** What a setting was in all that was sent of it; the remorse period is answered in numbers and sent in strings. */
function settingBody(old: Readonly<Record<string, unknown>>, sent: Readonly<Record<string, unknown>>): object {
  const isShown = (value: unknown) => value !== null && value !== undefined;
  const names = Object.keys(old).filter(name => isShown(old[name]) && (name in sent || typeof old[name] !== 'object'));
  return Object.fromEntries(names.map(name => [name, typeof old[name] === 'number' ? String(old[name]) : old[name]]));
}

/** How what an exchange has made is undone; the API closes no shopper. */
function undoOf({ operationId, op, body, exchange, route }: Reading, request: Request): Undoing | undefined {
  if (!isRecord(body)) return undefined;
  const id = String(body.id ?? body.orderId ?? body.returnRequestId ?? '');
  const { origin, pathname } = new URL(exchange.url);
  const headers = headersOf(request);
  const at = (rest: string) => `${origin}${pathname}${rest}`;
  const put =
    (content: object, list = at('')) =>
    async (send: Send) =>
      (await send(jsonRequest('PUT', `${list}/${encodeURIComponent(id)}`, headers, content))).ok;
  const close = { op: 'markAsComplete', returnItems: [] };
  switch (operationId) {
    case 'createMember':
      return { what: `contact ${id}`, remains: `deactivated contact ${id}`, carryOut: put({ active: false }) };
    case 'createProfile':
      return { what: `shopper ${id}` };
    case 'createOrder':
      if (op === 'createOrder' || op === 'createNewCart')
        return { what: `order ${id}`, carryOut: dropsCart(at, id, body, headers) };
      return op === 'submitOrder'
        ? { what: `order ${id}`, remains: `cancelled order ${id}`, carryOut: cancels(at, id, body, headers) }
        : undefined;
    case 'initiateReturn':
      return op === 'createReturnRequest'
        ? { what: `return request ${id}`, remains: `closed return request ${id}`, carryOut: put(close) }
        : undefined;
    case 'createExchangeRequest':
      return op === 'createExchangeRequest'
        ? {
            what: `exchange ${id}`,
            remains: `closed exchange ${id}`,
            carryOut: put(close, `${origin}/ccagent/v1/returnRequests`),
          }
        : undefined;
    default:
      // what else makes or moves a record, nothing undoes
      return route?.method === 'post' && id !== '' ? { what: `${operationId} ${id}` } : undefined;
  }
}

type At = (rest: string) => string;
type Headers = Readonly<Record<string, string>>;

function dropsCart(at: At, id: string, { profileId }: Readonly<Record<string, unknown>>, headers: Headers) {
  return async (send: Send) => {
    const query = new URLSearchParams({ profileId: String(profileId), orderId: id });
    const response = await send(new Request(at(`?${query}`), { method: 'DELETE', headers }));
    // 28313: it is gone already
    return response.ok || (await response.text()).includes('28313');
  };
}

function cancels(at: At, id: string, { profileId, siteId }: Readonly<Record<string, unknown>>, headers: Headers) {
  const owner = {
    ...headers,
    'x-ccagentcontext': JSON.stringify({ shopperProfileId: profileId }),
    'x-ccsite': String(siteId),
  };
  return async (send: Send) => {
    const order: unknown = await (await send(new Request(at(`/${id}`), { headers }))).json();
    if (isRecord(order) && order.state === 'REMOVED') return true;
    const begin = { orderId: id, cancelReason: 'changeOfMind' };
    const begun: unknown = await (await send(jsonRequest('POST', at('/initiateCancelOrder'), owner, begin))).json();
    const cancelOrder = isRecord(begun) ? begun.cancelOrder : undefined;
    if (!isRecord(cancelOrder)) return false;
    return (await send(jsonRequest('PUT', at('/submitCancelOrder'), owner, { id: cancelOrder.id }))).ok;
  };
}

function headersOf({ headers }: Request): Record<string, string> {
  const { 'content-type': _, 'content-length': __, ...kept } = Object.fromEntries(headers);
  return kept;
}

function jsonRequest(method: string, url: string, headers: Readonly<Record<string, string>>, body: object): Request {
  return new Request(url, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
