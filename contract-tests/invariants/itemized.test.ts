/** A discount is told by what gives it, and a tax by its kinds. */

import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { broken } from '../../tests/broken.ts';
import { exchange } from '../../tests/exchange.ts';

const whole = Object(readDocument().components.examples?.order?.value);

describe('given an order', () => {
  const wrong = (changes: object) => {
    const [before, after] = [{}, changes].map(each =>
      broken(exchange('GET /orders/o30412', { ...whole, id: 'o30412', links: [], ...each })),
    );
    return after?.filter(each => before?.includes(each) === false && /^(sum .(tax)?priceInfo|itemized)/i.test(each));
  };
  const [line, ...lines] = whole.shoppingCart.items;
  const withLine = (changes: object) => ({
    shoppingCart: { ...whole.shoppingCart, items: [{ ...line, ...changes }, ...lines] },
  });

  test.each([
    [
      'has a line that is discounted by nothing',
      withLine({ discountAmount: 2, discountInfo: [], itemDiscountInfos: [], orderDiscountInfos: [] }),
      ['itemized /shoppingCart/items/0/discountInfo'],
    ],
    [
      'has a line that is discounted by a promotion',
      withLine({ discountAmount: 2, discountInfo: [{ promotionId: 'p1' }] }),
      [],
    ],
    [
      'has a line whose discount is not told by its parts',
      withLine({
        discountAmount: 2,
        discountInfo: undefined,
        itemDiscountInfos: undefined,
        orderDiscountInfos: undefined,
      }),
      [],
    ],
    [
      'has taxes of several kinds, of which one is all of it',
      { taxPriceInfo: { ...whole.taxPriceInfo, countyTax: 5, stateTax: whole.taxPriceInfo.amount } },
      ['sum /taxPriceInfo/amount'],
    ],
    [
      'is discounted by nothing',
      { discountInfo: { orderDiscount: 2, shippingDiscount: 0, orderDiscountDescList: [], orderCouponsMap: {} } },
      ['itemized /discountInfo/orderDiscountDescList'],
    ],
  ])('when it %s, then that is found or not', (_, changes, places) => {
    expect(wrong(changes)).toEqual(places);
  });
});
