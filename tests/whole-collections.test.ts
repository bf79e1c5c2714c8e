/** A request looks at the records that it needs, however many there are. */
import { beforeAll, describe, expect, test } from 'vitest';
import { createReferenceServer } from '../mock-server/index.ts';
import {
  bodiesOf,
  examplesOf,
  type Filled,
  type Located,
  operations,
  parametersOf,
  seededServer,
} from './support/seeded-examples.ts';

/** More of each kind than the largest page shows, and than a search that halves looks at. */
const copies = 600;
const mostLooks = 300;

// a merchant has few of these, and a cart asks each whether it applies
const few = ['sites', 'shippingMethods', 'promotions', 'settings', 'counters'];
// what a copy shares with the record it is of: the others make it one of another shopper
const shared = ['siteId', 'siteIds', 'priceListGroupId', 'agentId', 'categoryId', 'cardNumber'];

/** Ids of the records that somebody has looked at, by kind. */
const looks = new Map<string, Set<string>>();
/** What an operation has looked at too much of, by its id; no entry: no example of it has been carried out. */
const found = new Map<string, string[]>();
/** Operations of which it cannot be told: they make an index, and are not carried out twice. */
const untold = new Set<string>();

// a type is found by its key, and by the name that the settings have for it: no index of appeasements has that
const beyondIndexes = ['listAppeasements q=type eq "order"'];

beforeAll(async () => {
  const snapshot = crowded(createReferenceServer().snapshot());
  const server = await seededServer(createReferenceServer({ seed: false, snapshot }), { remembers: true });
  const calls = operations.filter(endsNoSession).flatMap(callsOf);
  const reads = calls.filter(({ located }) => located.reads);
  // indexes are made when they are first asked for
  for (const { located, body, set } of reads) await server.send(located, body, set);
  for (const { located, body, set } of [...reads, ...calls.filter(call => !reads.includes(call))]) {
    const looksOfCall = () => looksOf(async () => (await server.send(located, body, set)).status);
    const first = await looksOfCall();
    if (first === undefined) continue;
    const looked = first.length === 0 ? first : await looksOfCall();
    if (looked === undefined) untold.add(located.id);
    const called = [located.id, body.name, ...set.map(([{ name }, value]) => `${name}=${value}`)]
      .filter(Boolean)
      .join(' ');
    const tooMuch = (beyondIndexes.includes(called) ? [] : (looked ?? [])).map(each => `${called}: ${each}`);
    found.set(located.id, [...(found.get(located.id) ?? []), ...tooMuch]);
  }
}, 60_000);

describe('given many records of each kind', () => {
  test('when the examples of the specification are sent, then most are carried out', () => {
    expect(found.size).toBeGreaterThan(operations.length * 0.8);
    expect([...untold]).toEqual(['createMember', 'addAddress']);
  });

  test.each(operations.map(({ id }) => id))('when it is an example of %s, then it looks at few', id => {
    expect(found.get(id) ?? []).toEqual([]);
  });

  test('when everything is asked for, then it is noticed that everything is looked at', async () => {
    const state = crowded(createReferenceServer().snapshot());
    looks.clear();
    for (const { email } of state.profiles.values()) expect(email).not.toBe('');
    expect(looks.get('profiles')?.size).toBeGreaterThan(copies);
  });
});

/** The kinds of which a call looks at more than a page; `undefined`: it is refused. */
async function looksOf(call: () => Promise<number>): Promise<string[] | undefined> {
  looks.clear();
  if ((await call()) >= 300) return undefined;
  return [...looks].filter(([, ids]) => ids.size > mostLooks).map(([kind, ids]) => `${ids.size} ${kind}`);
}

function endsNoSession({ id }: Located): boolean {
  return !/^(?:admin)?logout$|refresh$/i.test(id);
}

/** Each body, with each optional parameter by itself; a list that is sorted by what has no index is compared as a whole. */
function callsOf(located: Located) {
  const optional = parametersOf(located.operation).filter(({ name, required }) => required !== true && name !== 'sort');
  const sets: Filled[] = [[], ...optional.flatMap(each => examplesOf(each).map((value): Filled => [[each, value]]))];
  return bodiesOf(located.operation).flatMap(body =>
    (located.reads ? sets : [[]]).map(set => ({ located, body, set })),
  );
}

/** The same state with copies of its records, each of which tells when it is looked at. */
function crowded<S extends object>(state: S): S {
  const kinds = Object.entries(state).map(([kind, records]: [string, ReadonlyMap<string, object>]) => {
    const [first] = records.values();
    const more =
      few.includes(kind) || first === undefined ? [] : Array.from({ length: copies }, (_, n) => [first, n] as const);
    const all = new Map(records);
    for (const [record, n] of more) all.set(...copied(record, n));
    return [kind, few.includes(kind) ? all : new Map([...all].map(([id, record]) => [id, telling(kind, id, record)]))];
  });
  // of the same kinds and records
  return Object.fromEntries(kinds) as S;
}

function copied(record: object, n: number): [id: string, record: object] {
  const copy = JSON.parse(JSON.stringify(record), (name, value) => {
    const isOwn =
      /^id$|Ids?$|^(?:email|login|key|authorizationNumber|resetToken)$/.test(name) && !shared.includes(name);
    if (!isOwn) return value;
    return Array.isArray(value)
      ? value.map(each => `${each}x${n}`)
      : typeof value === 'string'
        ? `${value}x${n}`
        : value;
  });
  return [copy.id, copy];
}

function telling<R extends object>(kind: string, id: string, record: R): R {
  const ids = () => {
    const known = looks.get(kind) ?? new Set();
    looks.set(kind, known);
    return known;
  };
  return new Proxy(record, {
    get(target, name, receiver) {
      ids().add(id);
      return Reflect.get(target, name, receiver);
    },
    ownKeys(target) {
      ids().add(id);
      return Reflect.ownKeys(target);
    },
  });
}
