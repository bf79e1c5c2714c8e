/** Stored cards of shoppers. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { HandlersOf } from '../../http/handler.ts';
import type { Store } from '../../store/store.ts';
import { largestPage } from '../../wire/listing.ts';
import type { Profile, SavedCard } from '../records.ts';
import {
  isExpired,
  refuseAccountCard,
  savedCard,
  withCard,
  withChangedCard,
  withoutCard,
} from '../rules/saved-cards.ts';
import { accountsIn } from './shoppers.ts';

/** The operations on stored cards. */
export const creditCards: HandlersOf<
  'listCreditCards' | 'addCreditCard' | 'getCreditCard' | 'updateCreditCard' | 'removeCreditCard'
> = {
  // every card is active, and all sites and gateways take it
  listCreditCards({ subject: { shopper }, store, now }) {
    const items = cardsOf(store, shopper).map(card => cardView(card, now));
    return { items, total: items.length, totalResults: items.length, offset: 0, limit: largestPage };
  },

  addCreditCard({ body, store, now, subject: { shopper } }) {
    const id = store.nextId('usercc');
    const changed = kept(store, withCard(shopper, body, { id, token: store.nextId('tok-'), now }));
    return cardView(savedCard(changed, id), now);
  },

  getCreditCard: ({ path, store, now, subject: { shopper } }) =>
    cardView(savedCard({ creditCards: cardsOf(store, shopper) }, path.cardId), now),

  updateCreditCard({ path: { cardId }, body, store, now, subject: { shopper } }) {
    refuseAccountCard(accountsIn(store)(shopper), cardId, '28395');
    return cardView(savedCard(kept(store, withChangedCard(shopper, cardId, body)), cardId), now);
  },

  removeCreditCard({ path: { cardId }, store, subject: { shopper } }) {
    refuseAccountCard(accountsIn(store)(shopper), cardId, '28393');
    kept(store, withoutCard(shopper, cardId));
    return { id: cardId };
  },
};

/** A shopper's own cards, and those of the accounts. */
function cardsOf(store: Store, shopper: Profile): SavedCard[] {
  const accounts = accountsIn(store)(shopper);
  return [shopper, ...accounts].flatMap(({ creditCards = [] }) => creditCards);
}

function kept(store: Store, shopper: Profile): Profile {
  store.profiles.put(shopper.id, shopper);
  return shopper;
}

function cardView(card: SavedCard, now: number): Schemas['CreditCard'] {
  const { id, maskedNumber, additionalInfo = null, ...shown } = card;
  return {
    ...shown,
    savedCardId: id,
    repositoryId: id,
    cardNumber: maskedNumber,
    additionalInfo,
    hasExpired: isExpired(card, now),
  };
}
