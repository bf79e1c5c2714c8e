/** Token endpoints over the transport. @module */

import { operation } from '../call/operation.ts';
import { apiError } from '../errors/errors.ts';
import type { OperationId } from '../generated/operations.ts';
import type { Schemas } from '../generated/schemas.ts';
import { bodyOf } from '../transport/attempt.ts';
import { OutgoingRequest } from '../transport/outgoing-request.ts';
import type { Transport } from '../transport/transport.ts';
import type { AccessToken, TokenExchange, TokenIdentity, TokenOperation, TokenRequest } from './strategy.ts';

/** The exchange a client's strategy signs in through, and what the client itself asks about tokens. */
export interface ClientTokenExchange extends TokenExchange {
  /** Whether the server takes a token. */
  verify(api: TokenIdentity['api'], token: string): Promise<boolean>;
}

/** Makes the exchange of a client. */
export function createTokenExchange(
  baseUrl: string,
  transport: Transport,
  now: () => number = Date.now,
): ClientTokenExchange {
  function send(operationId: OperationId, init: RequestInit & { readonly idempotent?: boolean }): Promise<Response> {
    const template = operation(operationId).path;
    return transport.send(new OutgoingRequest(`${baseUrl}${template}`, { ...init, method: 'POST', template }));
  }

  async function request(operationId: TokenOperation, { form, bearer }: TokenRequest, signal?: AbortSignal) {
    const sentAt = now();
    const response = await send(operationId, {
      headers: {
        'content-type': form === undefined ? 'application/json' : 'application/x-www-form-urlencoded',
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: form === undefined ? '{}' : new URLSearchParams(form).toString(),
      // a sign-in creates nothing but a token, so it is repeated like a read
      idempotent: true,
      ...(signal === undefined ? {} : { signal }),
    });
    const answer = (bodyOf(response) ?? {}) as Schemas['Token'];
    const token: AccessToken | undefined =
      answer.access_token === undefined
        ? undefined
        : { value: answer.access_token, expiresAt: expiry(answer.expires_in, sentAt) };
    return { token, validationToken: answer.validation_token, response, answer };
  }

  function noToken(
    operationId: TokenOperation,
    { response, answer, validationToken }: Awaited<ReturnType<typeof request>>,
  ) {
    const { status, headers } = response;
    return apiError(
      { operationId, method: 'POST', path: operation(operationId).path, attempts: 1, status, headers, body: answer },
      validationToken === undefined
        ? 'There is no access token in the answer'
        : 'The server wants a second stage of the sign-in: its one-time code is asked for by a function as totpCode',
    );
  }

  return {
    async post(operationId, tokenRequest, signal) {
      const answered = await request(operationId, tokenRequest, signal);
      if (answered.token === undefined) throw noToken(operationId, answered);
      return answered.token;
    },
    async postFirst(operationId, tokenRequest, signal) {
      const answered = await request(operationId, tokenRequest, signal);
      const { token, validationToken } = answered;
      if (token !== undefined) return token;
      if (validationToken === undefined) throw noToken(operationId, answered);
      return { validationToken };
    },
    async sendVerificationCode({ validationToken }, signal) {
      // not repeated like a read: every repeat is another mail, and the last one counts
      const response = await send('sendVerificationCode', {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ validation_token: validationToken }),
        ...(signal === undefined ? {} : { signal }),
      });
      return (bodyOf(response) as Schemas['VerificationCodeSent'] | undefined)?.success === true;
    },
    async verify(api, token) {
      const response = await send(api === 'admin' ? 'adminVerify' : 'verify', {
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: '{}',
        idempotent: true,
      });
      return (bodyOf(response) as Schemas['Verification'] | undefined)?.success !== false;
    },
  };
}

// counted from when the request left, so that a slow answer never makes a token look younger than it is
function expiry(expiresIn: number | string | undefined, sentAt: number): number | undefined {
  const seconds = Number(expiresIn ?? Number.NaN);
  return Number.isFinite(seconds) ? sentAt + seconds * 1000 : undefined;
}
