/** Whether a write leaves alone what it is not about: its neighbours, looked at before and after. @module */

import { strict as assert } from 'node:assert';
import { parseJson } from '../../spec/schema-check.ts';
import { isOccApiError } from '../../src/index.ts';
import { valuesIn } from '../invariants/after-write.ts';
import type { Workbench } from './behaviour.ts';
import { SubjectMissing } from './subject.ts';

/** A write, and at which addresses it may be seen: anywhere there, or at a place (`/profiles/1#/profileDetail/shippingAddresses`). */
export interface Act {
  readonly what: string;
  readonly at: readonly string[];
  run(): PromiseLike<unknown>;
}

/** What an address shows, by place. */
type Shown = ReadonlyMap<string, unknown>;

/**
 * Carries out acts, one after the other, and compares what each address shows before and after those that are not about it.
 * Whether an act is carried out at all is not asked here.
 *
 * @throws {SubjectMissing} None was.
 */
export async function leavesAlone(
  { send }: Pick<Workbench, 'send'>,
  headers: Readonly<Record<string, string>>,
  { addresses, acts }: { readonly addresses: readonly string[]; readonly acts: readonly Act[] },
): Promise<void> {
  const look = () => lookAt({ send }, headers, addresses);
  let before = await look();
  let done = 0;
  for (const { what, at, run } of acts) {
    if (!(await isDone(run))) continue;
    done += 1;
    const after = await look();
    const changed = addresses
      .filter(address => !at.includes(address))
      .flatMap(address => {
        const places = at.flatMap(each => (each.startsWith(`${address}#`) ? [each.slice(address.length + 1)] : []));
        return changes(before.get(address), after.get(address), places).map(change => `${address}${change}`);
      });
    assert.deepEqual(changed, [], `${what} changes what it is not about`);
    before = after;
  }
  if (done === 0) throw new SubjectMissing('the instance carries out none of these writes');
}

/**
 * Lets somebody try what is not theirs to do, and compares what each address shows before and after, which is the same whatever
 * the server says. Answers whether it says that it has done so.
 */
export async function staysAsItIs(bench: Looker, headers: Headers, act: Act): Promise<boolean> {
  const { isDone: done, changed } = await tried(bench, headers, act);
  assert.deepEqual(changed, [], act.what);
  return done;
}

/**
 * Tries what is wrong in part: refused, nothing of it is done; carried out, nothing shows the value that there is not. Answers
 * whether it was carried out.
 */
export async function allOrNothing(
  bench: Looker,
  headers: Headers,
  { wrong, ...act }: Act & { readonly wrong: string },
): Promise<boolean> {
  const { isDone: done, changed, after } = await tried(bench, headers, act);
  if (!done) assert.deepEqual(changed, [], `${act.what} is refused, and done in part`);
  const kept = [...after].flatMap(([address, shown]) =>
    [...shown].flatMap(([at, value]) => (value === wrong ? `${address}${at}` : [])),
  );
  assert.deepEqual(kept, [], `${act.what} keeps what there is not`);
  return done;
}

type Looker = Pick<Workbench, 'send'>;
type Headers = Readonly<Record<string, string>>;

async function tried(bench: Looker, headers: Headers, { at, run }: Act) {
  const before = await lookAt(bench, headers, at);
  const done = await isDone(run);
  const after = await lookAt(bench, headers, at);
  const changed = at.flatMap(address =>
    changes(before.get(address), after.get(address), []).map(each => address + each),
  );
  return { isDone: done, changed, after };
}

async function lookAt(
  { send }: Looker,
  headers: Headers,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Shown>> {
  const shown = new Map<string, Shown>();
  for (const address of addresses) {
    const response = await send(address, { headers });
    shown.set(address, new Map(response.ok ? valuesIn(parseJson(await response.text()), '') : []));
  }
  return shown;
}

async function isDone(run: Act['run']): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (isOccApiError(error)) return false;
    throw error;
  }
}

// what time changes
const changing = /\/(last(?!Name)|modified|version)\w*$|(Date|Time)$/i;
// an order goes on by itself, but not to one of these
const states = /stat(e|us)\w*$/i;
const ends = /remove|cancel|amend|incomplete/i;

/** Places, but for some, of which two looks tell something else. */
function changes(before: Shown = new Map(), after: Shown = new Map(), free: readonly string[]): string[] {
  return [...before].flatMap(([at, value]) => {
    const now = after.get(at);
    const isFree =
      free.some(place => at === place || at.startsWith(`${place}/`)) ||
      changing.test(at) ||
      (states.test(at) && !ends.test(String(now)) && now !== undefined);
    return isFree || now === value ? [] : [`${at}: ${JSON.stringify(value)} became ${JSON.stringify(now)}`];
  });
}
