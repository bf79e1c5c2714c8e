/** Gift cards and store credits of users' data. @module */

import type { Fund } from '../payments/records.ts';
import type { FundData } from './format.ts';
import type { Loading } from './loading.ts';
import { amountAt, named, present } from './place.ts';

export function fundOf({ balance, ...data }: FundData, place: string, { store }: Loading): Fund {
  const { type = 'physicalGiftCard', currencyCode = store.settings.priceListGroups[0].currencyCode, profileId } = data;
  if (profileId !== undefined) named(store.profiles, profileId, 'profile', `${place}.profileId`);
  return { ...present(data), type, currencyCode, balance: amountAt(balance, currencyCode, `${place}.balance`) };
}
