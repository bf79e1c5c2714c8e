import { expect, test } from 'vitest';
import { leavesAlone } from './left-alone.ts';
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
