import { expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../index.ts';

it('given an appeasement without order, when it is changed to a shopper whom there is not, then 13001 as when it is created', async () => {
  const server = createReferenceServer();
  const call = await checkedDesk(server, 'supervisor');
  const body = { type: 'goodwill', profileId: server.fixtures.shopper.id };
  const nobody = { type: 'goodwill', profileId: 'nobody' };
  const made = await call<Schemas['Appeasement']>('POST', '/appeasements', { body });
  expect(made.body).toMatchObject({ profileId: body.profileId });

  const path = `/appeasements/${made.body.id}`;
  for (const { status, body: refusal } of [
    await call('POST', '/appeasements', { body: nobody }),
    await call('PUT', path, { body: nobody }),
  ]) {
    expect(status).toBe(400);
    expect(refusal).toMatchObject({ errorCode: '13001', message: 'There is no shopper nobody.' });
  }
  expect((await call<Schemas['Appeasement']>('GET', path)).body.profileId).toBe(body.profileId);
});
