/** Price list groups on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { currencyOf } from '../../wire/currency.ts';

const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });

/** The price list group that something is priced with. */
export function priceListGroupView({
  priceListGroupId: id,
  currencyCode,
}: {
  readonly priceListGroupId: string;
  readonly currencyCode: string;
}): Schemas['PriceListGroup'] {
  return {
    id,
    repositoryId: id,
    displayName: currencyNames.of(currencyCode) ?? currencyCode,
    locale: 'en_US',
    active: true,
    deleted: false,
    isTaxIncluded: false,
    isPointsBased: false,
    includeAllProducts: true,
    startDate: null,
    endDate: null,
    currency: currencyView(currencyCode),
    listPriceList: { repositoryId: `${id}_listPrices` },
    salePriceList: { repositoryId: `${id}_salePrices` },
    shippingSurchargePriceList: { repositoryId: `${id}_shippingSurchargePrices` },
  };
}

// facts of a currency never change, and asking `Intl` for them is a fifth of reading an order
const currencies = new Map<string, Schemas['Currency']>();

function currencyView(currencyCode: string): Schemas['Currency'] {
  const known = currencies.get(currencyCode) ?? currencyFacts(currencyCode);
  currencies.set(currencyCode, known);
  return known;
}

function currencyFacts(currencyCode: string): Schemas['Currency'] {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: currencyCode,
    currencyDisplay: 'narrowSymbol',
  });
  return {
    repositoryId: currencyCode,
    currencyCode,
    symbol: format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currencyCode,
    displayName: currencyNames.of(currencyCode) ?? currencyCode,
    fractionalDigits: currencyOf(currencyCode).digits,
    // `Intl` does not know ISO's numbers
    numericCode: null,
    currencyType: null,
    deleted: false,
  };
}
