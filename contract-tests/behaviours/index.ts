/** The table. @module */

import type { BehaviourGroup } from '../engine/behaviour.ts';
import { accountAddresses } from './account-addresses.ts';
import { accounts } from './accounts.ts';
import { addOns } from './add-ons.ts';
import { amendments } from './amendments.ts';
import { appeasements } from './appeasements.ts';
import { approvals } from './approvals.ts';
import { auth } from './auth.ts';
import { bySite } from './by-site.ts';
import { carts } from './carts.ts';
import { catalog } from './catalog.ts';
import { comments } from './comments.ts';
import { copying } from './copying.ts';
import { everyAccount } from './every-account.ts';
import { everyChoice } from './every-choice.ts';
import { everyContext } from './every-context.ts';
import { everyCreation } from './every-creation.ts';
import { everyFailure } from './every-failure.ts';
import { everyList } from './every-list.ts';
import { everyOperation } from './every-operation.ts';
import { everyPart } from './every-part.ts';
import { everyRecord } from './every-record.ts';
import { everyRefusal } from './every-refusal.ts';
import { everySearch } from './every-search.ts';
import { everyUpdate } from './every-update.ts';
import { everyView } from './every-view.ts';
import { exchanges } from './exchanges.ts';
import { fulfilling } from './fulfilling.ts';
import { gifts } from './gifts.ts';
import { badIds } from './ids-and-headers.ts';
import { inPart } from './in-part.ts';
import { knownConversations } from './known-conversations.ts';
import { knownOrdersFound } from './known-orders.ts';
import { knownStock } from './known-stock.ts';
import { lists } from './lists.ts';
import { meanwhile } from './meanwhile.ts';
import { memberLists } from './member-lists.ts';
import { members } from './members.ts';
import { merchant } from './merchant.ts';
import { neighbours } from './neighbours.ts';
import { orderActions } from './order-actions.ts';
import { orderCancellation } from './order-cancellation.ts';
import { orderPlacement } from './order-placement.ts';
import { orderSearch } from './order-search.ts';
import { orders } from './orders.ts';
import { organizations } from './organizations.ts';
import { ownProperties } from './own-properties.ts';
import { payments } from './payments.ts';
import { points } from './points.ts';
import { priceListGroups } from './price-list-groups.ts';
import { pricing } from './pricing.ts';
import { profileBelongings } from './profile-belongings.ts';
import { profileSearch } from './profile-search.ts';
import { profiles } from './profiles.ts';
import { promotions } from './promotions.ts';
import { reckoning } from './reckoning.ts';
import { refunds } from './refunds.ts';
import { refusedCarts } from './refused-carts.ts';
import { refusedPayments } from './refused-payments.ts';
import { registering } from './registering.ts';
import { registrationRequests } from './registration-requests.ts';
import { returnItems } from './return-items.ts';
import { returns } from './returns.ts';
import { returnsMeanwhile } from './returns-meanwhile.ts';
import { rights } from './rights.ts';
import { scheduledOrders } from './scheduled-orders.ts';
import { several } from './several.ts';
import { shippingGroups } from './shipping-groups.ts';
import { stock } from './stock.ts';
import { strangers } from './strangers.ts';
import { takenNames } from './taken-names.ts';
import { users } from './users.ts';
import { wholeOrder } from './whole-order.ts';
import { workedPrices } from './worked-prices.ts';
import { wrongStates } from './wrong-states.ts';

export const groups: readonly BehaviourGroup[] = [
  everyOperation,
  everyList,
  everySearch,
  everyRecord,
  everyPart,
  everyView,
  everyChoice,
  everyContext,
  everyCreation,
  everyUpdate,
  takenNames,
  everyRefusal,
  everyFailure,
  everyAccount,
  auth,
  badIds,
  lists,
  merchant,
  catalog,
  members,
  memberLists,
  profileSearch,
  profiles,
  registering,
  profileBelongings,
  bySite,
  ownProperties,
  registrationRequests,
  users,
  accounts,
  accountAddresses,
  orderSearch,
  knownConversations,
  knownOrdersFound,
  orders,
  carts,
  addOns,
  orderPlacement,
  wholeOrder,
  several,
  shippingGroups,
  orderActions,
  wrongStates,
  fulfilling,
  copying,
  knownStock,
  orderCancellation,
  pricing,
  promotions,
  workedPrices,
  gifts,
  payments,
  points,
  refusedCarts,
  refusedPayments,
  scheduledOrders,
  priceListGroups,
  comments,
  approvals,
  amendments,
  meanwhile,
  neighbours,
  strangers,
  inPart,
  reckoning,
  organizations,
  returns,
  returnItems,
  refunds,
  exchanges,
  stock,
  appeasements,
  returnsMeanwhile,
  rights,
];
