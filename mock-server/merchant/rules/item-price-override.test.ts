import { expect, test } from 'vitest';
import { codesOf } from '../../../tests/support/fulfilled-order.ts';
import { savedItemPriceOverride } from './item-price-override.ts';

const before = { allowed: true, allowedForCreate: true, repriceAllowed: true };

test('given one setting, when it is saved, then the others stay', () => {
  const update = { itemPriceOverrideAllowedForCreate: false };
  expect(savedItemPriceOverride(before, update)).toEqual({ ...before, allowedForCreate: false });
});

test('given repricing alone, when it is saved, then it is refused', () => {
  expect(codesOf(() => savedItemPriceOverride(before, { itemRepriceAllowed: false }))).toEqual(['20506']);
});
