/**
 * OpenTelemetry spans of a client's attempts.
 *
 * @module occ-agent-sdk/telemetry
 */

import type * as OpenTelemetry from '@opentelemetry/api';
import { type Around, failureName } from './around.ts';

/** The parts of `@opentelemetry/api` that are used. */
export type OpenTelemetryApi = Pick<
  typeof OpenTelemetry,
  'context' | 'propagation' | 'trace' | 'SpanKind' | 'SpanStatusCode'
>;

/**
 * Creates a client span for each attempt, following the HTTP semantic conventions, with `occ.operation_id`. The trace context is
 * propagated in the request headers if a propagator is set. Without a registered SDK this costs next to nothing.
 *
 * @param api The package `@opentelemetry/api`, passed in so that no bundler looks for it where it is not installed.
 *
 * @example
 * ```ts
 * import * as opentelemetry from '@opentelemetry/api';
 * import { OccAgent } from 'occ-agent-sdk';
 * import { openTelemetry } from 'occ-agent-sdk/telemetry';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({
 *   baseUrl: server.baseUrl,
 *   fetch: server.fetch,
 *   auth: server.credentials.agent,
 *   telemetry: openTelemetry(opentelemetry),
 * });
 * await agent.merchant.cancelReasons();
 * ```
 */
export function openTelemetry({ context, propagation, trace, SpanKind, SpanStatusCode }: OpenTelemetryApi): Around {
  const tracer = trace.getTracer('occ-agent-sdk');
  return (attempt, send) => {
    const { method, path, operationId, host, attempt: number } = attempt;
    const [address = host, port] = host.split(/:(?=\d+$)/);
    const attributes = {
      'http.request.method': method,
      'url.template': path,
      'server.address': address,
      ...(port === undefined ? {} : { 'server.port': Number(port) }),
      ...(operationId === undefined ? {} : { 'occ.operation_id': operationId }),
      // the convention counts retries, without the first attempt
      ...(number > 1 ? { 'http.request.resend_count': number - 1 } : {}),
    };
    return tracer.startActiveSpan(`${method} ${path}`, { kind: SpanKind.CLIENT, attributes }, async span => {
      propagation.inject(context.active(), attempt, { set: (carrier, name, value) => carrier.setHeader(name, value) });
      try {
        const response = await send();
        span.setAttribute('http.response.status_code', response.status);
        if (response.status >= 400) fail(String(response.status));
        return response;
      } catch (error) {
        fail(failureName(error));
        throw error;
      } finally {
        span.end();
      }

      function fail(type: string): void {
        span.setAttribute('error.type', type);
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
    });
  };
}
