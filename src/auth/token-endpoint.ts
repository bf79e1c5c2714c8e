/** Token endpoints over the transport. @module */

import type { CallOptions } from '../call/call.ts';
import { defined } from '../call/defined.ts';
import { operation } from '../call/operation.ts';
import { isHeaderText } from '../context.ts';
import { apiError, isOccApiError } from '../errors/errors.ts';
import { table } from '../generated/operations/auth.ts';
import type { OperationId } from '../generated/operations/ids.ts';
import type { Schemas } from '../generated/schemas.ts';
import type { Send } from '../transport/sender.ts';
import type {
  AccessToken,
  AuthStrategy,
  TokenEndpoint,
  TokenIdentity,
  TokenOperation,
  TokenRequest,
} from './strategy.ts';

/** The endpoint a client's strategy signs in through, and what the client itself asks about tokens. */
export interface ClientTokenEndpoint extends TokenEndpoint {
  /** Whether the server takes a token. */
  verify(api: TokenIdentity['api'], token: string): Promise<boolean>;
  /** Ends the session of a token. */
  signOut(
    operationId: NonNullable<AuthStrategy['signOutOperation']>,
    token: string,
    options: Pick<CallOptions, 'signal' | 'timeout'>,
  ): Promise<void>;
}

/** Makes the endpoint of a client. */
export function createTokenEndpoint(send: Send, now: () => number = Date.now): ClientTokenEndpoint {
  function post(operationId: OperationId, body: object, { bearer, ...options }: CallOptions & { bearer?: string }) {
    const headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
    return send(operation(table, operationId), { body }, { ...options, headers });
  }

  async function request(operationId: TokenOperation, { form, bearer }: TokenRequest, signal?: AbortSignal) {
    const sentAt = now();
    // a sign-in creates nothing but a token, so it is retried like a read
    const { data, response } = await post(operationId, form ?? {}, {
      idempotent: true,
      ...defined({ bearer, signal }),
    });
    // whatever a proxy makes of it: what cannot be sent as a bearer is no token
    const { access_token, expires_in, validation_token } = (data ?? {}) as Partial<
      Record<keyof Schemas['Token'], unknown>
    >;
    const token: AccessToken | undefined =
      typeof access_token === 'string' && isHeaderText(access_token)
        ? { value: access_token, expiresAt: expiry(expires_in, sentAt) }
        : undefined;
    const validationToken = typeof validation_token === 'string' ? validation_token : undefined;
    return { token, validationToken, response, body: data };
  }

  function noToken(
    operationId: TokenOperation,
    { response, body, validationToken }: Awaited<ReturnType<typeof request>>,
  ) {
    const { status, headers } = response;
    return apiError(
      { operationId, method: 'POST', path: operation(table, operationId).path, attempts: 1, status, headers, body },
      validationToken === undefined
        ? 'There is no access token in the response'
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
      // not retried like a read: every time is another mail, and the last one counts
      const body = { validation_token: validationToken };
      const { data } = await post('sendVerificationCode', body, defined({ signal }));
      return (data as Schemas['VerificationCodeSent'] | undefined)?.success === true;
    },
    async verify(api, bearer) {
      const { data } = await post(api === 'admin' ? 'adminVerify' : 'verify', {}, { bearer, idempotent: true });
      return (data as Schemas['Verification'] | undefined)?.success !== false;
    },
    async signOut(operationId, bearer, options) {
      try {
        await post(operationId, {}, { ...options, bearer });
      } catch (error) {
        // the session had ended by itself
        if (!isOccApiError(error) || error.status !== 401) throw error;
      }
    },
  };
}

// counted from when the request left, so that a slow answer never makes a token look younger than it is
function expiry(expiresIn: unknown, sentAt: number): number | undefined {
  const seconds = typeof expiresIn === 'string' ? Number(expiresIn) : expiresIn;
  // a life of nothing would be a sign-in for each call; the server's 401 says when it has ended
  return Number.isFinite(seconds) && Number(seconds) > 0 ? sentAt + Number(seconds) * 1000 : undefined;
}
