import * as opentelemetry from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Attempt, allAround } from './around.ts';
import { hooksAround } from './hooks.ts';
import { type LogLine, loggerAround, warning } from './logger.ts';
import { openTelemetry } from './telemetry.ts';

const first: Attempt = {
  callId: 'c1',
  operationId: 'getOrder',
  method: 'GET',
  path: '/ccagent/v1/orders/{id}',
  attempt: 1,
  previousFailure: undefined,
  host: 'tenant-admin.example.com:8443',
  setHeader: () => undefined,
};
const second: Attempt = { ...first, attempt: 2, previousFailure: '503' };
const answer = (status: number) => async () => new Response('{}', { status });
const reset = async () => {
  throw Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
  });
};

describe('given several watchers', () => {
  test('when an attempt is sent, then each is put around it, the first outermost', async () => {
    const seen: string[] = [];
    const watcher =
      (name: string) =>
      async <Got>(_: Attempt, send: () => Promise<Got>) => {
        seen.push(`${name} before`);
        const response = await send();
        seen.push(`${name} after`);
        return response;
      };
    await allAround([watcher('a'), watcher('b')])?.(first, answer(200));
    expect(seen).toEqual(['a before', 'b before', 'b after', 'a after']);
  });

  test('when there are none, then there is nothing to put around', () => {
    expect(allAround([])).toBeUndefined();
    expect(hooksAround({ onTokenRefresh: vi.fn() }, vi.fn())).toBeUndefined();
  });
});

describe('given hooks', () => {
  test('when a first attempt is answered, then onRequest and onResponse are told, and onRetry is not', async () => {
    const hooks = { onRequest: vi.fn(), onResponse: vi.fn(), onRetry: vi.fn() };
    await hooksAround(hooks, vi.fn())?.(first, answer(404));
    expect(hooks.onRequest).toHaveBeenCalledWith(expect.objectContaining({ operationId: 'getOrder', attempt: 1 }));
    expect(hooks.onResponse).toHaveBeenCalledWith(
      expect.objectContaining({ status: 404, durationMs: expect.any(Number) }),
    );
    expect(hooks.onRetry).not.toHaveBeenCalled();
  });

  test('when an attempt repeats another, then onRetry is told why', async () => {
    const onRetry = vi.fn();
    await hooksAround({ onRetry }, vi.fn())?.(second, answer(200));
    expect(onRetry).toHaveBeenCalledWith(expect.objectContaining({ attempt: 2, previousFailure: '503' }));
  });

  test('when a hook throws or rejects, then it is reported and the call goes on', async () => {
    const report = vi.fn();
    const hooks = {
      onRequest: () => {
        throw new Error('broken');
      },
      onResponse: () => Promise.reject(new Error('late')) as never,
    };
    const response = await hooksAround(hooks, report)?.(first, answer(200));
    expect(response?.status).toBe(200);
    await Promise.resolve();
    expect(report.mock.calls.map(([hook]) => hook)).toEqual(['onRequest', 'onResponse']);
  });
});

describe('given a logger', () => {
  const lines: [level: string, line: LogLine][] = [];
  const logger = {
    debug: (line: LogLine) => void lines.push(['debug', line]),
    info: (line: LogLine) => void lines.push(['info', line]),
    warn: (line: LogLine) => void lines.push(['warn', line]),
  };
  afterEach(() => void lines.splice(0));

  test('when an attempt is answered, then one line at debug names operation, status and time', async () => {
    await loggerAround(logger)(first, answer(200));
    expect(lines).toEqual([
      [
        'debug',
        expect.objectContaining({
          msg: expect.stringMatching(/^getOrder responded with 200 in \d+ ms$/),
          callId: 'c1',
          status: 200,
        }),
      ],
    ]);
  });

  test('when an attempt repeats another, then a line at warn says so first', async () => {
    await loggerAround(logger)(second, answer(200));
    expect(lines[0]).toEqual(['warn', expect.objectContaining({ msg: 'getOrder is retried after 503' })]);
  });

  test('when the connection breaks, then a line names the system code, and the error goes on', async () => {
    await expect(loggerAround(logger)(first, reset)).rejects.toThrow('fetch failed');
    expect(lines[0]?.[1]).toMatchObject({ failure: 'ECONNRESET' });
  });

  test('when a warning has secrets in its parts, then they are masked', () => {
    warning(logger, 'odd: Bearer abc.def', { password: 'Correct-horse-7', note: 'card 4111 1111 1111 1111' });
    expect(JSON.stringify(lines)).not.toMatch(/abc\.def|Correct-horse|4111/);
  });
});

describe('given OpenTelemetry', () => {
  const exporter = new InMemorySpanExporter();
  opentelemetry.trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
  void new AsyncLocalStorageContextManager().enable();
  afterEach(() => exporter.reset());

  test('when an attempt is answered, then a client span follows the HTTP conventions and names the operation', async () => {
    await openTelemetry(opentelemetry)(first, answer(200));
    const [span] = exporter.getFinishedSpans();
    expect(span?.name).toBe('GET /ccagent/v1/orders/{id}');
    expect(span?.attributes).toEqual({
      'http.request.method': 'GET',
      'url.template': '/ccagent/v1/orders/{id}',
      'server.address': 'tenant-admin.example.com',
      'server.port': 8443,
      'occ.operation_id': 'getOrder',
      'http.response.status_code': 200,
    });
  });

  test('when it repeats another and fails, then the span counts the repeat and is an error', async () => {
    await openTelemetry(opentelemetry)(second, answer(503));
    const [span] = exporter.getFinishedSpans();
    expect(span?.attributes).toMatchObject({ 'http.request.resend_count': 1, 'error.type': '503' });
    expect(span?.status.code).toBe(2);
  });

  test('when the connection breaks, then the span ends with the system code, and the error goes on', async () => {
    await expect(openTelemetry(opentelemetry)(first, reset)).rejects.toThrow('fetch failed');
    expect(exporter.getFinishedSpans()[0]?.attributes['error.type']).toBe('ECONNRESET');
  });
});
