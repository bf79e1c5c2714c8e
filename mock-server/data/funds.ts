/** Gift cards, store credits and points of users' data. @module */

import type { Fund } from '../payments/records.ts';
import type { FundData } from './format.ts';
import type { Loading } from './loading.ts';
import { amountAt, fail, named, present } from './place.ts';

export function fundOf({ balance, ...data }: FundData, place: string, { store }: Loading): Fund {
  const { priceListGroups, payments } = store.settings;
  const { type = 'physicalGiftCard', profileId } = data;
  const usual = type === 'loyaltyPoints' ? payments.alternateCurrency.code : priceListGroups[0].currencyCode;
  const { currencyCode = usual } = data;
  if (type === 'loyaltyPoints' && profileId === undefined)
    fail(`${place}.profileId`, 'is missing: points are somebody’s');
  if (profileId !== undefined) named(store.profiles, profileId, 'profile', `${place}.profileId`);
  return { ...present(data), type, currencyCode, balance: amountAt(balance, currencyCode, `${place}.balance`) };
}
