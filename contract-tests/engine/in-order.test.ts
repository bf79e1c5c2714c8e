import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createQueue, inOrder } from './in-order.ts';

test('given any work, when some of it is done at once, then its results come in order, and no more is under way than allowed', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (scheduler, things, atOnce) => {
        let [underWay, most] = [0, 0];
        const work = async (thing: number) => {
          underWay += 1;
          most = Math.max(most, underWay);
          await scheduler.schedule(Promise.resolve());
          underWay -= 1;
          return thing;
        };

        const results = await scheduler.waitFor(all(inOrder(things, atOnce, work)));

        expect(results).toEqual(things);
        expect(most).toBe(Math.min(atOnce, things.length));
      },
    ),
  ));

test('given turns, when they end in any order, then each comes when all before it have ended', async () => {
  const queue = createQueue();
  const turns = ['first', 'second', 'third'].map(name => ({ name, turn: queue() }));
  const come: string[] = [];
  for (const { name, turn } of turns) void turn.comes.then(() => come.push(name));
  const after = async (at: number) => {
    turns[at]?.turn.end();
    await new Promise(resolve => setImmediate(resolve));
    return come.join();
  };

  expect([await after(1), await after(0)]).toEqual(['first', 'first,second,third']);
});

test('given work that fails, when its turn comes, then its error is thrown, after those before it were told', async () => {
  const told: number[] = [];
  const work = async (thing: number) => (thing === 2 ? Promise.reject(new Error('no 2')) : thing);

  const listening = (async () => {
    for await (const result of inOrder([0, 1, 2, 3], 2, work)) told.push(result);
  })();

  await expect(listening).rejects.toThrow('no 2');
  expect(told).toEqual([0, 1]);
});

test('given work under way, when nobody listens any more, then nothing more is begun', async () => {
  const begun: number[] = [];
  const work = async (thing: number) => begun.push(thing);

  for await (const _ of inOrder([0, 1, 2, 3, 4], 2, work)) break;

  expect(begun).toEqual([0, 1]);
});

async function all<Result>(results: AsyncIterable<Result>): Promise<Result[]> {
  const told: Result[] = [];
  for await (const result of results) told.push(result);
  return told;
}
