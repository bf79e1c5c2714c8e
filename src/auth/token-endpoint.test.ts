import { describe, expect, test } from 'vitest';
import { failureOf, json, recordingFetch, type Scripted } from '../../tests/support/scripted-fetch.ts';
import { fetchParts } from '../transport/attempt.ts';
import { createSender } from '../transport/sender.ts';
import { createTransport } from '../transport/transport.ts';
import { createTokenEndpoint } from './token-endpoint.ts';

function endpointOver(...script: readonly Scripted[]) {
  const { fetch, sent } = recordingFetch(...script);
  const transport = createTransport({
    fetch: fetchParts(fetch),
    timeout: 1000,
    totalTimeout: 5000,
    retry: { backoffLimit: 0 },
    extensions: () => ({}),
    secrets: () => [],
  });
  return {
    endpoint: createTokenEndpoint(createSender({ baseUrl: 'https://occ.test', transport }, {}), () => 1_000_000),
    sent,
  };
}

const granted = json({ access_token: 'tok', token_type: 'bearer', expires_in: 300 });

describe('a token request', () => {
  test('with a form is sent as one, without any token', async () => {
    const { endpoint, sent } = endpointOver(granted);

    await endpoint.post('login', {
      form: { grant_type: 'password', username: 'a+b@example.com', password: 'p&q=r ü' },
    });

    expect(sent).toMatchObject([{ method: 'POST', path: '/ccagent/v1/login' }]);
    expect(sent[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    expect(sent[0]?.headers.has('authorization')).toBe(false);
    expect(Object.fromEntries(new URLSearchParams(String(sent[0]?.body)))).toEqual({
      grant_type: 'password',
      username: 'a+b@example.com',
      password: 'p&q=r ü',
    });
  });

  test('without a form is empty JSON with the bearer', async () => {
    const { endpoint, sent } = endpointOver(granted);

    await endpoint.post('refresh', { bearer: 'old' });

    expect(sent).toMatchObject([{ method: 'POST', path: '/ccagent/v1/refresh', body: {} }]);
    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer old');
  });

  test('is repeated like a read', async () => {
    const { endpoint, sent } = endpointOver(new Response('', { status: 500 }), granted);

    expect(await endpoint.post('login', { form: {} })).toMatchObject({ value: 'tok' });
    expect(sent).toHaveLength(2);
  });
});

describe('the end of a token', () => {
  test.each([
    [300, 1_300_000],
    ['300', 1_300_000],
    [0, undefined],
    [-5, undefined],
    [true, undefined],
    [undefined, undefined],
    ['soon', undefined],
  ])('is read from expires_in %j', async (expires_in, expiresAt) => {
    const { endpoint } = endpointOver(json({ access_token: 'tok', expires_in }));

    expect(await endpoint.post('refresh', {})).toEqual({ value: 'tok', expiresAt });
  });
});

describe('the mail with a code', () => {
  test.each([
    [json({ success: true }), true],
    [json({ success: false }), false],
    [new Response(null, { status: 204 }), false],
  ])('is asked for with the token of the first stage', async (answer, sentAgain) => {
    const { endpoint, sent } = endpointOver(answer);

    expect(await endpoint.sendVerificationCode({ validationToken: 'vt' })).toBe(sentAgain);
    expect(sent).toMatchObject([
      { method: 'POST', path: '/ccagent/v1/login/sendVerificationCode', body: { validation_token: 'vt' } },
    ]);
  });

  test('is not asked for twice when the answer is lost', async () => {
    const { endpoint, sent } = endpointOver(new Response('', { status: 500 }));

    expect(await failureOf(endpoint.sendVerificationCode({ validationToken: 'vt' }))).toMatchObject({ status: 500 });
    expect(sent).toHaveLength(1);
  });
});

describe('an answer without a token', () => {
  test('asks for the one-time code where the server wants a second stage', async () => {
    const { endpoint } = endpointOver(json({ validation_token: 's3cr3t' }));

    const error = await failureOf(endpoint.post('login', { form: {} }));

    expect(error).toMatchObject({
      kind: 'api',
      status: 200,
      operationId: 'login',
      body: { validation_token: '[redacted]' },
    });
    expect(String(error)).toContain('totpCode');
    expect(String(error) + JSON.stringify(error)).not.toContain('s3cr3t');
  });

  test('is the first stage where one is expected', async () => {
    const { endpoint } = endpointOver(json({ validation_token: 'vt' }));

    expect(await endpoint.postFirst('login', { form: {} })).toEqual({ validationToken: 'vt' });
  });

  test('is a failure where a first stage is expected and there is neither', async () => {
    const { endpoint } = endpointOver(json({}));

    expect(await failureOf(endpoint.postFirst('login', { form: {} }))).toMatchObject({ kind: 'api' });
  });

  test.each([
    ['an empty object', json({})],
    ['an empty body', new Response('')],
    ['204', new Response(null, { status: 204 })],
    ['null', json(null)],
    ['a string', json('tok')],
    ['a list', json([{ access_token: 'tok' }])],
    ['a token that is a number', json({ access_token: 12345 })],
    ['a token that is true', json({ access_token: true })],
    ['an empty token', json({ access_token: '' })],
    ['a token that no header can hold', json({ access_token: 'a\r\nX-Evil: 1' })],
    ['a second stage that is a number', json({ validation_token: 7 })],
  ])('is a failure of the API: %s', async (_, answer) => {
    const { endpoint } = endpointOver(answer);

    const error = await failureOf(endpoint.post('login', { form: {} }));

    expect(error).toMatchObject({ name: 'OccApiError', operationId: 'login' });
    expect(String(error)).toContain('no access token');
  });

  test('is an authentication error when the server refuses', async () => {
    const { endpoint, sent } = endpointOver(json({ errorCode: '60011', message: 'Wrong' }, 401));

    const error = await failureOf(endpoint.post('login', { form: { password: 's3cr3t' } }));

    expect(error).toMatchObject({ name: 'OccAuthenticationError', errorCode: '60011', attempts: 1 });
    expect(JSON.stringify(error) + String(error)).not.toContain('s3cr3t');
    expect(sent).toHaveLength(1);
  });
});
