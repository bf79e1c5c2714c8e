/** What holds of every record that is read by its id, generated from the specification. @module */

import { strict as assert } from 'node:assert';
import { eachOperation, type Parameter, resolve } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { codesIn } from '../engine/reading.ts';
import type { Subject } from '../engine/subject.ts';
import { collectionOf, recordIn, valuesAt } from '../invariants/records.ts';
import { administrator, administratorOutside, type ContactSubject } from '../subjects/people.ts';
import { ofEachKind } from './kinds.ts';
import {
  assertOfAccount,
  assertUnknown,
  bearerFor,
  contextOf,
  headersOf,
  type Listing,
  listings,
  onlyValues,
  pageOf,
  spread,
} from './listings.ts';

const document = readDocument();

/** An operation that reads one record. */
interface RecordOperation {
  readonly operationId: string;
  readonly path: string;
  /** The list in which ids are found, and where in its rows; absent: none is known. */
  readonly ids: { readonly list: Listing; readonly at: string | undefined } | undefined;
  readonly isForAccount: boolean;
  /** Whether it is read on a site; how well it is known that the site has to exist. */
  readonly onSite: Behaviour['evidence'] | undefined;
  /** Headers that it cannot do without, besides that of the account. */
  readonly headers: Readonly<Record<string, string>>;
  /** The query parameter that names the properties to show, if there is one. */
  readonly fields: string | undefined;
  /** What its query must say. */
  readonly query: string;
}

const records: readonly RecordOperation[] = [...eachOperation(document)].flatMap(({ path, method, operation }) => {
  if (method !== 'get' || !/^[^{]*\{\w+\}$/.test(path)) return [];
  const source = operation['x-occ-ids'];
  const list = listings.find(other =>
    source === undefined ? other.path === collectionOf(path) : other.operationId === source.from,
  );
  const context = operation['x-occ-context'] ?? [];
  const parameters = (operation.parameters ?? []).map(parameter => resolve<Parameter>(document, parameter));
  return [
    {
      operationId: operation.operationId,
      path,
      ids: list && { list, at: source?.at },
      isForAccount: context.includes('AgentContextRequired'),
      // the pages of the catalog name the code, the others do not
      onSite: context.includes('Site') ? (operation.tags.includes('catalog') ? 'documented' : 'inferred') : undefined,
      headers: headersOf(parameters),
      fields: parameters.find(each => each['x-occ-narrows'] && each.name === 'fields')?.name,
      query: new URLSearchParams(onlyValues(parameters)).toString(),
    },
  ];
});

export const everyRecord: BehaviourGroup = {
  resource: 'every record',
  behaviours: records.flatMap(record => [
    ...(record.ids ? [reads(record)] : []),
    ...(record.ids && record.fields ? [narrows(record, record.fields)] : []),
    refusesUnknown(record),
    ...(isOfOneAccount(record) ? [refusesOtherAccounts(record)] : []),
    ...(record.ids && record.onSite ? [refusesUnknownSite(record)] : []),
  ]),
};

// so many are read, of as many rows at each end of a list
const most = 8;
const looked = 20;

function reads(record: RecordOperation): Behaviour {
  return {
    name: `given ids that a list shows, when ${record.operationId} reads each, then it is the record of that id, as in the list`,
    needs: ['state'],
    async run(bench) {
      const headers = { ...(await bearerFor(bench, record)), ...(await contextOf(bench, record)) };
      const mine = record.isForAccount ? (await bench.find(administrator)).organizationId : undefined;
      for (const id of await idsFor(bench, record, { isOfBothEnds: true })) {
        const response = await bench.send(addressOf(record, id), { headers });
        // a closed account, or one that is not the shopper's, is in the list all the same
        if (record.isForAccount && isOfAccount(codesIn(parseJson(await response.clone().text())))) continue;
        if (record.isForAccount && !isOfOneAccount(record) && id !== mine && isRefusal(response)) continue;
        assert.equal(response.status, 200, id);
        await assertOfAccount(bench, record, [recordIn(parseJson(await response.clone().text())) ?? {}]);
      }
    },
  };
}

function narrows(record: RecordOperation, fields: string): Behaviour {
  return {
    name: `given a property, when ${record.operationId} is asked for that alone, then the rest is left out`,
    needs: ['state'],
    async run(bench) {
      const [id] = await idsFor(bench, record);
      if (id === undefined) return;
      const headers = { ...(await bearerFor(bench, record)), ...(await contextOf(bench, record)) };
      const read = async (query: object) => {
        const [address = '', asked = ''] = addressOf(record, id).split('?');
        const search = new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(asked)), ...query });
        const response = await bench.send(`${address}?${search}`, { headers });
        const shown = response.ok ? recordIn(parseJson(await response.text())) : undefined;
        return shown && Object.keys(shown).filter(name => name !== 'links');
      };
      const [whole = [], part] = [await read({}), await read({ [fields]: 'id' })];
      assert.ok(part === undefined || part.length < whole.length, `all of ${part?.length} properties are shown`);
    },
  };
}

function refusesUnknown(record: RecordOperation): Behaviour {
  return {
    name: `given an id that nothing has, when ${record.operationId} reads it, then it is refused as documented`,
    needs: ['state'],
    async run(bench) {
      const headers = { ...(await bearerFor(bench, record)), ...(await contextOf(bench, record)) };
      await assertUnknown(await bench.send(addressOf(record, 'no-such-id'), { headers }));
    },
  };
}

/** Whether it is in a list of one account. */
function isOfOneAccount({ ids, isForAccount }: RecordOperation): boolean {
  return isForAccount && (ids?.list.isForAccount === true || ids?.list.accountIn !== undefined);
}

function refusesOtherAccounts(record: RecordOperation): Behaviour {
  return {
    name: `given what belongs to an account, when ${record.operationId} reads it for the administrator of another, then it is refused`,
    needs: ['state'],
    async run(bench) {
      const { organizationId } = await bench.find(administrator);
      const stranger = administratorOutside(organizationId);
      const theirs = new Set(await idsFor(bench, record, { as: stranger }));
      const id = (await idsFor(bench, record)).find(each => !theirs.has(each));
      if (id === undefined) return;
      const headers = { ...(await bearerFor(bench, record)), ...(await contextOf(bench, record, stranger)) };
      await assertUnknown(await bench.send(addressOf(record, id), { headers }));
    },
  };
}

function refusesUnknownSite(record: RecordOperation): Behaviour {
  return {
    name: `given a site that nobody has, when ${record.operationId} reads a record on it, then it is refused`,
    needs: ['state'],
    ...(record.onSite && { evidence: record.onSite }),
    async run(bench) {
      const [id] = await idsFor(bench, record);
      if (id === undefined) return;
      const headers = { ...(await bearerFor(bench, record)), ...(await contextOf(bench, record)) };
      const response = await bench.send(addressOf(record, id), {
        headers: { ...headers, 'X-CCSite': 'siteOnTheMoon' },
      });
      await assertUnknown(response);
    },
  };
}

function isRefusal({ status }: Response): boolean {
  return status >= 400 && status < 500;
}

// the account is closed or deleted, or the shopper is none of it
const codesOfAccount = ['100094', '100096', '100097', '100101'];

function isOfAccount(codes: readonly string[]): boolean {
  return codes.some(code => codesOfAccount.includes(code));
}

function addressOf({ path, query }: RecordOperation, id: string): string {
  return `${path.replace(/\{\w+\}/, encodeURIComponent(id))}${query === '' ? '' : `?${query}`}`;
}

/** Ids of what an operation reads, as a list shows them; `undefined`: none does. */
export async function recordIds(bench: Workbench, operationId: string): Promise<readonly string[] | undefined> {
  const record = records.find(each => each.operationId === operationId);
  return record?.ids === undefined ? undefined : idsFor(bench, record);
}

interface Wanted {
  readonly as?: Subject<ContactSubject>;
  /** The last of a list may be of other kinds than the first. */
  readonly isOfBothEnds?: boolean;
}

async function idsFor(
  bench: Workbench,
  { ids }: RecordOperation,
  { as, isOfBothEnds = false }: Wanted = {},
): Promise<readonly string[]> {
  if (ids === undefined) return [];
  const { list, at } = ids;
  const query = { ...list.everything, ...list.telling, ...(list.takesFilter && { limit: `${looked}` }) };
  const ask = (asked: Readonly<Record<string, string>>) => bench.choosing(() => pageOf(bench, list, asked, as));
  const page = await ask(query);
  if (at !== undefined) return spread([...new Set(page.rows.flatMap(row => valuesAt(row, at).filter(isText)))], most);
  const pages = [page];
  const { total = 0 } = page;
  if (isOfBothEnds && list.takesFilter && total > page.ids.length) {
    const offset = `${Math.max(page.ids.length, total - looked)}`;
    pages.push(await ask({ ...query, offset }));
  }
  const [all, rows] = [pages.flatMap(each => each.ids), pages.flatMap(each => each.rows)];
  const some = all.length === rows.length ? ofEachKind(rows, most).flatMap(index => all[index] ?? []) : all;
  return spread([...new Set(some)], most);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
