/** Every method of every resource, with arguments that it accepts: found by trying, so that new methods need no entry. @module */

import type { Desk, OccAgent } from '../../src/index.ts';

/** A method, ready to be called on a desk. */
export interface Method {
  /** For instance `orders.get`. */
  readonly name: string;
  readonly call: (desk: Desk, options?: object) => Promise<unknown>;
}

const thing = {
  id: 'x1',
  profileId: 'x1',
  orderId: 'x1',
  productId: 'x1',
  commerceItemId: 'x1',
  returnItemId: 'x1',
  reason: 'changeOfMind',
  enabled: true,
  hours: 1,
  minutes: 1,
  primaryCurrency: 1,
  token: 'x1',
  email: 'x1@example.com',
  password: 'x1',
};
const candidates: readonly unknown[] = ['x1', thing, ['x1'], [thing], 1];

/** The names of all methods of a desk's resources. */
export function methodNames(desk: Desk | OccAgent): string[] {
  return Object.entries(desk).flatMap(([resource, methods]) =>
    isObject(methods) && resource !== 'api' && resource !== 'context'
      ? Object.entries(methods).flatMap(([name, method]) =>
          typeof method === 'function' ? [`${resource}.${name}`] : [],
        )
      : [],
  );
}

/**
 * The method of a name with the first arguments that it sends something with.
 *
 * @param accepts Whether a try has sent a request; options come behind the arguments.
 * @throws {Error} It sends nothing, whatever it is given.
 */
export async function callable(name: string, accepts: (call: Method['call']) => Promise<boolean>): Promise<Method> {
  for (const args of argumentLists()) {
    const call: Method['call'] = async (desk, options) =>
      invoke(desk, name, [...args, ...(options === undefined ? [] : [options])]);
    if (await accepts(call)) return { name, call };
  }
  throw new Error(`no arguments found that ${name} accepts`);
}

/** Fewer arguments first; the last one a method takes are its options, which must be none of these. */
function* argumentLists(): Generator<readonly unknown[]> {
  yield [];
  for (const one of candidates) yield [one];
  for (const one of candidates) for (const two of candidates) yield [one, two];
  for (const one of candidates) for (const two of candidates) for (const three of candidates) yield [one, two, three];
}

async function invoke(desk: Desk, name: string, args: readonly unknown[]): Promise<unknown> {
  const [resource = '', method = ''] = name.split('.');
  const methods: unknown = Reflect.get(desk, resource);
  if (!isObject(methods)) throw new Error(`there is no resource ${resource}`);
  const found: unknown = Reflect.get(methods, method);
  if (typeof found !== 'function') throw new Error(`there is no method ${name}`);
  return found.apply(methods, args);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
