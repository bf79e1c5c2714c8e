import { expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { OccAgent } from '../../src/index.ts';
import { NotRefused, OtherRefusal, refused, tellingOthers } from './assert-refused.ts';

const { baseUrl, fetch, credentials } = createReferenceServer();
const { orders, profiles } = new OccAgent({ baseUrl, fetch, auth: credentials.agent });
const unknown = () => orders.get('no-such-order');

test('given a call that is refused with another code, when more is asked after it, then that is asked, and the code is told at the end', async () => {
  const asked: string[] = [];
  const run = tellingOthers(async () => {
    await refused(unknown(), 404, '22002');
    asked.push('more');
  });
  await expect(run).rejects.toThrow(OtherRefusal);
  expect(asked).toEqual(['more']);
});

test('given a call that is refused with another code, when a later one is carried out, then that is what is told', async () => {
  const run = tellingOthers(async () => {
    await refused(unknown(), 404, '22002');
    await refused(profiles.search({ pageSize: 1 }), 400, '22007');
  });
  await expect(run).rejects.toThrow(NotRefused);
});

test('given calls that are refused as expected, then nothing is told', async () => {
  await tellingOthers(async () => void (await refused(unknown(), 404, '210105')));
});

test('given nobody who tells at the end, when a call is refused with another code, then that is told at once', async () => {
  await expect(refused(unknown(), 404, '22002')).rejects.toThrow(OtherRefusal);
});
