/** A server that tells of events, and what hears of them. @module */

import { createReferenceServer, type ReferenceServerOptions, type WebhookEvent } from '../../mock-server/index.ts';
import { OccAgent } from '../../src/index.ts';

/** What bodies are signed with. */
export const secret = Buffer.from('the key of a webhook').toString('base64');

interface Told {
  readonly op?: string;
  readonly order?: { readonly id: string; readonly state: string };
  readonly return?: Readonly<Record<string, unknown>>;
}

/** A server, a supervisor's desk, and what arrives of some events. */
export function listening(
  events: readonly WebhookEvent[],
  { answer = () => 204, ...options }: ReferenceServerOptions & { readonly answer?: () => number } = {},
) {
  const server = createReferenceServer(options);
  const received: { event: WebhookEvent; request: Request; body: Told }[] = [];
  for (const event of events) {
    const to = async (request: Request) => {
      received.push({ event, request: request.clone(), body: (await request.json()) as Told });
      return new Response(null, { status: answer() });
    };
    server.webhooks.add({ event, to, secret });
  }
  const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.supervisor });
  return { server, agent, received };
}
