// The built package in a Worker: signs in, searches, pages, reads a failure, limits its pace, verifies a webhook.
import { isOccApiError, OccAgent, readWebhook } from 'occ-agent-sdk';

export default {
  async fetch(request, { baseUrl, auth, secret }) {
    if (request.method === 'POST') {
      const { order } = await readWebhook(request, 'orderSubmit', { secret });
      return Response.json({ order: order.id });
    }
    const agent = new OccAgent({ baseUrl, auth, maxConcurrent: 2 });
    const found = await agent.orders.search({ pageSize: 2, prefetch: 1 }).collect({ limit: 5 });
    const missing = await agent.orders.get('no-such-order').catch(error => error);
    await agent.signOut();
    return Response.json({
      distinct: new Set(found.map(({ id }) => id)).size,
      missing: isOccApiError(missing, '210105') && missing.name,
    });
  },
};
