/** What several operations show of one thing, asked of each of them, generated from the specification. @module */

import { type MemberView, type Parameter, resolve, type SameMembers } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { addressed } from '../engine/addressed.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { createReader } from '../engine/reading.ts';
import { type Members, membersIn } from '../invariants/members.ts';
import { valuesAt } from '../invariants/records.ts';
import { recordIds } from './every-record.ts';
import { bearerFor, headersOf, listings, onlyValues, pageOf, spread } from './listings.ts';

const document = readDocument();
const read = createReader(document);
const facts = document['x-occ-same-members'] ?? [];

// so many are asked for, until so many of them have members
const most = 12;
const enough = 3;

export const everyView: BehaviourGroup = {
  resource: 'every view',
  behaviours: facts
    .filter(({ views }) => views.some(({ ids }) => ids !== undefined))
    .map(fact => ({
      name: `given ${fact.of}, when each operation that shows them is asked, then they are the same`,
      needs: ['state'],
      run: async bench => void (await membersOf(bench, fact)),
    })),
};

/** Asks all that show it; that they show the same is judged with every response. */
async function membersOf(bench: Workbench, { of, views }: SameMembers): Promise<readonly Members[]> {
  const found: Members[] = [];
  for (const view of views) {
    const ids = view.ids === undefined ? [...new Set(found.map(({ owner }) => owner))] : await idsOf(bench, view.ids);
    let filled = 0;
    for (const id of isAskedBy(view) || view.ids !== undefined ? spread(ids, most) : []) {
      const shown = (await ask(bench, view, id)).filter(each => each.of === of && each.ids.size > 0);
      found.push(...shown);
      // of those that have one alone, a list that lost all others says the same
      if (shown.length > 0) filled += shown.some(({ ids: { size } }) => size > 1) ? 1 : 0.5;
      if (filled >= enough && view.ids !== undefined && !('records' in view.ids)) break;
    }
  }
  return found;
}

function isAskedBy({ by }: MemberView): boolean {
  return /^(path|query|q):/.test(by);
}

async function idsOf(bench: Workbench, ids: NonNullable<MemberView['ids']>): Promise<readonly string[]> {
  if ('members' in ids) {
    const fact = facts.find(({ of }) => of === ids.members);
    const members = fact === undefined ? [] : await bench.once(`members: ${fact.of}`, () => membersOf(bench, fact));
    return [...new Set(members.flatMap(each => [...each.ids]))];
  }
  if ('records' in ids) return (await recordIds(bench, ids.records)) ?? [];
  const { from, q, having, at } = ids;
  const list = listings.find(each => each.operationId === from);
  if (list === undefined) return [];
  const query = { ...list.everything, ...(q !== undefined && { q }), limit: '40' };
  const { rows } = await bench.once(`rows of ${from} with ${q}`, () => pageOf(bench, list, query));
  const fitting = rows.filter(row => having === undefined || valuesAt(row, having).some(Boolean));
  return [...new Set(fitting.flatMap(row => valuesAt(row, at)).filter(value => typeof value === 'string'))];
}

/** Whose members an operation shows, and where it is asked for them; `undefined`: nothing is known to find them by. */
export async function ownersIn(
  bench: Workbench,
  operationId: string,
): Promise<{ readonly by: string; readonly ids: readonly string[] } | undefined> {
  const view = facts.flatMap(({ views }) => views).find(each => each.in === operationId && each.ids !== undefined);
  if (view?.ids === undefined || !isAskedBy(view)) return undefined;
  return { by: view.by, ids: spread(await idsOf(bench, view.ids), most) };
}

/** Asks one operation for what one owner has. */
async function ask(bench: Workbench, view: MemberView, id: string): Promise<readonly Members[]> {
  const { path, operation } = addressed(view.in);
  const parameters = (operation.parameters ?? []).map(parameter => resolve<Parameter>(document, parameter));
  const [place, name = ''] = view.by.split(':');
  const query = new URLSearchParams({
    ...onlyValues(parameters),
    ...view.where,
    ...(place === 'query' && { [name]: id }),
    ...(place === 'q' && { q: JSON.stringify({ [name]: id }) }),
  });
  const address = `${path.replace(/\{\w+\}/, encodeURIComponent(id))}${query.size === 0 ? '' : `?${query}`}`;
  const headers = { ...(await bearerFor(bench, { path })), ...headersOf(parameters) };
  const { ok } = await bench.send(address, { headers });
  const exchange = bench.exchanges.at(-1);
  return ok && exchange !== undefined ? membersIn(read(exchange), document) : [];
}
