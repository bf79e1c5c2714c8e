/** Exchanges as an HTTP archive (HAR 1.2), so that they can be kept, judged again, or come from a browser's developer tools. @module */

import { isRecord } from '../engine/reading.ts';
import type { Exchange } from '../engine/recorder.ts';
import { masked } from '../engine/secrets.ts';
import { redactedBody } from '../report/curl.ts';
import { isOfApi } from './judge-traffic.ts';

/** An archive of exchanges, without what is secret in them. */
export function harOf(exchanges: readonly Exchange[], secrets: readonly string[]): object {
  const safe = (text: string) => masked(redactedBody(text), secrets);
  const entries = exchanges.map(
    ({ method, url, requestHeaders, requestBody, status, responseHeaders, responseBody }) => ({
      request: {
        method,
        url: safe(url),
        httpVersion: 'HTTP/1.1',
        headers: pairsOf(requestHeaders, safe),
        queryString: pairsOf(Object.fromEntries(new URL(url).searchParams), safe),
        ...(requestBody !== '' && {
          postData: { mimeType: requestHeaders['content-type'] ?? '', text: safe(requestBody) },
        }),
      },
      response: {
        status,
        statusText: '',
        httpVersion: 'HTTP/1.1',
        headers: pairsOf(responseHeaders, safe),
        content: {
          size: responseBody.length,
          mimeType: responseHeaders['content-type'] ?? '',
          text: safe(responseBody),
        },
      },
    }),
  );
  return { log: { version: '1.2', creator: { name: 'occ-agent-sdk', version: '' }, entries } };
}

const secretHeaders = /^(authorization|cookie|set-cookie)$/i;

function pairsOf(values: Readonly<Record<string, string>>, safe: (text: string) => string) {
  return Object.entries(values).map(([name, value]) => ({
    name,
    value: secretHeaders.test(name) ? value.replace(/^(Bearer )?.*$/i, '$1•••') : safe(value),
  }));
}

/**
 * The exchanges with the Agent API in an archive, in their order; what went elsewhere, or got no response, is left out.
 *
 * @throws {TypeError} It is no HTTP archive.
 */
export function exchangesOf(har: unknown): Exchange[] {
  const entries = isRecord(har) && isRecord(har.log) ? har.log.entries : undefined;
  if (!Array.isArray(entries)) throw new TypeError('this is no HTTP archive: it has no log.entries');
  return entries.flatMap(entry => (isRecord(entry) ? (exchangeOf(entry.request, entry.response) ?? []) : []));
}

function exchangeOf(request: unknown, response: unknown): Exchange | undefined {
  if (!isRecord(request) || !isRecord(response)) return undefined;
  const { method, url, postData } = request;
  const { status, content } = response;
  if (typeof method !== 'string' || typeof url !== 'string' || typeof status !== 'number' || status === 0)
    return undefined;
  if (!URL.canParse(url) || !isOfApi(method, url)) return undefined;
  return {
    method,
    url,
    requestHeaders: headersOf(request.headers),
    requestBody: isRecord(postData) ? textOf(postData) : '',
    status,
    responseHeaders: headersOf(response.headers),
    responseBody: isRecord(content) ? textOf(content) : '',
  };
}

function headersOf(headers: unknown): Record<string, string> {
  const pairs = Array.isArray(headers) ? headers.filter(isRecord) : [];
  return Object.fromEntries(pairs.map(({ name, value }) => [String(name).toLowerCase(), String(value)]));
}

function textOf({ text, encoding }: Readonly<Record<string, unknown>>): string {
  if (typeof text !== 'string') return '';
  return encoding === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text;
}
