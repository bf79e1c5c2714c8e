/** What holds of every list and record that belongs to another record, generated from the specification. @module */

import { strict as assert } from 'node:assert';
import { eachOperation, type Operation, type Parameter, resolve, type SubjectKind } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { collectionsOfSubjects } from '../engine/read-back.ts';
import { isRecord } from '../engine/reading.ts';
import { idOf, rowsIn, valuesAt } from '../invariants/records.ts';
import { administrator } from '../subjects/people.ts';
import { assertUnknown, bearerFor, contextOf, type Listing, listings, onlyValues, pageOf, spread } from './listings.ts';
import { assertNarrowed, type Narrowing, narrowingsOf } from './narrowed.ts';

const document = readDocument();
const reads = [...eachOperation(document)].filter(({ method }) => method === 'get');

/** A list that is found by the record it belongs to, or that has no pages. */
interface PartList {
  readonly operationId: string;
  readonly path: string;
  /** Whose it is; absent: the account's in the context. */
  readonly owner: Owner | undefined;
  readonly isForAccount: boolean;
  readonly query: Readonly<Record<string, string>>;
  readonly isPaged: boolean;
  /** What its query may say to get fewer of its rows. */
  readonly narrowing: readonly Narrowing[];
}

/** The record that a list belongs to, and where its id stands. */
interface Owner {
  readonly list: Listing;
  readonly at: string;
  /** Whether a code is documented for one that there is not. */
  readonly isChecked: boolean;
}

/** A record in such a list. */
interface Part {
  readonly operationId: string;
  readonly path: string;
  readonly list: PartList;
  /** Where in the rows its ids are. */
  readonly at: string | undefined;
}

const lists: readonly PartList[] = reads.flatMap(({ path, operation }) => listOf(path, operation) ?? []);

const parts: readonly Part[] = reads.flatMap(({ path, operation }) => {
  const { operationId, 'x-occ-ids': ids } = operation;
  const list = lists.find(other =>
    ids === undefined ? `${other.path}/` === path.replace(/\{\w+\}$/, '') : other.operationId === ids.from,
  );
  return list === undefined || !path.endsWith('}') ? [] : [{ operationId, path, list, at: ids?.at }];
});

export const everyPart: BehaviourGroup = {
  resource: 'every part',
  behaviours: [
    ...lists.flatMap(list => [
      readsList(list),
      ...(list.owner?.isChecked === true ? [refusesUnknownOwner(list, list.owner)] : []),
    ]),
    ...parts.flatMap(part => [readsParts(part), ...(part.path.split('{').length > 2 ? [refusesStrangers(part)] : [])]),
  ],
};

function listOf(path: string, operation: Operation): PartList | undefined {
  const { operationId, 'x-occ-context': context = [] } = operation;
  if (path.endsWith('}') || listings.some(other => other.operationId === operationId)) return undefined;
  const parameters = (operation.parameters ?? []).map(parameter => resolve<Parameter>(document, parameter));
  const owner = ownerOf(path, operation);
  const isForAccount = context.includes('AgentContextRequired');
  if (owner === undefined && (path.includes('{') || !isForAccount)) return undefined;
  const query = onlyValues(parameters);
  const narrowing = narrowingsOf(parameters);
  return { operationId, path, owner, isForAccount, query, isPaged: isPaged(parameters), narrowing };
}

function isPaged(parameters: readonly Parameter[]): boolean {
  return ['limit', 'offset'].every(paging => parameters.some(({ name }) => name === paging));
}

function ownerOf(path: string, { 'x-occ-subject': subjects = {} }: Operation): Owner | undefined {
  const [collection = '', rest] = path.split('/{');
  if (rest !== undefined) {
    const list = listings.find(other => other.path === collection);
    const isChecked = Object.values(subjects).some(({ at, unknown }) => unknown !== undefined && isInPath(at));
    return list && rest.split('{').length === 1 ? { list, at: 'path', isChecked } : undefined;
  }
  for (const [kind, { at, unknown, optional = false }] of Object.entries(subjects)) {
    const list = listings.find(other => other.path === collectionsOfSubjects[kind as SubjectKind]);
    if (list !== undefined && !optional && typeof at === 'string' && at.startsWith('query:'))
      return { list, at: at.slice('query:'.length), isChecked: unknown !== undefined };
  }
  return undefined;
}

function isInPath(at: string | readonly string[]): boolean {
  return [at].flat().some(place => place.startsWith('path:'));
}

// so many owners are asked, until so many have parts, of which so many are read
const mostOwners = 12;
const enoughOwners = 3;
const mostParts = 3;

function readsList(list: PartList): Behaviour {
  return {
    name: `given records that a list shows, when ${list.operationId} is asked for what belongs to each, then it comes`,
    needs: ['state'],
    async run(bench) {
      const seen: (readonly string[])[] = [];
      for await (const { status, owner, ids } of filled(bench, list)) {
        assert.equal(status, 200, owner ?? list.path);
        const isShared = seen.some(others => others.join() !== ids.join() && others.some(id => ids.includes(id)));
        // what people have may be their account's
        if (list.owner?.list.path.endsWith('/orders') === true) assert.ok(!isShared, `${owner} has what another has`);
        seen.push(ids);
        if (list.isForAccount && list.owner === undefined) await assertOwn(bench);
        if (list.isPaged && ids.length > 1) await assertPages(bench, list, owner);
        if (ids.length > 0) await assertNarrowed(list.narrowing, query => rowsFor(bench, list, owner, query));
      }
    },
  };
}

/** What an account has comes as that of the account, without a word who it is. */
async function assertOwn(bench: Workbench): Promise<void> {
  const { organizationId } = await bench.find(administrator);
  const body = parseJson(bench.exchanges.at(-1)?.responseBody ?? '');
  const { repositoryId, id = repositoryId } = isRecord(body) ? body : {};
  assert.ok(id === undefined || id === organizationId, `what ${id} has comes for ${organizationId}`);
}

/** Two pages of one row are the page of two. */
async function assertPages(bench: Workbench, list: PartList, owner: string | undefined): Promise<void> {
  const page = async (offset: string, limit: string) => {
    const query = { ...list.query, offset, limit };
    return idsIn(list, await ask(bench, list, addressOf({ ...list, query }, list.owner, owner)));
  };
  const both = await page('0', '2');
  assert.deepEqual([...(await page('0', '1')), ...(await page('1', '1'))], both, 'a page of two is two pages of one');
}

async function rowsFor(bench: Workbench, list: PartList, owner: string | undefined, query: PartList['query']) {
  const address = addressOf({ ...list, query: { ...list.query, ...query } }, list.owner, owner);
  const body: unknown = parseJson(await (await ask(bench, list, address)).clone().text());
  return isRecord(body) && Array.isArray(body.items) ? body.items.filter(isRecord) : [];
}

/** The ids of rows, or what stands at a place in them. */
async function idsIn({ path }: PartList, response: Response, at?: string): Promise<readonly string[]> {
  const rows = rowsIn(parseJson(await response.clone().text())) ?? [];
  return rows.flatMap(({ record }) =>
    at === undefined ? (idOf(record, path) ?? []) : valuesAt(record, at).filter(value => typeof value === 'string'),
  );
}

function refusesUnknownOwner(list: PartList, owner: Owner): Behaviour {
  return {
    name: `given an id that nothing has, when ${list.operationId} is asked for what belongs to it, then it is refused as documented`,
    needs: ['state'],
    async run(bench) {
      await assertUnknown(await ask(bench, list, addressOf(list, owner, 'no-such-id')));
    },
  };
}

function readsParts(part: Part): Behaviour {
  return {
    name: `given ids in what belongs to a record, when ${part.operationId} reads each, then it is the one of that id, as in the list; one that nothing has is refused`,
    needs: ['state'],
    async run(bench) {
      for await (const { owner, ids } of filled(bench, part.list, part.at)) {
        for (const id of ids.slice(0, mostParts)) {
          assert.equal((await ask(bench, part.list, partAddress(part, owner, id))).status, 200, id);
        }
        if (ids.length > 0) await assertUnknown(await ask(bench, part.list, partAddress(part, owner, 'no-such-id')));
      }
    },
  };
}

function refusesStrangers(part: Part): Behaviour {
  return {
    name: `given what belongs to one record, when ${part.operationId} reads it as another's, then it is refused`,
    needs: ['state'],
    async run(bench) {
      const known: { readonly owner: string | undefined; readonly ids: readonly string[] }[] = [];
      for await (const each of filled(bench, part.list, part.at)) known.push(each);
      const [mine, other] = known.filter(({ ids }) => ids.length > 0);
      const stranger = other ?? known.find(({ owner }) => owner !== mine?.owner);
      const id = mine?.ids.find(each => stranger?.ids.includes(each) === false);
      if (id === undefined) return;
      await assertUnknown(await ask(bench, part.list, partAddress(part, stranger?.owner, id)));
    },
  };
}

/** The list of each of several owners: of those that have something, if there are. */
async function* filled(bench: Workbench, list: PartList, at?: string) {
  let enough = 0;
  for (const owner of await ownersOf(bench, list)) {
    const response = await ask(bench, list, addressOf(list, list.owner, owner));
    const ids = await idsIn(list, response, at);
    yield { status: response.status, owner, ids };
    if (ids.length > 0) enough += 1;
    if (enough >= enoughOwners) return;
  }
}

async function ownersOf(bench: Workbench, { owner }: PartList): Promise<readonly (string | undefined)[]> {
  if (owner === undefined) return [undefined];
  const { list } = owner;
  const query = { ...list.everything, ...(list.takesFilter && { limit: '40' }) };
  const ids = await bench.once(`ids of ${list.operationId}`, async () => (await pageOf(bench, list, query)).ids);
  return spread(ids, mostOwners);
}

/** Ids of the records that an operation lists something of; `undefined`: it is no such list. */
export async function ownersFor(bench: Workbench, operationId: string): Promise<readonly string[] | undefined> {
  const list = lists.find(each => each.operationId === operationId);
  const owners = list?.owner === undefined ? undefined : await ownersOf(bench, list);
  return owners?.flatMap(owner => owner ?? []);
}

function addressOf({ path, query }: PartList, owner: Owner | undefined, id: string | undefined): string {
  const isInQuery = owner !== undefined && owner.at !== 'path' && id !== undefined;
  const asked = new URLSearchParams({ ...query, ...(isInQuery && { [owner.at]: id }) });
  const address = id === undefined ? path : path.replace(/\{\w+\}/, encodeURIComponent(id));
  return asked.size === 0 ? address : `${address}?${asked}`;
}

function partAddress({ path }: Part, owner: string | undefined, id: string): string {
  const isOwned = path.split('{').length > 2 && owner !== undefined;
  const address = isOwned ? path.replace(/\{\w+\}/, encodeURIComponent(owner)) : path;
  return address.replace(/\{\w+\}$/, encodeURIComponent(id));
}

async function ask(bench: Workbench, list: PartList, address: string): Promise<Response> {
  const headers = { ...(await bearerFor(bench, list)), ...(await contextOf(bench, list)) };
  return bench.send(address, { headers });
}
