import type { Hooks } from '../observability/hooks.ts';
import { type HookReport, tell } from '../observability/tell.ts';
import type { TokenEndpoint, TokenOperation } from './strategy.ts';

/** A token endpoint that tells `onTokenRefresh` of every token it obtains. */
export function tellingEndpoint<Endpoint extends TokenEndpoint>(
  endpoint: Endpoint,
  onTokenRefresh: Hooks['onTokenRefresh'],
  report: HookReport,
): Endpoint {
  if (onTokenRefresh === undefined) return endpoint;
  const told = <T extends object>(operationId: TokenOperation, response: T): T => {
    // a first stage has no token yet
    if ('expiresAt' in response)
      tell(
        'onTokenRefresh',
        onTokenRefresh,
        { operationId, expiresAt: response.expiresAt as number | undefined },
        report,
      );
    return response;
  };
  return {
    ...endpoint,
    post: async (operationId, request, signal) => told(operationId, await endpoint.post(operationId, request, signal)),
    postFirst: async (operationId, request, signal) =>
      told(operationId, await endpoint.postFirst(operationId, request, signal)),
  };
}
