/** Stored cards of shoppers. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { HandlersOf } from '../../http/handler.ts';
import type { Store } from '../../store/store.ts';
import { largestPage } from '../../wire/listing.ts';
import type { Profile, SavedCard } from '../records.ts';
import { isExpired, savedCard, withCard, withChangedCard, withoutCard } from '../rules/saved-cards.ts';

/** The operations on stored cards. */
export const creditCards: HandlersOf<
  'listCreditCards' | 'addCreditCard' | 'getCreditCard' | 'updateCreditCard' | 'removeCreditCard'
> = {
  // every card is active, and all sites and gateways take it
  listCreditCards({ subject: { shopper }, now }) {
    const items = (shopper.creditCards ?? []).map(card => cardView(card, now));
    return { items, total: items.length, totalResults: items.length, offset: 0, limit: largestPage };
  },

  addCreditCard({ body, store, now, subject: { shopper } }) {
    const id = store.nextId('usercc');
    const changed = kept(store, withCard(shopper, body, { id, token: store.nextId('tok-'), now }));
    return cardView(savedCard(changed, id), now);
  },

  getCreditCard: ({ path, now, subject }) => cardView(savedCard(subject.shopper, path.cardId), now),

  updateCreditCard({ path: { cardId }, body, store, now, subject: { shopper } }) {
    return cardView(savedCard(kept(store, withChangedCard(shopper, cardId, body)), cardId), now);
  },

  removeCreditCard({ path: { cardId }, store, subject: { shopper } }) {
    kept(store, withoutCard(shopper, cardId));
    return { id: cardId };
  },
};

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
