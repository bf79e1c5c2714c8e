/** Carries out what undoes a write. @module */

import { eachOperation, type OpenApiDocument } from '../../spec/document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import { isRecord } from '../engine/reading.ts';
import type { Send } from '../engine/recorder.ts';
import { mentions, type Undoing } from './undoing.ts';

/** What came of it. */
export interface Undone {
  readonly isUndone: boolean;
  /** What stays, in words. */
  readonly remains: readonly string[];
}

/** Where it is carried out, and as whom. */
export interface Place {
  readonly document: OpenApiDocument;
  readonly baseUrl: string;
  readonly send: Send;
  readonly authorization: string;
  /** Whether a string names the run, or something that it has made. */
  readonly isOwn: (text: string) => boolean;
}

/**
 * Carries one out; what cannot be undone is told. An instance may respond with the id of a record that the run has not made:
 * one is undone only where it names the run itself, or something that the run has made.
 *
 * @throws {Error} The instance does not respond.
 */
export async function carryOut({ what, made, newOf, remains, by, context }: Undoing, place: Place): Promise<Undone> {
  const stays: Undone = { isUndone: false, remains: [what] };
  if (by === undefined) return stays;
  const ask = asking(place, context);
  if (made !== undefined) {
    const found =
      by.kind === 'end order' ? await askForOrder(by.id, ask) : await ask('GET', by.path.replace(/\?.*$/, ''));
    if (found.isGone) return { isUndone: true, remains: [] };
    const isOfRun = (text: string) => text !== made && (text === newOf || place.isOwn(text));
    if (!mentions(found.body, isOfRun)) return { isUndone: false, remains: [`not known to be of this run: ${what}`] };
    if (by.kind === 'end order') return (await endOrder(by.id, found.body, ask)) ?? stays;
  }
  if (by.kind === 'end order') return stays;
  const { ok, isGone } = await ask(by.method, by.path, by.body);
  if (isGone) return { isUndone: true, remains: [] };
  return ok ? { isUndone: true, remains: remains === undefined ? [] : [remains] } : stays;
}

interface Said {
  readonly ok: boolean;
  readonly body: Readonly<Record<string, unknown>>;
  /** Whether there is no such record any more, in the words of the operation: not that there is no such operation. */
  readonly isGone: boolean;
}

type Ask = (method: string, path: string, body?: object, more?: Readonly<Record<string, string>>) => Promise<Said>;

function asking({ document, baseUrl, send, authorization }: Place, context: Undoing['context']): Ask {
  const unknownCodes = new Set(
    [...eachOperation(document)].flatMap(({ operation }) =>
      (operation['x-occ-errors'] ?? []).flatMap(({ status, code }) => (status === 404 ? [code] : [])),
    ),
  );
  return async (method, path, body, more = {}) => {
    const response = await send(
      new Request(`${baseUrl}${path}`, {
        method,
        headers: filled({ ...context, ...more, authorization, ...(body && { 'content-type': 'application/json' }) }),
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    const said = parseJson(await response.text());
    const answer = isRecord(said) ? said : {};
    return {
      ok: response.ok,
      body: answer,
      // some say with 400 what others say with 404
      isGone: [400, 404].includes(response.status) && unknownCodes.has(String(answer.errorCode)),
    };
  };
}

function filled(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}

// nothing more happens to such an order
const over = new Set(['REMOVED', 'FAILED_APPROVAL', 'REJECTED_QUOTE']);

const orders = '/ccagent/v1/orders';

function orderPath(id: string): string {
  return `${orders}/${encodeURIComponent(id)}`;
}

/** An order, also that of a shopper who is gone: orders outlive them. */
async function askForOrder(id: string, ask: Ask): Promise<Said> {
  const found = await ask('GET', orderPath(id));
  return found.isGone ? ask('GET', orderPath(id), undefined, { 'x-ccagentcontext': '' }) : found;
}

/** Ends an order, whatever its state; `undefined`: it cannot be ended. */
async function endOrder(id: string, order: Said['body'], ask: Ask): Promise<Undone | undefined> {
  const { state, profileId, siteId } = order;
  const owner = {
    'x-ccagentcontext': JSON.stringify({ shopperProfileId: profileId }),
    ...(typeof siteId === 'string' && { 'x-ccsite': siteId }),
  };
  if (over.has(String(state))) return { isUndone: true, remains: [`cancelled order ${id}`] };
  // also one that waits for its approval, or was rejected
  if (/TEMPLATE$/.test(String(state))) return endSchedules(id, String(profileId), ask);
  switch (state) {
    case 'INCOMPLETE': {
      const query = new URLSearchParams({ profileId: String(profileId), orderId: id });
      const dropped = await ask('DELETE', `${orders}?${query}`);
      // 28313: it is gone already
      return dropped.ok || dropped.body.errorCode === '28313' ? { isUndone: true, remains: [] } : undefined;
    }
    case 'PENDING_QUOTE':
    case 'QUOTED':
      return kept(await ask('POST', `${orders}/quote/reject`, { orderId: id }, owner), `order ${id}`);
    case 'PENDING_APPROVAL':
      // on behalf of whoever was asked, not of the buyer
      return kept(
        await ask('POST', `${orders}/reject`, { orderId: id }, { 'x-ccagentcontext': '' }),
        `cancelled order ${id}`,
      );
    case 'BEING_AMENDED':
      await ask('DELETE', `/ccagent/v1/orderAmendments/${encodeURIComponent(id)}`, undefined, owner);
      return (await cancel(id, ask, owner)) ?? { isUndone: false, remains: standing(order, id) };
    default:
      return (await cancel(id, ask, owner)) ?? { isUndone: false, remains: standing(order, id) };
  }
}

/** An order that stays placed, and what it keeps out of stock. */
function standing({ shoppingCart }: Said['body'], id: string): string[] {
  const items = isRecord(shoppingCart) && Array.isArray(shoppingCart.items) ? shoppingCart.items.filter(isRecord) : [];
  return [
    `order ${id}`,
    ...items.map(({ quantity, catRefId }) => `its ${String(quantity)} units of SKU ${String(catRefId)}`),
  ];
}

async function cancel(id: string, ask: Ask, owner: Readonly<Record<string, string>>): Promise<Undone | undefined> {
  const begin = { orderId: id, cancelReason: 'changeOfMind' };
  const { body } = await ask('POST', `${orders}/initiateCancelOrder`, begin, owner);
  const { cancelOrder } = body;
  if (!isRecord(cancelOrder)) return undefined;
  const { ok } = await ask('PUT', `${orders}/submitCancelOrder`, { id: cancelOrder.id }, owner);
  const remains = [`${ok ? 'cancelled order' : 'order'} ${id}`, `cancellation ${String(cancelOrder.id)}`];
  return { isUndone: ok, remains };
}

/** A template stays; what was placed by it, day by day, is not any more. */
async function endSchedules(id: string, profileId: string, ask: Ask): Promise<Undone | undefined> {
  const schedules = '/ccagent/v1/scheduledOrders';
  const { body } = await ask('GET', `${schedules}?${new URLSearchParams({ profileId })}`);
  const items = Array.isArray(body.items) ? body.items.filter(isRecord) : [];
  const own = items.filter(({ templateOrderId }) => templateOrderId === id);
  let isUndone = own.length > 0;
  for (const { id: schedule } of own) {
    const { ok, isGone } = await ask('DELETE', `${schedules}/${encodeURIComponent(String(schedule))}`);
    isUndone &&= ok || isGone;
  }
  return { isUndone, remains: [`template ${id}`] };
}

function kept({ ok }: Said, what: string): Undone | undefined {
  return ok ? { isUndone: true, remains: [what] } : undefined;
}
