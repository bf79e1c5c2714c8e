/** What the parameters of an operation change in its responses, as the specification says (`x-occ-shows`, `x-occ-selects`), generated from it. @module */

import { strict as assert } from 'node:assert';
import { eachOperation, type Operation, type Parameter, resolve, type ShownBy } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { isRecord } from '../engine/reading.ts';
import { needs } from '../engine/subject.ts';
import { type Rec, recordIn, rowsIn, valuesAt } from '../invariants/records.ts';
import { administrator } from '../subjects/people.ts';
import { ownersFor } from './every-part.ts';
import { recordIds } from './every-record.ts';
import { ownersIn } from './every-view.ts';
import { bearerFor, contextOf, headersOf, type Listing, listings, onlyValues, pageOf } from './listings.ts';

const document = readDocument();

/** An operation that reads, and what its parameters change. */
export interface Choosing {
  readonly operationId: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly isForAccount: boolean;
  readonly evidence: Operation['x-occ-evidence'];
  readonly listing: Listing | undefined;
}

/** The operations that read. */
export const reading: readonly Choosing[] = [...eachOperation(document)].flatMap(({ id, path, method, operation }) => {
  const { parameters = [], 'x-occ-context': context = [], 'x-occ-evidence': evidence } = operation;
  if (method !== 'get') return [];
  return [
    {
      operationId: id,
      path,
      parameters: parameters.map(parameter => resolve<Parameter>(document, parameter)),
      isForAccount: context.includes('AgentContextRequired'),
      evidence,
      listing: listings.find(({ operationId }) => operationId === id),
    },
  ];
});

export const everyChoice: BehaviourGroup = {
  resource: 'every choice',
  behaviours: reading.flatMap(operation => [
    ...operation.parameters.flatMap(parameter =>
      [parameter['x-occ-shows'] ?? []].flat().map(shown => shows(operation, parameter, shown)),
    ),
    ...(operation.listing === undefined && operation.parameters.some(isSelecting) ? [selects(operation)] : []),
  ]),
};

function isSelecting({ 'x-occ-selects': selects }: Parameter): boolean {
  return selects !== undefined;
}

// so many are asked, of which one has to have what is asked for
const most = 4;

function shows(operation: Choosing, { name, 'x-occ-evidence': ofParameter }: Parameter, shown: ShownBy): Behaviour {
  const { when, at, evidence = ofParameter ?? operation.evidence } = shown;
  return {
    name: `given records, when ${operation.operationId} is asked with ${name}=${when}, then ${at} is there`,
    needs: ['state'],
    ...(evidence !== 'documented' && { evidence: 'inferred' as const }),
    async run(bench) {
      let seen = 0;
      for (const asked of await addressesOf(bench, operation, most)) {
        const { ok, body } = await ask(bench, operation, asked, { [name]: when });
        if (!ok) continue;
        seen += 1;
        if (isShown(body, shown)) return;
      }
      needs(seen > 0, `what ${operation.operationId} reads`);
      assert.fail(`none of ${seen} responses has ${at}: ${name} is ignored`);
    },
  };
}

function selects(operation: Choosing): Behaviour {
  return {
    name: `given records, when ${operation.operationId} is asked for each choice of what belongs to them, then it is of that choice`,
    needs: ['state'],
    async run(bench) {
      const asking = await addressesOf(bench, operation, mostOwners);
      needs(asking.length > 0, `what ${operation.operationId} reads`);
      // that the rows are of the choice is judged with every list
      for (const { name, 'x-occ-selects': choice } of operation.parameters)
        for (const value of Object.keys({ ...choice?.are, ...choice?.filled, ...choice?.context }))
          for (const asked of value === 'absent' ? [] : asking)
            for (const headers of await contextsFor(bench, choice?.context?.[value]))
              await ask(bench, operation, { ...asked, headers }, { [name]: value });
    },
  };
}

const mostOwners = 2;

/** Headers that say which rows are asked for: several, since the rows of one may be all there are. */
async function contextsFor(bench: Workbench, header: string | undefined): Promise<readonly Record<string, string>[]> {
  if (header === undefined) return [{}];
  return (await sitesOf(bench)).slice(0, mostOwners).map(site => ({ [header]: site }));
}

/** Some orders, as a filter finds them. */
export async function ordersFound(bench: Workbench, q = 'id pr'): Promise<readonly Rec[]> {
  const orders = listings.find(({ operationId }) => operationId === 'searchOrders');
  if (orders === undefined) return [];
  const query = { ...orders.everything, q, limit: `${mostOrders}` };
  return (await bench.once(`orders with ${q}`, () => pageOf(bench, orders, query))).rows;
}

const mostOrders = 40;

/** The sites that orders were placed on. */
export async function sitesOf(bench: Workbench): Promise<readonly string[]> {
  const rows = await ordersFound(bench);
  return [...new Set(rows.flatMap(({ siteId }) => (typeof siteId === 'string' ? [siteId] : [])))];
}

/** Where an operation is asked for something: with an id, or as a list. */
export interface Asked {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const rowsOfList = 16;

/** So many of them, or fewer. */
export async function addressesOf(
  bench: Workbench,
  { operationId, path, parameters, listing }: Choosing,
  count: number,
): Promise<readonly Asked[]> {
  if (listing !== undefined) {
    const { accountIn, everything, takesFilter } = listing;
    const account = accountIn === undefined ? {} : { [accountIn]: (await bench.find(administrator)).organizationId };
    return [{ path, query: { ...account, ...everything, ...(takesFilter && { limit: `${rowsOfList}` }) } }];
  }
  const shown = await ownersIn(bench, operationId);
  const owners = shown?.ids.length === 0 ? undefined : shown;
  const inQuery = owners?.by.replace('query:', '');
  if (owners !== undefined && inQuery !== undefined && owners.by.startsWith('query:'))
    return owners.ids.slice(0, count).map(id => ({ path, query: { ...onlyValues(parameters), [inQuery]: id } }));
  if (!path.includes('{')) return [{ path, query: examplesOf(parameters) }];
  const ids = owners?.ids ?? (await recordIds(bench, operationId)) ?? (await ownersFor(bench, operationId));
  const named = ids ?? parameters.flatMap(({ in: where, example }) => (where === 'path' ? [String(example)] : []));
  return named
    .slice(0, count)
    .map(id => ({ path: path.replace(/\{\w+\}/, encodeURIComponent(id)), query: onlyValues(parameters) }));
}

/** What has to be asked for, where that is no record: kinds that every instance has. */
function examplesOf(parameters: readonly Parameter[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parameters.flatMap(({ name, in: where, required, example }) =>
      where === 'query' && required === true ? [[name, String(example)]] : [],
    ),
  );
}

export async function ask(
  bench: Workbench,
  { path, parameters, isForAccount }: Pick<Choosing, 'path' | 'parameters' | 'isForAccount'>,
  asked: Asked,
  query: Readonly<Record<string, string>>,
): Promise<{ readonly ok: boolean; readonly body: unknown }> {
  const headers = {
    ...(await bearerFor(bench, { path })),
    ...(await contextOf(bench, { isForAccount, headers: headersOf(parameters) })),
    ...asked.headers,
  };
  const search = new URLSearchParams({ ...asked.query, ...query });
  const response = await bench.send(search.size === 0 ? asked.path : `${asked.path}?${search}`, { headers });
  return { ok: response.ok, body: parseJson(await response.text()) };
}

/** Whether the response, or a row of it, has something at a place. */
function isShown(body: unknown, { at, orEmpty = false }: ShownBy): boolean {
  const holders = [body, recordIn(body), ...(rowsIn(body) ?? []).flatMap(({ record, beside }) => [record, beside])];
  const isThere = (holder: unknown) => orEmpty && isRecord(holder) && Array.isArray(holder[at]);
  return holders.some(holder => isThere(holder) || valuesAt(holder, at).some(isFilled));
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== '' && (!isRecord(value) || Object.keys(value).length > 0);
}
