/** Whatever a call fails with, nothing that hangs on the error is a secret. */
import { inspect } from 'node:util';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { type OccAgent, OccConfigError } from '../src/index.ts';
import { reachableStrings } from './support/reachable.ts';
import { failureOf, json, type Scripted, scriptedAgent, stalledBody } from './support/scripted-fetch.ts';

const password = 'Correct-horse/7 &ü"';
const token = 'tok-Zx81kQ.signature';
const cookie = 'JSESSION-9f31';
const cvv = 'cvv-98473';
const pin = 'pin-73519';
const cardNumber = '4111111111111111';
const secrets = [password, encodeURIComponent(password), token, cookie, cvv, pin, cardNumber, '4111 1111 1111 1111'];

/** Sends back all it was sent, under names of its own. */
const echo =
  (status: number, text = false): Scripted =>
  (sent, request) => {
    const bearer = sent.headers.get('authorization')?.slice('Bearer '.length) ?? 'none';
    const values = JSON.stringify(sent.body ?? {});
    const parts = {
      errorCode: '28318',
      message: `No: ${values} with ${bearer}`,
      errors: [{ errorCode: '1', message: `card 4111 1111 1111 1111, ${values}`, moreInfo: bearer }],
      seen: { [bearer]: sent.body, headers: [...request.headers], list: [[cardNumber, Number(cardNumber), values]] },
    };
    const headers = {
      'set-cookie': `id=${cookie}`,
      'x-echo': bearer,
      location: `https://sso.example.com/?t=${bearer}`,
    };
    return text
      ? new Response(`<p>${JSON.stringify(parts)}</p>`, {
          status,
          headers: { ...headers, 'content-type': 'text/html' },
        })
      : json(parts, status, headers);
  };

/** What a `fetch` of the caller's may throw: everything it knows of the request hangs on it. */
const thrown =
  (code?: string): Scripted =>
  (sent, request) => {
    const config = { headers: Object.fromEntries(sent.headers), body: sent.body };
    const told = JSON.stringify(config);
    const inner = Object.assign(new Error(`socket for ${told}`), { config, request });
    const errors = [Object.assign(new Error(`first ${told}`), { request })];
    throw Object.assign(new AggregateError(errors, `cannot send ${told}`, { cause: inner }), {
      request,
      config,
      ...(code === undefined ? {} : { code }),
    });
  };

const faults: readonly (readonly [string, Scripted])[] = [
  ...[400, 401, 403, 404, 409, 429, 500, 503].map(status => [`${status} with an echo`, echo(status)] as const),
  ['a page with an echo', echo(502, true)],
  ['a page in the place of data', echo(200, true)],
  ['a failure under 200', echo(200)],
  ['a redirect', echo(302)],
  ['a failure of a foreign fetch', thrown('ECONNRESET')],
  ['a mistake of a foreign fetch', thrown()],
  ['a body that never ends', stalledBody],
];

const headers = { cookie: `session=${cookie}` };
const payments = [
  { type: 'card', cardNumber, cardCVV: cvv },
  { type: 'physicalGiftCard', giftCardPin: pin },
] as never;
const calls: readonly (readonly [string, (agent: OccAgent) => Promise<unknown>])[] = [
  ['a read', agent => agent.orders.get('o1', { headers })],
  ['a write', agent => agent.orders.submit({ id: 'o1', payments }, { headers })],
  ['a listing', async agent => agent.orders.search({}, { headers })],
];

function expectNoSecret(error: unknown): void {
  const lines: string[] = [];
  pino({ level: 'trace' }, { write: line => void lines.push(line) }).error(error);
  const shown = [
    ...reachableStrings(error),
    JSON.stringify(error),
    String(error),
    inspect(error, { depth: 9, showHidden: true }),
    ...lines,
  ];
  expect(secrets.filter(secret => shown.some(text => text.includes(secret)))).toEqual([]);
}

describe.each(faults)('given %s', (_, fault) => {
  test.each(calls)('when %s meets it, then no secret hangs on the error', async (__, call) => {
    const { agent } = scriptedAgent([fault], { auth: { accessToken: token }, timeout: 20, retry: false });

    const error = await failureOf(call(agent));

    expect(error).toMatchObject({ name: expect.stringMatching(/^Occ/) });
    expectNoSecret(error);
  });

  test('when a sign-in meets it, then no secret hangs on the error', async () => {
    const auth = { username: 'ana@example.com', password };
    const { agent } = scriptedAgent([fault], { auth, timeout: 20, retry: false });

    expectNoSecret(await failureOf(agent.orders.get('o1')));
    // the pause after a refusal keeps its cause
    expectNoSecret(await failureOf(agent.orders.get('o1')));
  });
});

test('given a supplier that throws all it knows, then no secret hangs on the error', async () => {
  const accessToken = () => {
    throw Object.assign(new Error(`vault: ${password}`), { config: { data: { password } } });
  };
  const strategy = { password, signIn: accessToken };
  const { agent } = scriptedAgent([json({ id: 'x1' })], { auth: strategy as never });

  const error = await failureOf(agent.orders.get('o1'));

  expect(error).toBeInstanceOf(OccConfigError);
  expectNoSecret(error);
});

test('given the body as it came is wanted, then it is there for the asking', async () => {
  const { agent } = scriptedAgent([json({ errorCode: '1', access_token: token }, 404)]);

  const error = (await failureOf(agent.orders.get('o1'))) as { rawBody(): unknown };

  expect(error.rawBody()).toEqual({ errorCode: '1', access_token: token });
});
