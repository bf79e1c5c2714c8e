import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, sampleCart, sampleCartContext } from '../../../tests/support/order-samples.ts';
import { type CartContext, changedCart } from './cart.ts';

const supervisorId = 'ag-supervisor';
const context = sampleCartContext({ supervisorId });
const agent: CartContext = { ...context, supervisorId: undefined };
const given = { productId: 'shirt', catRefId: 'sku-shirt', quantity: 3 };
const overridden = { overriddenPrice: 12.5, priceOverrideReason: 'appeasement' };
const cart = changedCart(sampleCart(context), { shoppingCart: { items: [{ ...given, ...overridden }] } }, context);
const line = { commerceItemId: cart.lines[0]?.id ?? '', ...given, overriddenPrice: 12.5 };

const sent = (item: object, by: CartContext = agent) =>
  changedCart(cart, { shoppingCart: { items: [item] }, combineLineItems: 'no' }, by);
const refused = (item: object, by?: CartContext) => refusalOf(() => sent(item, by));

describe('a price override', () => {
  it('given a supervisor and a reason, then the line costs that much and names both', () => {
    expect(cart.priceInfo.amount).toBe(3750);
    expect(cart.lines[0]?.override).toEqual({ price: 1250, reason: 'appeasement', supervisorId });
  });

  it.each([
    ['without its reason', {}],
    ['with its reason', { priceOverrideReason: 'appeasement' }],
    ['with its reason as an object', { priceOverrideReason: { key: 'appeasement' } }],
    ['with the empty reason of a response', { priceOverrideReason: {} }],
  ])('given the line as it is, when an agent sends it back %s, then it stays the supervisor’s', (_, more) => {
    expect(sent({ ...line, ...more }).lines[0]?.override).toEqual(cart.lines[0]?.override);
  });

  it('given a line that is not mentioned, when the cart is priced again, then it keeps its price', () => {
    expect(changedCart(cart, {}, agent).priceInfo.amount).toBe(3750);
  });

  it.each([
    ['another product', { productId: 'mug', catRefId: 'sku-mug' }],
    ['one unit more', { quantity: 4 }],
    ['one unit less', { quantity: 2 }],
    ['another price', { overriddenPrice: 12.49 }],
    ['another reason', { priceOverrideReason: 'agentPriceOverride' }],
    ['no id of the line', { commerceItemId: undefined }],
  ])('given the line with %s, when an agent keeps the price, then 100091', (_, difference) => {
    expect(refused({ ...line, ...difference })).toEqual(['100091']);
  });

  it('given the line twice, when an agent sends it so, then 100091', () => {
    expect(refusalOf(() => changedCart(cart, { shoppingCart: { items: [line, line] } }, agent))).toEqual(['100091']);
  });

  it.each([
    ['none', { priceOverrideReason: undefined }],
    ['an unknown one', { priceOverrideReason: 'friendship' }],
    ['an unknown one as an object', { priceOverrideReason: { key: 'friendship' } }],
  ])('given a new price and as its reason %s, when a supervisor sends it, then 13001', (_, reason) => {
    expect(refused({ ...given, overriddenPrice: 1, ...reason }, context)).toEqual(['13001']);
  });

  it('given another supervisor, when the line comes back changed, then the override is theirs, and unchanged it is not', () => {
    const other = { ...context, supervisorId: 'ag-other' };
    const by = (item: object) => sent({ ...item, priceOverrideReason: 'appeasement' }, other).lines[0]?.override;
    expect(by(line)?.supervisorId).toBe(supervisorId);
    expect(by({ ...line, quantity: 4 })?.supervisorId).toBe('ag-other');
  });

  it.each([
    { overriddenPrice: '' },
    { overriddenPrice: undefined },
    { overriddenPrice: 12.5, isPriceOverridden: false },
  ])('given %j, when an agent sends the line, then it costs what the catalog says', more => {
    expect(sent({ ...line, ...more }).priceInfo.amount).toBe(6000);
  });

  const theirs = { override: cart.lines[0]?.override, quantity: 3, skuId: 'sku-shirt' };

  it('given whatever an agent sends, then no units but the supervisor’s cost less than the catalog says', () => {
    const item = fc.record(
      {
        commerceItemId: fc.constantFrom(line.commerceItemId, 'none'),
        productId: fc.constantFrom('shirt', 'mug'),
        quantity: fc.integer({ min: 1, max: 5 }),
        overriddenPrice: fc.constantFrom(12.5, 1, 0),
        priceOverrideReason: fc.constantFrom('appeasement', 'agentPriceOverride'),
        isPriceOverridden: fc.boolean(),
      },
      { requiredKeys: ['productId', 'quantity'] },
    );
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('yes' as const, 'no' as const),
        (drawn, combineLineItems) => {
          const items = drawn.map(one => ({ ...one, catRefId: `sku-${one.productId}` }));
          const codes = refusalOf(() => {
            const changed = changedCart(cart, { shoppingCart: { items }, combineLineItems }, agent);
            for (const { override, quantity, skuId } of changed.lines)
              if (override !== undefined) expect({ override, quantity, skuId }).toEqual(theirs);
          });
          expect(['100091', '28104', undefined]).toContain(codes[0]);
        },
      ),
    );
  });
});
