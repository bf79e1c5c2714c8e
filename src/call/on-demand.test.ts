import { expect, test, vi } from 'vitest';
import { OccConfigError } from '../errors/errors.ts';
import { onDemand } from './on-demand.ts';

test('given several who ask at once, then it is loaded once, and from then on there without waiting', async () => {
  const load = vi.fn(async () => ({ part: 1 }));
  const part = onDemand(load);

  const [one, other] = await Promise.all([part(), part()]);

  expect(one).toBe(other);
  expect(part()).toBe(one);
  expect(load).toHaveBeenCalledOnce();
});

test('given a file that is not to be had, then that is an error of the connection, and the next who asks tries again', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module: https://shop.test/assets/orders.js');
  const load = vi.fn(async () => ({ part: 1 })).mockRejectedValueOnce(cause);
  const part = onDemand(load);

  await expect(part()).rejects.toMatchObject({ kind: 'connection', cause: { message: cause.message } });
  expect(await part()).toEqual({ part: 1 });
});

test('given an error of ours while it is made, then that is what is thrown', async () => {
  const error = new OccConfigError('telemetry', 'telemetry needs @opentelemetry/api');

  await expect(onDemand(() => Promise.reject(error))()).rejects.toBe(error);
});
