/** Appeasements, their types and their reasons. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import { type Call, type HandlersOf, noContent } from '../http/handler.ts';
import { paidOntoFunds } from '../payments/refunded.ts';
import { moneyBackOf } from '../returns/handlers/stored-returns.ts';
import { textLookup } from '../store/scim-plan.ts';
import { matchingRecords } from '../store/scim-search.ts';
import type { Store } from '../store/store.ts';
import { isoDate } from '../wire/instant.ts';
import { idsAscending, pageOf, pageOfRecords } from '../wire/listing.ts';
import { refuse } from '../wire/refusal.ts';
import { filterIn, matching } from '../wire/scim-parser.ts';
import { appeasementCollection } from './collection.ts';
import type { Appeasement } from './records.ts';
import {
  type AppeasementWish,
  type AppeasementWorld,
  changedAppeasement,
  checkState,
  checkWithMerchant,
  newAppeasement,
  submittedAppeasement,
} from './rules/appeasement.ts';
import { appeasementOptions, checkAppeasable } from './rules/appeasement-refunds.ts';
import {
  appeasementView,
  merchantProperties,
  merchantRefundProperties,
  optionsView,
  readAppeasementView,
  reasonView,
  typeView,
} from './views/appeasement-view.ts';

export const appeasements: HandlersOf<
  | 'listAppeasements'
  | 'createAppeasement'
  | 'initiateAppeasement'
  | 'submitAppeasement'
  | 'getAppeasement'
  | 'updateAppeasement'
  | 'deleteAppeasement'
  | 'listTypes'
  | 'getType'
  | 'listReasons'
  | 'getReason'
> = {
  listAppeasements({ query, store }) {
    const listing = { all: store.appeasements.inOrder(), order: appeasementCollection.order };
    const found = matchingRecords(filterIn(query.q), {
      ...listing,
      lookups: { orderId: textLookup(store.appeasements.by.order, listing) },
      row: appeasement => searchable(appeasement, store),
    });
    return pageOfRecords(found, query, idsAscending, {
      view: appeasement => readAppeasementView(appeasement, store.settings),
      comeSorted: idsAscending.sort,
    });
  },

  initiateAppeasement({ subject: { order }, store }) {
    checkAppeasable(order);
    checkWithMerchant(store.settings);
    return optionsView(order.id, appeasementOptions(moneyBackOf(store, order)), order.currencyCode);
  },

  createAppeasement: call => appeasementView(kept(call.store, created(call))),

  submitAppeasement(call) {
    const { store } = call;
    const { appeasement } = call.subject;
    const draft = appeasement === undefined ? created(call) : changed(call, appeasement);
    const world = worldOf(call, draft);
    const submitted = submittedAppeasement(draft, world);
    const order = world.money?.order;
    const refunds = order === undefined ? submitted.refunds : paidOntoFunds(store, order, submitted.refunds);
    return appeasementView(kept(store, { ...submitted, refunds }));
  },

  getAppeasement: ({ subject, store }) => readAppeasementView(subject.appeasement, store.settings),

  updateAppeasement(call) {
    const { body, path, subject, store } = call;
    if (body.id !== undefined && body.id !== path.id)
      refuse('13001', { path: 'id', message: 'id is not that of the appeasement.' });
    return appeasementView(kept(store, changed(call, subject.appeasement)));
  },

  deleteAppeasement({ path, subject, store }) {
    checkState(subject.appeasement, 'delete');
    store.appeasements.remove(path.id);
    return noContent;
  },

  listTypes: ({ query, store }) =>
    pageOf(store.settings.appeasementTypes.map(typeView).filter(matching(query.q)), query, idsAscending),

  getType({ path, store }) {
    const type = store.settings.appeasementTypes.find(({ key }) => key === path.id);
    return typeView(type ?? refuse('900023', { path: 'id' }));
  },

  listReasons: ({ query, store }) =>
    pageOf(store.settings.reasons.appeasement.map(reasonView).filter(matching(query.q)), query, idsAscending),

  getReason({ path, store }) {
    const reason = store.settings.reasons.appeasement.find(({ key }) => key === path.id);
    return reasonView(reason ?? refuse('900028', { path: 'id' }));
  },
};

type WritingCall = Call<'createAppeasement' | 'submitAppeasement' | 'updateAppeasement'>;

function created(call: WritingCall): Appeasement {
  const { body, store } = call;
  if (body.id !== undefined && store.appeasements.get(body.id) !== undefined)
    refuse('13001', { path: 'id', message: `There is an appeasement ${body.id} already.` });
  checkShopper(body.profileId, store);
  // refunds that initiateAppeasement proposed have no record yet
  const wish = wishOf(body);
  const refunds = wish.refunds?.map(({ id: _, ...refund }) => refund);
  return newAppeasement(body.id ?? store.nextId('ap'), { ...wish, refunds }, worldOf(call));
}

function changed(call: WritingCall, before: Appeasement): Appeasement {
  const after = changedAppeasement(before, wishOf(call.body), worldOf(call, before));
  // one who has gone since may be sent back
  if (after.profileId !== before.profileId) checkShopper(after.profileId, call.store);
  return after;
}

function checkShopper(id: string | undefined, { profiles }: Store): void {
  if (id === undefined || profiles.get(id) !== undefined) return;
  refuse('13001', { path: 'profileId', message: `There is no shopper ${id}.` });
}

function wishOf(body: Schemas['AppeasementInput']): AppeasementWish {
  const { comments = [], appeasementRefunds } = body;
  return {
    ...body,
    comments: comments.filter(({ id }) => id === undefined).map(({ comment }) => comment),
    refunds: appeasementRefunds?.map(({ paymentGroupId, ...refund }) => ({
      ...refund,
      paymentId: paymentGroupId === undefined ? undefined : String(paymentGroupId),
      properties: merchantRefundProperties(refund),
    })),
    properties: merchantProperties(body),
  };
}

function worldOf({ subject, store, caller, now }: WritingCall, appeasement?: Appeasement): AppeasementWorld {
  const order = appeasement?.orderId === undefined ? subject.order : store.orders.get(appeasement.orderId);
  return {
    money: order && moneyBackOf(store, order),
    settings: store.settings,
    agentId: caller.id,
    now,
    newId: store.nextId,
  };
}

function kept(store: Store, appeasement: Appeasement): Appeasement {
  store.appeasements.put(appeasement.id, appeasement);
  return appeasement;
}

/** What filters look at: types and reasons by their ids and as they are shown, and the shopper and the order as well. */
function searchable(appeasement: Appeasement, { profiles, orders, settings }: Store) {
  const { profileId = '', orderId = '' } = appeasement;
  const order = orders.get(orderId);
  const shown = readAppeasementView(appeasement, settings);
  return {
    ...shown,
    type: [appeasement.type, shown.type],
    reason: [appeasement.reason, shown.reason],
    profile: profiles.get(profileId),
    order: order && { state: order.state, creationDate: isoDate(order.createdAt) },
  };
}
