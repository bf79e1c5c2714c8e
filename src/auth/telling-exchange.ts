import type { Hooks } from '../observability/hooks.ts';
import { type HookReport, tell } from '../observability/tell.ts';
import type { TokenExchange, TokenOperation } from './strategy.ts';

/** A token exchange that tells `onTokenRefresh` of every token it obtains. */
export function tellingExchange<Exchange extends TokenExchange>(
  exchange: Exchange,
  onTokenRefresh: Hooks['onTokenRefresh'],
  report: HookReport,
): Exchange {
  if (onTokenRefresh === undefined) return exchange;
  const told = <Answer extends object>(operationId: TokenOperation, answer: Answer): Answer => {
    // a first stage has no token yet
    if ('expiresAt' in answer)
      tell(
        'onTokenRefresh',
        onTokenRefresh,
        { operationId, expiresAt: answer.expiresAt as number | undefined },
        report,
      );
    return answer;
  };
  return {
    ...exchange,
    post: async (operationId, request, signal) => told(operationId, await exchange.post(operationId, request, signal)),
    postFirst: async (operationId, request, signal) =>
      told(operationId, await exchange.postFirst(operationId, request, signal)),
  };
}
