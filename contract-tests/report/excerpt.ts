/** What was said in an exchange, short and without secrets, for people who read a report. @module */

import { parseJson } from '../../spec/schema-check.ts';
import type { Exchange } from '../engine/recorder.ts';
import { redactedBody } from './curl.ts';

/** The two sides of an exchange. */
export interface Excerpt {
  readonly request: string;
  readonly response: string;
}

// characters of a body
const longest = 1200;

/** The excerpt of an exchange; `place`: where something was found, whose surroundings are shown of a long body. */
export function excerptOf(
  { method, url, requestHeaders, requestBody, status, responseHeaders, responseBody }: Exchange,
  place: string,
  safe: (text: string) => string,
): Excerpt {
  const { pathname, search } = new URL(url);
  const told = (lines: readonly string[]) => safe(redactedBody(lines.filter(line => line !== '').join('\n')));
  const context = Object.entries(requestHeaders).filter(([name]) =>
    /^(x-cc|accept-language$|content-type$)/.test(name),
  );
  return {
    request: told([
      `${method} ${pathname}${search}`,
      ...context.map(([name, value]) => `${name}: ${value}`),
      bodyOf(requestBody, ''),
    ]),
    response: told([
      `${status} ${responseHeaders['content-type'] ?? ''}`.trim(),
      bodyOf(responseBody, /^response (\/.*)$/.exec(place)?.[1] ?? ''),
    ]),
  };
}

/** A body as people read it; of a long one what is around the place, and its pointer. */
function bodyOf(text: string, pointer: string): string {
  const body = parseJson(text);
  if (body === undefined) return cut(text);
  const whole = JSON.stringify(body, undefined, 2);
  if (whole.length <= longest || pointer === '') return cut(whole);
  const steps = pointer.split('/').slice(1, -1);
  const around = steps.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    body,
  );
  return around === undefined ? cut(whole) : `at /${steps.join('/')}:\n${cut(JSON.stringify(around, undefined, 2))}`;
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}\n…`;
}
