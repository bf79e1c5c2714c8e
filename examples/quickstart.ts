/**
 * The main job of a customer-service agent, from sign-in to refund, against the reference server on a port.
 *
 *   npm run quickstart
 */
import { isOccApiError, OccAgent } from 'occ-agent-sdk';
import { createReferenceServer } from 'occ-agent-sdk/testing';

const server = createReferenceServer();
const { url, close } = await server.listen();
const { credentials, fixtures } = server;
console.log(`Reference server at ${url}\n`);

try {
  const agent = new OccAgent({ baseUrl: url, auth: credentials.agent });
  const { data: token } = await agent.api.POST('/ccagent/v1/verify', { body: {} });
  tell('Sign in', `as ${credentials.agent.username}; the token is ${token.success ? 'good' : 'not good'}`);

  const [shopper] = await agent.profiles
    .search({ lastName: fixtures.shopper.lastName, email: fixtures.shopper.email })
    .collect({ limit: 1 });
  if (shopper === undefined) throw new Error('The search found nobody');
  const desk = agent.forShopper(shopper.id);
  tell('Find the customer', `${shopper.firstName} ${shopper.lastName}, ${shopper.email} (profile ${shopper.id})`);

  const placed = await placeOrder(shopper.id);
  const { state, priceInfo } = await agent.orders.get(placed);
  tell(
    'Place an order',
    `${placed}: ${priceInfo?.total} ${priceInfo?.currencyCode}, ${state} while the remorse period runs`,
  );

  const { orderCancelled } = await agent.orders.cancel(placed, { reason: 'changeOfMind' });
  const cancelled = await agent.orders.get(placed);
  tell(
    'Cancel it in time',
    `${orderCancelled ? 'done' : 'not done'}: ${cancelled.state}, "${cancelled.orderCancelReason}"`,
  );

  const { returnRequestId, returned } = await returnTwo(fixtures.fulfilledOrder.id);
  const opened = await agent.returns.get(returnRequestId);
  tell(
    'Return two items',
    `of order ${fixtures.fulfilledOrder.id}: ${returned}; RMA ${opened.authorizationNumber}, ${opened.state?.displayName}`,
  );

  await agent.returns.receive(
    returnRequestId,
    (opened.returnItems ?? []).map(({ returnItemId, quantityToReturn = 0 }) => ({
      returnItemId,
      quantityReceived: quantityToReturn,
      dispositionReason: 'acceptedWithRefund',
    })),
  );
  const received = await agent.returns.get(returnRequestId);
  tell('Receive them', `${received.state?.displayName}; ${received.refundInfo?.refundDue} due to the customer`);

  const refusal = await agent.returns.initiateRefund(returnRequestId).catch((error: unknown) => error);
  if (!isOccApiError(refusal)) throw new Error('A plain agent must not refund');
  tell(
    'Refund as an agent',
    `refused with ${refusal.status}, OCC error ${refusal.errorCode}: ${refusal.serverMessage}`,
  );

  const supervisor = new OccAgent({ baseUrl: url, auth: credentials.supervisor });
  await supervisor.returns.initiateRefund(returnRequestId);
  const refunded = await supervisor.returns.get(returnRequestId);
  const reversals = [refunded.paymentReversalInfo ?? []]
    .flat()
    .map(({ amount, refundType, state: done }) => `${amount} by ${refundType} (${done})`);
  tell('Refund as supervisor', `${refunded.state?.displayName}: ${reversals.join(', ')}`);

  await Promise.all([agent.signOut(), supervisor.signOut()]);
  console.log('\nDone. Next: README.md, docs/guide/, and your own shop.');

  async function placeOrder(profileId: string): Promise<string> {
    const { product, address, shippingMethod } = fixtures;
    const cart = await desk.orders.create({
      profileId,
      shoppingCart: { items: [{ productId: product.id, catRefId: product.skuId, quantity: 2 }] },
      shippingAddress: address,
      shippingMethod: { value: shippingMethod.id },
    });
    const { id } = cart;
    const priced = await desk.orders.price({ orderId: id });
    await desk.orders.submit({
      id,
      payments: [
        {
          type: 'card',
          amount: priced.priceInfo?.total ?? 0,
          nameOnCard: `${shopper?.firstName} ${shopper?.lastName}`,
          cardType: 'visa',
          cardNumber: '4111111111111111',
          cardCVV: '123',
          expiryMonth: '11',
          expiryYear: '2030',
        },
      ],
    });
    return id;
  }

  async function returnTwo(orderId: string): Promise<{ returnRequestId: string; returned: string }> {
    const { returnItems = [] } = await agent.returns.initiate(orderId);
    const returnable = returnItems.filter(
      ({ nonreturnable, quantityAvailableForReturn = 0 }) => !nonreturnable && quantityAvailableForReturn > 0,
    );
    let wanted = 2;
    const items = returnable.flatMap(({ commerceItemId, quantityAvailableForReturn = 0, displayName = '' }) => {
      const quantityToReturn = Math.min(wanted, quantityAvailableForReturn);
      wanted -= quantityToReturn;
      return quantityToReturn === 0
        ? []
        : [{ commerceItemId, quantityToReturn, returnReason: 'didNotLike', displayName }];
    });
    const created = await agent.returns.create(
      orderId,
      items.map(({ displayName: _, ...item }) => item),
    );
    const returned = items
      .map(({ quantityToReturn, displayName }) => `${quantityToReturn} × ${displayName}`)
      .join(', ');
    return { returnRequestId: created.returnRequestId, returned };
  }
} finally {
  await close();
}

function tell(step: string, outcome: string): void {
  console.log(`${step.padEnd(22)}${outcome}`);
}
