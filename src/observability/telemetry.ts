/** OpenTelemetry spans. Loaded, with `@opentelemetry/api`, only when it is switched on. @module */

import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { type Around, failureName } from './around.ts';

/**
 * Puts a client span around each attempt, by the HTTP semantic conventions, with `occ.operation_id`. The trace goes on
 * in the request's headers where a propagator is set. Without a registered SDK this costs next to nothing.
 */
export function telemetryAround(): Around {
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
      // the convention counts repeats, and leaves the first attempt out
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
