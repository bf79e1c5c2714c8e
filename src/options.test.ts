import { describe, expect, test } from 'vitest';
import { deepFreeze, failureOf, json, optionsOf, recordingFetch } from '../tests/support/scripted-fetch.ts';
import { OccAgent } from './client.ts';
import { isOccError, OccConfigError } from './errors/errors.ts';
import { resolveOptions } from './options.ts';

describe('options that are not usable', () => {
  test.each([
    ['baseUrl', { baseUrl: undefined }],
    ['baseUrl', { baseUrl: '' }],
    ['baseUrl', { baseUrl: 'occ.test' }],
    ['baseUrl', { baseUrl: 'ftp://occ.test' }],
    ['baseUrl', { baseUrl: 'https://joe:s3cr3t@occ.test' }],
    ['auth', { auth: undefined }],
    ['auth', { auth: null }],
    ['auth', { auth: 's3cr3t' }],
    ['auth.username', { auth: {} }],
    ['auth.username', { auth: { username: '', password: 's3cr3t' } }],
    ['auth.password', { auth: { username: 'a@example.com' } }],
    ['auth.password', { auth: { username: 'a@example.com', password: 7 } }],
    ['auth.totpCode', { auth: { username: 'a@example.com', password: 's3cr3t', totpCode: 123456 } }],
    ['auth.totpCode', { auth: { username: 'a@example.com', password: 's3cr3t', api: 'admin' } }],
    ['auth.api', { auth: { username: 'a@example.com', password: 's3cr3t', api: 'store' } }],
    ['auth.applicationKey', { auth: { applicationKey: '' } }],
    ['auth.applicationKey', { auth: { applicationKey: 's3cr3t\nx' } }],
    ['auth.accessToken', { auth: { accessToken: '' } }],
    ['auth.accessToken', { auth: { accessToken: undefined } }],
    ['auth.accessToken', { auth: { accessToken: 's3cr3t\nx' } }],
    ['timeout', { timeout: 0 }],
    ['timeout', { timeout: -1 }],
    ['timeout', { timeout: Number.NaN }],
    ['timeout', { timeout: '30' }],
    ['timeout', { timeout: 2 ** 31 }],
    ['totalTimeout', { totalTimeout: 0 }],
    ['totalTimeout', { totalTimeout: Number.POSITIVE_INFINITY }],
    ['retry.limit', { retry: { limit: -1 } }],
    ['retry.limit', { retry: { limit: 1.5 } }],
    ['retry.backoffLimit', { retry: { backoffLimit: -1 } }],
    ['retry.maxRetryAfter', { retry: { maxRetryAfter: Number.NaN } }],
    ['retry', { retry: 3 }],
    ['now', { now: Date.UTC(2026, 0, 15) }],
    ['fetch', { fetch: 'fetch' }],
  ])('are refused: %s of %j', async (field, wrong) => {
    const error = await failureOf(() => new OccAgent({ ...optionsOf({}), ...(wrong as object) }));

    expect(error).toBeInstanceOf(OccConfigError);
    expect(error).toMatchObject({ field });
    expect(String(error)).toContain(field.split('.')[0]);
    expect(String(error)).not.toContain('s3cr3t');
  });

  test('are refused with an error of ours even when there are none', async () => {
    const error = await failureOf(() => Reflect.construct(OccAgent, []));

    expect(isOccError(error)).toBe(true);
  });

  test('include a context value that is no header', async () => {
    const error = await failureOf(() => new OccAgent(optionsOf({ site: 'a\nb' })));

    expect(error).toMatchObject({ kind: 'validation', field: 'site' });
  });
});

describe('an option that does not exist', () => {
  test.each([
    [{ retries: 5 }, 'retries', 'did you mean retry?'],
    [{ timeOut: 5 }, 'timeOut', 'did you mean timeout?'],
    [{ maxConcurrency: 5 }, 'maxConcurrency', 'did you mean maxConcurrent?'],
    [{ retry: { limits: 5 } }, 'retry.limits', 'did you mean retry.limit?'],
    [{ retry: { attempts: 5 } }, 'retry.attempts', 'known are limit, backoffLimit, maxRetryAfter'],
    [{ hooks: { onResponce: () => undefined } }, 'hooks.onResponce', 'did you mean hooks.onResponse?'],
    [{ auth: { username: 'a', password: 's3cr3t', totp: '1' } }, 'auth.totp', 'did you mean auth.totpCode?'],
    [{ auth: { user: 'a', password: 's3cr3t' } }, 'auth.user', 'did you mean auth.username?'],
    [{ auth: { applicationKey: 's3cr3t', username: 'a' } }, 'auth.username', 'known are applicationKey'],
    [{ auth: { accessToken: 's3cr3t', expiresIn: 3 } }, 'auth.expiresIn', 'known are accessToken'],
  ])('is refused with the nearest that does: %j', async (wrong, field, hint) => {
    const error = await failureOf(() => new OccAgent({ ...optionsOf({}), ...(wrong as object) }));

    expect(error).toBeInstanceOf(OccConfigError);
    expect(error).toMatchObject({ field, message: expect.stringContaining(hint) });
    expect(String(error)).not.toContain('s3cr3t');
  });

  test('is found on what the options inherit as well', async () => {
    const options = Object.create({ retries: 5 }, Object.getOwnPropertyDescriptors(optionsOf({})));

    expect(await failureOf(() => new OccAgent(options))).toMatchObject({ field: 'retries' });
  });

  test('is nothing that a strategy of the caller may not have', () => {
    const auth = { signIn: async () => ({ value: 't', expiresAt: undefined }), vault: 'eu-1' };

    expect(resolveOptions(optionsOf({ auth })).given.auth).toBe(auth);
  });
});

describe('baseUrl', () => {
  test.each([
    ['https://occ.test', 'https://occ.test'],
    ['https://occ.test/', 'https://occ.test'],
    ['https://occ.test:8443//', 'https://occ.test:8443'],
    ['http://localhost:9080/proxy/occ/', 'http://localhost:9080/proxy/occ'],
    [new URL('https://occ.test/x'), 'https://occ.test/x'],
  ])('%s is taken as %s', (baseUrl, resolved) => {
    expect(resolveOptions(optionsOf({ baseUrl })).baseUrl).toBe(resolved);
  });

  test('keeps its path in front of every call', async () => {
    const { fetch, sent } = recordingFetch(json({ id: 'x1' }));

    await new OccAgent(optionsOf({ fetch, baseUrl: 'https://gate.test/occ/' })).orders.get('o1');

    expect(sent[0]?.path).toBe('/occ/ccagent/v1/orders/o1');
  });
});

describe('options', () => {
  test('have defaults', () => {
    const { transport } = resolveOptions({ baseUrl: 'https://occ.test', auth: { accessToken: 't' } });

    expect(transport).toMatchObject({ timeout: 30_000, totalTimeout: 120_000, retry: {} });
  });

  test('switch repeating off with retry: false', () => {
    expect(resolveOptions(optionsOf({ retry: false })).transport.retry).toEqual({ limit: 0 });
  });

  test('take a strategy of the caller as it is', () => {
    const auth = { signIn: async () => ({ value: 't', expiresAt: undefined }) };

    expect(resolveOptions(optionsOf({ auth })).given.auth).toBe(auth);
  });

  test('may be frozen, and stay as they were', async () => {
    const { fetch } = recordingFetch(json({ access_token: 't', expires_in: 300 }), json({ id: 'x1' }));
    const options = optionsOf({
      auth: { username: 'a@example.com', password: 'p' },
      retry: { limit: 1 },
      site: 's',
      fetch,
    });
    const before = structuredClone({ ...options, fetch: undefined });

    const agent = new OccAgent(deepFreeze(options));
    await agent.forShopper('7').orders.get('o1');

    expect({ ...options, fetch: undefined }).toEqual(before);
  });

  test('are read once: changing them later changes nothing', async () => {
    const { fetch, sent } = recordingFetch(new Response('', { status: 500 }));
    const retry = { limit: 0, backoffLimit: 0 };
    const agent = new OccAgent(optionsOf({ fetch, retry }));

    retry.limit = 5;
    await failureOf(agent.orders.get('o1'));

    expect(sent).toHaveLength(1);
  });
});
