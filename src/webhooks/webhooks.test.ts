import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signWebhook } from '../../mock-server/webhooks/sign-webhook.ts';
import { failureOf } from '../../tests/support/scripted-fetch.ts';
import { zOrderSubmitWebhook, zReturnRequestUpdateWebhook } from '../generated/zod.js';
import type { WebhookAlgorithm, WebhookName } from './message.ts';
import { readWebhook, verifyWebhook } from './webhooks.ts';

const secret = 's3cr3t-Ünïcode-☂';
const all: readonly WebhookAlgorithm[] = ['SHA-512', 'SHA-256', 'SHA-1'];
const sign = (body: string | Uint8Array, algorithm: WebhookAlgorithm = 'SHA-512', key = secret) =>
  createHmac(algorithm.replace('-', ''), key).update(body).digest('base64');
const order = '{"site":{"siteName":"Shop"},"order":{"id":"o1","x_gift":"så ☂ 🎁"}}';

describe('verifying a webhook', () => {
  test.each(all)('given a body signed with %s, when that is accepted, then it is genuine', async algorithm => {
    await verifyWebhook({ body: order, signature: sign(order, algorithm), secret, algorithm });
    await verifyWebhook({ body: order, signature: sign(order, algorithm), secret, algorithm: all });
  });

  test('given bytes that the caller overwrites meanwhile, then those that arrived are verified', async () => {
    const body = new TextEncoder().encode(order);
    const verified = verifyWebhook({ body, signature: sign(order), secret });
    body.fill(0);
    await verified;
  });

  test('given the newer header, when it is keyed with what the secret holds in base64, then it is genuine', async () => {
    const newer = Buffer.from('bytes of a key').toString('base64');
    const signature = signWebhook({ body: order, secret: newer, secretEncoding: 'base64' });
    await verifyWebhook({ body: order, signature, secret: newer });
    const headers = { 'X-Oracle-CC-WebHook-Signature-SHA512': signature };
    const request = new Request('https://shop.example/hooks', { method: 'POST', body: order, headers });
    expect((await readWebhook(request, 'orderSubmit', { secret: newer })).order.id).toBe('o1');
  });

  test('given a key of the newer kind, when it signed another body or is another key, then it does not fit', async () => {
    const newer = Buffer.from('bytes of a key').toString('base64');
    const other = Buffer.from('other bytes').toString('base64');
    for (const signature of [
      signWebhook({ body: 'another body', secret: newer, secretEncoding: 'base64' }),
      signWebhook({ body: order, secret: other, secretEncoding: 'base64' }),
    ])
      expect(await failureOf(verifyWebhook({ body: order, signature, secret: newer }))).toMatchObject({
        fault: 'signatureMismatch',
      });
  });

  test.each(all)('given a signature of another body (%s), then it does not fit', async algorithm => {
    const signature = sign('another body', algorithm);
    expect(await failureOf(verifyWebhook({ body: order, signature, secret, algorithm }))).toMatchObject({
      name: 'OccWebhookError',
      kind: 'webhook',
      fault: 'signatureMismatch',
    });
  });

  test.each(['SHA-256', 'SHA-1'] as const)(
    'given %s, when nothing is said, then only SHA-512 is accepted',
    async old => {
      const failure = await failureOf(verifyWebhook({ body: order, signature: sign(order, old), secret }));
      expect(failure).toMatchObject({ fault: 'algorithmRefused', message: expect.stringContaining(old) });
    },
  );

  test.each([
    ['an empty body', ''],
    ['a body that is not JSON', 'x=1'],
    ['a body beyond ASCII', '{"name":"Łódź 東京 🎁"}'],
  ])('given %s, when it is signed, then it is genuine as text and as bytes', async (_, body) => {
    const signature = sign(body);
    await verifyWebhook({ body, signature, secret });
    await verifyWebhook({ body: new TextEncoder().encode(body), signature, secret });
  });

  test.each([
    ['without one', undefined, 'signatureMissing'],
    ['with null', null, 'signatureMissing'],
    ['with an empty one', ' ', 'signatureMissing'],
    ['with one that is cut to other bytes', sign(order).slice(0, 84), 'signatureMalformed'],
    ['with one that is cut inside base64', sign(order).slice(0, 85), 'signatureMalformed'],
    ['with hexadecimal digits', createHmac('sha512', secret).update(order).digest('hex'), 'signatureMalformed'],
    ['with one that is no base64', '★'.repeat(88), 'signatureMalformed'],
    ['with one of another secret', sign(order, 'SHA-512', 'other'), 'signatureMismatch'],
  ])('given a body %s, then it is refused as %s', async (_, signature, fault) => {
    const failure = await failureOf(verifyWebhook({ body: order, signature, secret }));
    expect(failure).toMatchObject({ kind: 'webhook', fault });
    const shown = `${inspect(failure, { depth: 9 })}${JSON.stringify(failure)}${(failure as Error).stack}`;
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain('x_gift');
  });

  test('property: a body with any one byte changed is refused', async () => {
    const signature = sign(order);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(new TextEncoder().encode(order).length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const body = new TextEncoder().encode(order);
          body[at] = (body[at] ?? 0) ^ by;
          expect(await failureOf(verifyWebhook({ body, signature, secret }))).toMatchObject({
            fault: 'signatureMismatch',
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ['secret', { secret: '' }],
    ['secret', { secret: undefined as unknown as string }],
    ['algorithm', { algorithm: 'MD5' as WebhookAlgorithm }],
    ['algorithm', { algorithm: [] }],
  ])('given an unusable %s, then it is refused before anything is looked at', async (field, wrong) => {
    const failure = await failureOf(verifyWebhook({ body: order, signature: sign(order), secret, ...wrong }));
    expect(failure).toMatchObject({ kind: 'validation', field });
  });
});

test('given an option that does not exist, then it is refused and the nearest is named', async () => {
  const misspelt = { secret, algorithms: 'SHA-1' };
  const signature = sign(order);
  for (const refused of [
    verifyWebhook({ body: order, signature, ...misspelt }),
    readWebhook({ body: order, signature }, 'orderSubmit', misspelt),
  ])
    expect(await failureOf(refused)).toMatchObject({
      kind: 'validation',
      field: 'algorithms',
      message: expect.stringContaining('did you mean algorithm?'),
    });
});

describe('reading a webhook', () => {
  const requestOf = (body: string | Uint8Array<ArrayBuffer>, signature: string | undefined = sign(body)) =>
    new Request('https://shop.example/hooks', {
      method: 'POST',
      body,
      headers: signature === '' ? {} : { 'x-oracle-cc-webhook-signature': signature },
    });

  test('given a genuine request, then its body is typed and complete', async () => {
    const { order: received, site } = await readWebhook(requestOf(order), 'orderSubmit', { secret });
    expect([received.id, site?.siteName]).toEqual(['o1', 'Shop']);
    expect(received).toHaveProperty('x_gift', 'så ☂ 🎁');
  });

  test('given body and signature, as frameworks hand them out, then it is read as well', async () => {
    const body = '{"op":"receiveReturns","return":{"state":"COMPLETE","replacementOrder":null}}';
    const read = await readWebhook({ body, signature: sign(body) }, 'returnRequestUpdate', { secret });
    expect([read.op, read.return.state]).toEqual(['receiveReturns', 'COMPLETE']);
  });

  test('given a submitted appeasement, then it is read with what the merchant defined', async () => {
    const body = '{"appeasement":{"id":"ap1","state":"SUBMITTED","appeasementRefunds":[],"damagedLineItemId":"ci1"}}';
    const { appeasement } = await readWebhook({ body, signature: sign(body) }, 'appeasementSubmit', { secret });
    expect(appeasement).toMatchObject({ id: 'ap1', damagedLineItemId: 'ci1' });
  });

  const bom = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('{"order":{}}')]);
  test('given a byte order mark, then the signature is over it too', async () => {
    expect(await readWebhook(requestOf(bom), 'orderSubmit', { secret })).toEqual({ order: {} });
  });

  test.each<[string, Request, WebhookName, string]>([
    ['without signature', requestOf(order, ''), 'orderSubmit', 'signatureMissing'],
    ['with a wrong signature', requestOf(order, sign('{}')), 'orderSubmit', 'signatureMismatch'],
    ['that is empty', requestOf(''), 'orderSubmit', 'bodyNotJson'],
    ['that is not JSON', requestOf('{"order":'), 'orderSubmit', 'bodyNotJson'],
    ['that is not UTF-8', requestOf(new Uint8Array([0x22, 0xff, 0x22])), 'orderSubmit', 'bodyNotJson'],
    ['that is null', requestOf('null'), 'orderSubmit', 'unexpectedBody'],
    ['of another webhook', requestOf(order), 'returnRequestUpdate', 'unexpectedBody'],
    ['that tells of an order, not of an appeasement', requestOf(order), 'appeasementSubmit', 'unexpectedBody'],
    ['whose order is a list', requestOf('{"order":[]}'), 'orderSubmit', 'unexpectedBody'],
  ])('given a body %s, then it is refused', async (_, request, name, fault) => {
    expect(await failureOf(readWebhook(request, name, { secret }))).toMatchObject({ kind: 'webhook', fault });
  });

  test('given a request somebody has read, then the error says so', async () => {
    const request = requestOf(order);
    await request.text();
    expect(await failureOf(readWebhook(request, 'orderSubmit', { secret }))).toMatchObject({
      fault: 'bodyUnreadable',
      message: expect.stringContaining('unread'),
    });
  });
});

describe('the schemas of webhooks', () => {
  test('given bodies of every generation, then they keep what they do not name', () => {
    const old = { order: { id: 'o1', shippingGroups: [{ state: 0, x_y: 1 }] } };
    expect(zOrderSubmitWebhook.parse(old)).toEqual(old);
    const update = { return: { state: 'NEW_STATE', x_y: 1, replacementOrder: null } };
    expect(zReturnRequestUpdateWebhook.parse(update)).toEqual(update);
  });
});
