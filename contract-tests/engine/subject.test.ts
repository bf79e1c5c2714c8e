/** Records that behaviours work on: whose they are. */
import { expect, test } from 'vitest';
import { createFoundSubjects, type Maker, type Subject } from './subject.ts';

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
