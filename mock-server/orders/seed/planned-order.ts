/** An order of the seed that is made when somebody asks for it. @module */

import type { Random } from '../../seed/random.ts';
import { Planned } from '../../store/planned.ts';
import type { KnownOrder } from '../collection.ts';
import type { Order } from '../records.ts';
import { type Contents, chooseCircumstances, chooseContents } from './choices.ts';
import type { Customer } from './customers.ts';
import type { Draft } from './drafts.ts';
import { heldUntilOf, type Numbers, orderOf, priceOf } from './order-of.ts';
import type { PaymentChoice } from './payments.ts';
import type { Shop } from './shop.ts';

/** What all plans choose from, and by. */
export interface Choosing {
  readonly shop: Shop;
  readonly random: Random;
  /** Hands out so many numbers for ids, the first of which it tells. */
  readonly numbers: (prefix: string, count: number) => number;
}

/** What an order is made of. */
interface Recipe extends Contents, Numbers {
  /** Where chance stood when the rest was chosen. */
  readonly chance: number;
}

/**
 * The plan chooses everything once, to know how much of chance and which numbers the order takes. Of what only the order itself
 * shows it remembers where it began to choose: there it chooses again, and the same, when the order is made. From then on the
 * order says what the plan has forgotten.
 */
export class PlannedOrder extends Planned<Order> implements Draft, KnownOrder {
  readonly id: string;
  readonly state: Draft['state'];
  readonly customer: Customer;
  readonly createdAt: number;
  readonly holdsNonreturnable: boolean;
  readonly modifiedAt: number;
  /** When it was sent. */
  readonly shippedAt: number | undefined;
  /** What it is paid with. */
  readonly paidBy: PaymentChoice['type'] | undefined;
  /** Makes what has become of it since it was sent; absent: nothing has. */
  changed: (() => Order) | undefined;
  private readonly choosing: Choosing;
  private recipe: Recipe | undefined;

  constructor(draft: Draft, choosing: Choosing) {
    super();
    const { shop, random, numbers } = choosing;
    const contents = chooseContents(draft, shop, random);
    const line = numbers('ci', contents.units.length);
    const chance = random.at;
    const total = () => priceOf(draft, contents, line, shop).priceInfo.total;
    const { modifiedAt, payment, shipment, comment } = chooseCircumstances(draft, total, shop, random);
    this.id = `o${numbers('o', 1)}`;
    this.state = draft.state;
    this.customer = draft.customer;
    this.createdAt = draft.createdAt;
    this.holdsNonreturnable = draft.holdsNonreturnable;
    this.modifiedAt = modifiedAt;
    this.shippedAt = shipment?.shippedAt;
    this.paidBy = payment?.type;
    this.changed = undefined;
    this.choosing = choosing;
    this.recipe = {
      method: contents.method,
      coupons: contents.coupons,
      units: contents.units,
      chance,
      line,
      group: numbers('sg', 1),
      payment: numbers('pg', payment === undefined ? 0 : 1),
      comment: numbers('oc', comment === undefined ? 0 : 1),
    };
  }

  get submittedAt() {
    return this.state === 'INCOMPLETE' ? undefined : this.createdAt;
  }

  get heldUntil() {
    return heldUntilOf(this, this.choosing.shop);
  }

  get siteId() {
    return this.customer.sales.siteId;
  }

  get profileId() {
    return this.customer.profile.id;
  }

  get organizationId() {
    return this.customer.organization?.id;
  }

  get coupons() {
    return (this.recipe ?? this.record()).coupons;
  }

  get lines(): KnownOrder['lines'] {
    if (this.recipe === undefined) return this.record().lines;
    return this.recipe.units.map(({ sku }) => ({ skuId: sku.id, productId: sku.productId }));
  }

  get payments(): KnownOrder['payments'] {
    if (this.recipe === undefined) return this.record().payments;
    return this.paidBy === undefined ? [] : [{ id: `pg${this.recipe.payment}` }];
  }

  get shippingGroups(): KnownOrder['shippingGroups'] {
    return [{ address: this.customer.address }];
  }

  /** The order as it was before anything became of it. */
  placed(): Order {
    const { id, recipe } = this;
    if (recipe === undefined) throw new Error(`${id} has been made already`);
    const { shop, random } = this.choosing;
    const priced = priceOf(this, recipe, recipe.line, shop);
    random.at = recipe.chance;
    const circumstances = chooseCircumstances(this, () => priced.priceInfo.total, shop, random);
    return orderOf({ id, draft: this, contents: recipe, circumstances, priced, numbers: recipe }, shop);
  }

  protected override make(): Order {
    const order = this.changed?.() ?? this.placed();
    this.recipe = undefined;
    return order;
  }
}
