/** Records that behaviours work on: whose they are. */
import { describe, expect, test } from 'vitest';
import { OccAgent } from '../../src/index.ts';
import { createFoundSubjects, firstOf, type Maker, type Subject } from './subject.ts';

const maker: Maker = {
  agent: () => expect.unreachable(),
  desk: () => expect.unreachable(),
  find: () => expect.unreachable(),
  newEmail: name => name,
};

const order: Subject<{ readonly id: string }> = {
  name: 'order',
  what: 'an order',
  example: { id: 'example' },
  needsConsent: true,
  find: async () => ({ id: "somebody else's" }),
  make: async () => ({ id: 'own' }),
};

test.each([
  ['read, then written', false, true],
  ['written, then read', true, false],
])(
  'given a record that may not be written unasked, when one is %s, then only an own one is written',
  async (_, ...uses) => {
    const subjects = createFoundSubjects({ takesExamples: false });
    const ids = [];
    for (const toWrite of uses) ids.push((await subjects.find(order, maker, toWrite)).id);
    expect(ids).toEqual(uses.map(toWrite => (toWrite ? 'own' : "somebody else's")));
  },
);

test('given what was read under a name, when it is asked for again, then it is read again only once something was written', async () => {
  const subjects = createFoundSubjects({ takesExamples: false });
  let reads = 0;
  const read = async () => (reads += 1);
  const seen = [await subjects.once('ids', read), await subjects.once('ids', read)];
  subjects.forget();
  expect([...seen, await subjects.once('ids', read)]).toEqual([1, 1, 2]);
});

test('given a read that failed, when it is asked for again, then it is read again', async () => {
  const subjects = createFoundSubjects({ takesExamples: false });
  await expect(subjects.once('ids', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await subjects.once('ids', async () => 'there')).toBe('there');
});

describe('given rows of which the instance refuses some', () => {
  /** Orders by their shoppers: who asks for one that was deleted is refused. */
  async function* ordersOf(...shoppers: readonly string[]) {
    yield* shoppers;
  }
  const refuse = (status: number) => async () => Response.json({ errorCode: '22002', message: 'gone' }, { status });
  const profileOf = (status: number) => {
    const auth = { accessToken: 'token' };
    return new OccAgent({ baseUrl: 'http://occ.test', auth, fetch: refuse(status), retry: false }).profiles.get('1');
  };
  const found = (shoppers: readonly string[], status = 404) =>
    firstOf<string, unknown>(ordersOf(...shoppers), shopper => (shopper === 'there' ? shopper : profileOf(status)));

  test('when a later row is not refused, then that is found', async () => {
    expect(await found(['gone', 'gone', 'there'])).toBe('there');
  });

  test('when every row is refused, then it is told how', async () => {
    await expect(found(['gone', 'gone'])).rejects.toThrow('22002');
  });

  test('when a row fails for another reason, then no more are asked for', async () => {
    await expect(found(['gone', 'there'], 500)).rejects.toThrow('500');
  });
});
