import { expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { OccAgent } from '../../src/index.ts';
import { NotRefused, OtherRefusal, refused, tellingOthers } from './assert-refused.ts';

const { baseUrl, fetch, credentials } = createReferenceServer();
const { orders, profiles } = new OccAgent({ baseUrl, fetch, auth: credentials.agent });
const blame = (errorCode: string) => ({
  exchange: undefined,
  isCertain: errorCode === '22006',
  hasWritten: errorCode !== '50012',
});
const unknown = () => orders.get('no-such-order');

const carriedOut = () => profiles.search({ pageSize: 1 });

/** What is told of what a behaviour does. */
async function told(run: () => Promise<void>): Promise<unknown> {
  return tellingOthers(run, { sent: () => 0, blame }).catch((error: unknown) => error);
}

test('given a call that is refused with another code, when more is asked after it, then that is asked, and the code is told at the end', async () => {
  const asked: string[] = [];
  const error = await told(async () => {
    await refused(unknown(), 404, '22002');
    asked.push('more');
  });
  expect(error).toBeInstanceOf(OtherRefusal);
  expect(asked).toEqual(['more']);
});

test('given a call that is refused with another code, when a later one is carried out, then that is what is told', async () => {
  const error = await told(async () => {
    await refused(unknown(), 404, '22002');
    await refused(carriedOut(), 400, '22007');
  });
  expect(error).toBeInstanceOf(NotRefused);
});

test('given a call that is carried out and need not be refused, when something after it fails, then the first is told', async () => {
  const error = await told(async () => {
    await refused(carriedOut(), 400, '22007');
    throw new Error('this may come of it');
  });
  expect(error).toMatchObject({ message: expect.stringContaining('22007') });
});

test('given a read that need not be refused and is not, when something after it fails, then that is told', async () => {
  const error = await told(async () => {
    await refused(carriedOut(), 400, '50012');
    throw new Error('this cannot come of it');
  });
  expect(error).toMatchObject({ message: 'this cannot come of it' });
});

test('given a call that is carried out and need not be refused, when one after it is that certainly is refused, then that is told', async () => {
  const error = await told(async () => {
    await refused(carriedOut(), 400, '22007');
    await refused(carriedOut(), 400, '22006');
  });
  expect(error).toMatchObject({ blamed: { isCertain: true } });
});

test('given calls that are refused as expected, then nothing is told', async () => {
  expect(await told(async () => void (await refused(unknown(), 404, '210105')))).toBeUndefined();
});

test('given nobody who tells at the end, when a call is refused with another code, then that is told at once', async () => {
  await expect(refused(unknown(), 404, '22002')).rejects.toThrow(OtherRefusal);
});
