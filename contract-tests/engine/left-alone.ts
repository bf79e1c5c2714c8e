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
export async function staysAsItIs(
  bench: Pick<Workbench, 'send'>,
  headers: Readonly<Record<string, string>>,
  { what, at, run }: Act,
): Promise<boolean> {
  const before = await lookAt(bench, headers, at);
  const done = await isDone(run);
  const after = await lookAt(bench, headers, at);
  const changed = at.flatMap(address =>
    changes(before.get(address), after.get(address), []).map(each => address + each),
  );
  assert.deepEqual(changed, [], what);
  return done;
}

async function lookAt(
  { send }: Pick<Workbench, 'send'>,
  headers: Readonly<Record<string, string>>,
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
