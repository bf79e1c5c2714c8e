import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/scripted-fetch.ts';
import { OccAbortError } from '../errors/errors.ts';
import { occPromise, untilAborted } from './call.ts';

const response = new Response('{}');

describe('the promise of a call', () => {
  test('gives the data, reshaped', async () => {
    expect(await occPromise(Promise.resolve({ data: 2, response }), data => data * 2)).toBe(4);
  });

  test('gives data and response to who asks', async () => {
    const call = occPromise(Promise.resolve({ data: 2, response }), data => data * 2);

    expect(await call.withResponse()).toEqual({ data: 4, response });
  });

  test('can be read in both ways', async () => {
    const call = occPromise(Promise.resolve({ data: 2, response }));

    expect([await call, (await call.withResponse()).data]).toEqual([2, 2]);
  });

  test('fails in withResponse, and nowhere else', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);

    const failure = await failureOf(occPromise(Promise.reject(new OccAbortError('ended'))).withResponse());
    // unhandled rejections are reported after the microtasks of a turn
    await new Promise(resolve => setImmediate(resolve));
    process.off('unhandledRejection', note);

    expect(failure).toBeInstanceOf(OccAbortError);
    expect(unhandled).toEqual([]);
  });
});

describe('waiting until aborted', () => {
  test('settles like the promise and leaves no listener', async () => {
    const { signal } = new AbortController();

    expect(await untilAborted(Promise.resolve(7), signal)).toBe(7);
    expect(await failureOf(untilAborted(Promise.reject(new Error('x')), signal))).toEqual(new Error('x'));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test('ends at the abort, with its reason as cause, and leaves no listener', async () => {
    const controller = new AbortController();
    const waiting = untilAborted(new Promise(() => undefined), controller.signal);

    controller.abort('user left');

    expect(await failureOf(waiting)).toMatchObject({ kind: 'abort', cause: 'user left' });
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  test('ends at once when the signal has been aborted before', async () => {
    expect(await failureOf(untilAborted(new Promise(() => undefined), AbortSignal.abort('early')))).toMatchObject({
      cause: 'early',
    });
  });
});
