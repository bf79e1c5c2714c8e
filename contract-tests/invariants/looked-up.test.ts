/** A value is the one that a list or a map beside it has. */

import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { broken } from '../../tests/broken.ts';
import { exchange } from '../../tests/exchange.ts';

const { examples } = readDocument().components;
const product = { ...Object(examples?.product?.value), id: 'p1', repositoryId: 'p1', links: [] };
const { profileDetail, ...view } = Object(examples?.profileView?.value);

const read = (changes: object) => broken(exchange('GET /products/p1', { ...product, ...changes }));

describe('given prices by price list group', () => {
  test.each([
    ['as in their groups', {}, []],
    ['that come from a group without one', { derivedListPriceFrom: 'no such group' }, []],
    ['of another group', { listPrice: 50.7 }, ['agreement /listPrice']],
    ['a hundred times as high', { listPrice: 16900 }, ['agreement /listPrice']],
  ])('when a product is shown with prices %s, then that is found or not', (_, changes, expected) => {
    expect(read(changes)).toEqual(expected);
  });
});

describe('given the chosen options of a SKU', () => {
  const sku = (optionValue: string) =>
    broken(
      exchange('GET /skus/xsku1', {
        items: [
          {
            ...Object(examples?.skuWrapped?.value).items[0],
            id: 'xsku1',
            dynamicPropertyMapString: { colour: 'Navy' },
            productVariantOptions: [
              [
                { optionName: 'size', optionValue: 'L' },
                { optionName: 'colour', optionValue },
              ],
            ],
          },
        ],
      }),
    ).filter(each => each.startsWith('agreement'));

  test('when one is not what the SKU has under its name, then that is found', () => {
    expect(sku('Navy')).toEqual([]);
    expect(sku('Sand')).toEqual(['agreement /items/0/productVariantOptions/optionValue']);
  });
});

describe('given addresses of which one is the default', () => {
  const shopper = (shippingAddress: object, flags: readonly boolean[]) => {
    const shippingAddresses = flags.map((isDefaultAddress, index) => ({
      ...profileDetail.shippingAddresses[0],
      repositoryId: `ad${index}`,
      isDefaultAddress,
    }));
    const body = {
      ...view,
      links: [],
      profileDetail: { ...profileDetail, id: 's1', repositoryId: 's1', shippingAddress, shippingAddresses },
    };
    return broken(exchange('GET /profiles/s1', body)).filter(each => each.startsWith('agreement'));
  };
  const at = (repositoryId: string) => ({ ...profileDetail.shippingAddresses[0], repositoryId });

  test.each([
    ['that one', 'ad1', [false, true], []],
    ['another', 'ad0', [false, true], ['agreement /profileDetail/shippingAddress/repositoryId']],
    ['one of two', 'ad0', [true, true], []],
  ])('when the shopper has %s, then that is found or not', (_, id, flags, expected) => {
    expect(shopper(at(id), flags)).toEqual(expected);
  });
});
