/** The lists of the specification that can be paged, and how each is asked. @module */

import { strict as assert } from 'node:assert';
import { eachOperation, type OpenApiDocument, type Operation, type Parameter, resolve } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import type { Workbench } from '../engine/behaviour.ts';
import { criteriaOf, ownCriteriaOf } from '../engine/criteria.ts';
import { createReader, isRecord } from '../engine/reading.ts';
import type { Subject } from '../engine/subject.ts';
import { type Bounds, boundsOf } from '../invariants/lists.ts';
import { identityOf, type Rec, rowsOf, valuesAt } from '../invariants/records.ts';
import { administrator, type ContactSubject } from '../subjects/people.ts';
import { type Narrowing, narrowingsOf } from './narrowed.ts';

const document = readDocument();
const agentContext = 'X-CCAgentContext';
const read = createReader(document);

const ofAccount = new Map(
  [...eachOperation(document)].flatMap(({ id, operation: { 'x-occ-of-account': path } }) =>
    path === undefined ? [] : [[id, path] as const],
  ),
);

/** A list, and how it is asked for. */
export interface Listing {
  readonly operationId: string;
  readonly path: string;
  /** What asks for all of it. */
  readonly everything: Readonly<Record<string, string>>;
  /** Criteria of its text search, if there is one. */
  readonly criteria: readonly string[];
  /** What begins the names of those that ask for properties of the merchant's own. */
  readonly ownCriteria: string | undefined;
  /** Criteria that bound a property of the rows from one side. */
  readonly bounds: readonly (Bounds & { readonly name: string })[];
  readonly takesFilter: boolean;
  readonly takesSort: boolean;
  /** What has its rows say more of each record. */
  readonly telling: Readonly<Record<string, string>>;
  /** What its query may say to get fewer rows. */
  readonly narrowing: readonly Narrowing[];
  /** What says which rows it is to have, and the values of it. */
  readonly selecting: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly isForAccount: boolean;
  /** A query parameter that an account must be named in. */
  readonly accountIn: string | undefined;
  /** Headers that it cannot do without, besides that of the account. */
  readonly headers: Readonly<Record<string, string>>;
}

export const listings: readonly Listing[] = [...eachOperation(document)].flatMap(({ path, method, operation }) =>
  method === 'get' && !path.includes('{') ? (listingOf(document, path, operation) ?? []) : [],
);

function listingOf(spec: OpenApiDocument, path: string, operation: Operation): Listing | undefined {
  const parameters = (operation.parameters ?? []).map(parameter => resolve<Parameter>(spec, parameter));
  const named = (name: string) => parameters.find(parameter => parameter.name === name);
  const schemas = criteriaOf(spec, operation);
  const criteria = Object.keys(schemas);
  const takesFilter = named('limit') !== undefined && named('offset') !== undefined;
  if (!takesFilter && !criteria.includes('pageNumber')) return undefined;
  // what one shopper has
  if (named('profileId')?.required === true) return undefined;
  return {
    operationId: operation.operationId,
    path,
    everything: {
      ...onlyValues(parameters),
      ...(takesFilter
        ? {
            ...(named('queryFormat') !== undefined && { queryFormat: 'SCIM' }),
            // where criteria may stand, there has to be something; elsewhere rows may have no id to be asked for
            ...(criteria.length > 0 && { q: 'id pr' }),
          }
        : { q: '{}' }),
    },
    criteria: criteria.filter(name => !['pageNumber', 'limit', 'requireCount'].includes(name)),
    ownCriteria: ownCriteriaOf(spec, operation),
    bounds: criteria.flatMap(name => {
      const bounds = boundsOf(schemas[name]);
      return bounds === undefined ? [] : [{ name, ...bounds }];
    }),
    takesFilter,
    takesSort: named('sort') !== undefined,
    telling: Object.fromEntries(parameters.filter(isTelling).map(({ name }) => [name, 'true'])),
    narrowing: narrowingsOf(parameters),
    selecting: parameters.flatMap(({ name, schema, 'x-occ-selects': selects }) =>
      selects === undefined || !Array.isArray(schema.enum) ? [] : [{ name, values: schema.enum.map(String) }],
    ),
    isForAccount: named(agentContext)?.required === true,
    accountIn: parameters.find(({ name, required }) => required && name === 'orgId')?.name,
    headers: headersOf(parameters),
  };
}

/** Whether a parameter adds to what rows say, and takes none away. */
function isTelling({ in: where, name, schema }: Parameter): boolean {
  return where === 'query' && schema.type === 'boolean' && /^include[A-Z]/.test(name);
}

/** Required query parameters that have one value only. */
export function onlyValues(parameters: readonly Parameter[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parameters.flatMap(({ in: where, required, name, schema }) => {
      const values = Array.isArray(schema.enum) ? schema.enum : [];
      return where === 'query' && required && values.length === 1 ? [[name, String(values[0])] as const] : [];
    }),
  );
}

/** Required headers that name no record, from their examples. */
export function headersOf(parameters: readonly Parameter[]): Readonly<Record<string, string>> {
  const needed = parameters.filter(
    ({ in: where, required, name }) => where === 'header' && required && name !== agentContext,
  );
  return Object.fromEntries(needed.map(({ name, example }) => [name, String(example)]));
}

/** A page of a list. */
export interface Page {
  readonly status: number;
  readonly ids: readonly string[];
  readonly rows: readonly Rec[];
  /** The same with what wraps them. */
  readonly whole: readonly Rec[];
  readonly total: number | undefined;
}

/** Where rows or a record name accounts, they name that of the context. */
export async function assertOfAccount(
  bench: Workbench,
  { operationId }: { readonly operationId: string },
  shown: readonly Rec[],
): Promise<void> {
  const path = ofAccount.get(operationId);
  if (path === undefined) return;
  const { organizationId } = await bench.find(administrator);
  const named = shown.flatMap(each => valuesAt(each, path)).filter(isRecord);
  const others = named.map(({ repositoryId, id = repositoryId }) => id).filter(id => id !== undefined);
  assert.deepEqual([...new Set([organizationId, ...others])], [organizationId], `${path} in ${operationId}`);
}

/** Asks for a page; that of an account `as` somebody who administers it. */
export async function pageOf(
  bench: Workbench,
  listing: Listing,
  query: Readonly<Record<string, string>>,
  as: Subject<ContactSubject> = administrator,
): Promise<Page> {
  const headers = { ...(await bearerFor(bench, listing)), ...(await contextOf(bench, listing, as)) };
  const scope = listing.accountIn === undefined ? {} : { [listing.accountIn]: (await bench.find(as)).organizationId };
  const path = `${listing.path}?${new URLSearchParams({ ...scope, ...query })}`;
  const { status } = await bench.send(path, { headers });
  const exchange = bench.exchanges.at(-1);
  assert.ok(exchange !== undefined);
  const reading = read(exchange);
  const found = status < 300 ? (rowsOf(reading) ?? []) : [];
  const rows = found.map(({ record }) => record);
  const body = isRecord(reading.body) ? reading.body : {};
  const { totalResults, total, totalOrders, searchResults, totalRequests, totalNoOfProfiles } = body;
  const counts = [totalResults, total, totalOrders, searchResults, totalRequests, totalNoOfProfiles].filter(isNumber);
  assert.ok(new Set(counts).size <= 1, `one count of the list is another: ${counts}`);
  const whole = found.map(({ record, beside }) => ({ ...beside, ...record }));
  return { status, rows, whole, ids: rows.flatMap(row => identityOf(row, listing.path) ?? []), total: counts[0] };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/** A few of many, from the first to the last. */
export function spread<Item>(all: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, Math.floor(all.length / most));
  return all.filter((_, index) => index % step === 0).slice(0, most);
}

/** Expects an id that nothing has to be refused, with some code. */
export async function assertUnknown(response: Response): Promise<void> {
  assert.ok(response.status >= 400 && response.status < 500, `an unknown id ends with ${response.status}`);
  const body = parseJson(await response.text());
  const code = isRecord(body) ? body.errorCode : undefined;
  assert.ok(typeof code === 'string' && code !== '', 'a refusal has a code');
}

/** A token that opens a path: on the Admin API, that of an application. */
export function bearerFor(bench: Workbench, { path }: { readonly path: string }) {
  return bench.bearer(path.startsWith('/ccadmin/') ? 'application' : undefined);
}

/** The context that an operation of an account needs. */
export async function contextOf(
  { find }: Workbench,
  { isForAccount, headers = {} }: Pick<Listing, 'isForAccount'> & Partial<Pick<Listing, 'headers'>>,
  as: Subject<ContactSubject> = administrator,
): Promise<Readonly<Record<string, string>>> {
  if (!isForAccount) return headers;
  const { id } = await find(as);
  return { ...headers, [agentContext]: JSON.stringify({ shopperProfileId: id }) };
}

/** Who calls an operation, and for whom. */
export async function headersFor(bench: Workbench, { 'x-occ-context': context = [] }: Operation) {
  return {
    ...(await bench.bearer()),
    ...(await contextOf(bench, { isForAccount: context.includes('AgentContextRequired') })),
  };
}
