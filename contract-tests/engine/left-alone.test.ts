import { expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import { OccAgent } from '../../src/index.ts';
import { allOrNothing, leavesAlone, staysAsItIs } from './left-alone.ts';
import { SubjectMissing } from './subject.ts';

/** Looks at two addresses around a write, of which the first may show it; the second shows other things after it. */
function around(write: () => Promise<unknown>, first: object, second: object): Promise<void> {
  let isWritten = false;
  const send = async (path: string) => {
    if (!isWritten) return Response.json({ name: 'Ana', state: 'QUEUED', lastModifiedDate: 'now' });
    return Response.json({ state: 'QUEUED', ...(path === '/1' ? first : second) });
  };
  const run = async () => {
    await write();
    isWritten = true;
  };
  return leavesAlone({ send }, {}, { addresses: ['/1', '/2'], acts: [{ what: 'a write', at: ['/1'], run }] });
}

const nothing = async () => undefined;

test('given a write, when only what it is about changes, then it leaves the rest alone', async () => {
  await around(nothing, { name: 'Eva' }, { name: 'Ana', lastModifiedDate: 'later' });
});

test('given an order that goes on by itself, when something else is written, then it is left alone', async () => {
  await around(nothing, { name: 'Ana' }, { name: 'Ana', state: 'SUBMITTED' });
});

test.each([
  ['another value', { name: 'Eva' }],
  ['no such property any more', {}],
  ['an end of its own', { name: 'Ana', state: 'REMOVED' }],
])('given a write, when its neighbour has %s, then it has not left that alone', async (_, second) => {
  await expect(around(nothing, { name: 'Ana' }, second)).rejects.toThrow('a write changes what it is not about');
});

test('given an instance that breaks down, when something is written, then that is told', async () => {
  const broken = async () => Promise.reject(new TypeError('broken'));
  await expect(around(broken, {}, {})).rejects.toThrow('broken');
});

test('given no write at all, when neighbours are looked at, then nothing is known of them', async () => {
  const none = leavesAlone({ send: async () => Response.json({}) }, {}, { addresses: ['/1'], acts: [] });
  await expect(none).rejects.toThrow(SubjectMissing);
});

test.each([
  ['there', { mine: { city: 'B' }, name: 'Ana' }, undefined],
  ['elsewhere', { mine: { city: 'B' }, name: 'Eva' }, '/1/name: "Ana" became "Eva"'],
])(
  'given a write that is about a place, when something changes %s, then that is told or not',
  async (_, after, expected) => {
    let shown: object = { mine: { city: 'A' }, name: 'Ana' };
    const run = async () => {
      shown = after;
    };
    const acts = [{ what: 'a write', at: ['/1#/mine'], run }];
    const left = leavesAlone({ send: async () => Response.json(shown) }, {}, { addresses: ['/1'], acts });
    if (expected === undefined) await left;
    else await expect(left).rejects.toThrow(expected);
  },
);

const { baseUrl, fetch, credentials } = createReferenceServer();
const { orders } = new OccAgent({ baseUrl, fetch, auth: credentials.agent });
const refusal = async () => orders.get('no-such-order');

/** A write after which an address shows something else than before. */
function changing(after: object, run: () => Promise<unknown>) {
  let shown: object = { city: 'Boston' };
  const act = {
    what: 'a write',
    at: ['/1'],
    wrong: 'nowhere',
    async run() {
      shown = after;
      await run();
    },
  };
  return [{ send: async () => Response.json(shown) }, {}, act] as const;
}

test('given a write that is somebody else’s to do, when what it is about changes, then that is told, refused or not', async () => {
  for (const run of [nothing, refusal])
    await expect(staysAsItIs(...changing({ city: 'Salem' }, run))).rejects.toThrow('a write');
  expect(await staysAsItIs(...changing({ city: 'Boston' }, nothing))).toBe(true);
  expect(await staysAsItIs(...changing({ city: 'Boston' }, refusal))).toBe(false);
});

test('given a write that is wrong in part, when it is refused and done in part, or keeps what there is not, then that is told', async () => {
  await expect(allOrNothing(...changing({ city: 'Salem' }, refusal))).rejects.toThrow('done in part');
  await expect(allOrNothing(...changing({ city: 'nowhere' }, nothing))).rejects.toThrow('keeps what there is not');
  expect(await allOrNothing(...changing({ city: 'Salem' }, nothing))).toBe(true);
  expect(await allOrNothing(...changing({ city: 'Boston' }, refusal))).toBe(false);
});
