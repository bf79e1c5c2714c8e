/** Price list groups on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { currencyOf, isPoints } from '../../wire/currency.ts';

/** The price list group that something is priced with. */
export function priceListGroupView({
  priceListGroupId: id,
  currencyCode,
}: {
  readonly priceListGroupId: string;
  readonly currencyCode: string;
}): Schemas['PriceListGroup'] {
  const currency = currencyView(currencyCode);
  return {
    id,
    repositoryId: id,
    displayName: currency.displayName,
    locale: 'en_US',
    active: true,
    deleted: false,
    isTaxIncluded: false,
    isPointsBased: currency.currencyType !== null,
    includeAllProducts: true,
    startDate: null,
    endDate: null,
    currency,
    listPriceList: { repositoryId: `${id}_listPrices` },
    salePriceList: { repositoryId: `${id}_salePrices` },
    shippingSurchargePriceList: { repositoryId: `${id}_shippingSurchargePrices` },
  };
}

type CurrencyFacts = Schemas['Currency'] & { readonly displayName: string };

// facts of a currency never change, and asking `Intl` for them is a fifth of reading an order
const currencies = new Map<string, CurrencyFacts>();

function currencyView(currencyCode: string): CurrencyFacts {
  const known = currencies.get(currencyCode) ?? currencyFacts(currencyCode);
  currencies.set(currencyCode, known);
  return known;
}

function currencyFacts(currencyCode: string): CurrencyFacts {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: currencyCode,
    currencyDisplay: 'narrowSymbol',
  });
  return {
    repositoryId: currencyCode,
    currencyCode,
    symbol: format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currencyCode,
    displayName: new Intl.DisplayNames('en', { type: 'currency' }).of(currencyCode) ?? currencyCode,
    fractionalDigits: currencyOf(currencyCode).digits,
    // `Intl` does not know ISO's numbers
    numericCode: null,
    currencyType: isPoints(currencyCode) ? 'loyaltyPoints' : null,
    deleted: false,
  };
}
