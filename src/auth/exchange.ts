/** Token endpoints over the transport. @module */

import { apiError } from '../errors.ts';
import { operationPaths } from '../generated/operations.ts';
import type { Schemas } from '../generated/schemas.ts';
import { OutgoingRequest } from '../transport/outgoing-request.ts';
import type { Transport } from '../transport/transport.ts';
import type { TokenExchange } from './strategy.ts';

/** Makes the exchange a client's strategy signs in through. */
export function createTokenExchange(
  baseUrl: string,
  transport: Transport,
  now: () => number = Date.now,
): TokenExchange {
  return {
    async post(operationId, { form, bearer }, signal) {
      const path = operationPaths[operationId];
      const request = new OutgoingRequest(`${baseUrl}${path}`, {
        method: 'POST',
        headers: {
          'content-type': form === undefined ? 'application/json' : 'application/x-www-form-urlencoded',
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        },
        body: form === undefined ? '{}' : new URLSearchParams(form).toString(),
        // a sign-in creates nothing but a token, so it is repeated like a read
        idempotent: true,
        ...(signal === undefined ? {} : { signal }),
      });
      request.template = path;
      const sentAt = now();
      const response = await transport.send(request);
      const token = (await response.json()) as Schemas['Token'] | undefined;
      if (token?.access_token === undefined) {
        const { status, headers } = response;
        throw apiError(
          { operationId, method: 'POST', path, attempts: 1, status, headers, body: token },
          token?.validation_token === undefined
            ? 'There is no access token in the answer'
            : 'The second stage of the sign-in needs totpCode',
        );
      }
      return { value: token.access_token, expiresAt: expiry(token.expires_in, sentAt) };
    },
  };
}

// counted from when the request left, so that a slow answer never makes a token look younger than it is
function expiry(expiresIn: number | string | undefined, sentAt: number): number | undefined {
  const seconds = Number(expiresIn ?? Number.NaN);
  return Number.isFinite(seconds) ? sentAt + seconds * 1000 : undefined;
}
