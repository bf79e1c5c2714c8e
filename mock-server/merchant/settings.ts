/** Settings that differ from the seed's. @module */

import { unknownName } from '../wire/nearest.ts';
import type { Settings, Site } from './records.ts';

type Changes<T> = { readonly [Name in keyof T]?: T[Name] | undefined };

/** Settings to change; lists are replaced as a whole, omitted settings keep their values. Properties are data, not settings. */
export type SettingsChanges = {
  readonly [Name in Exclude<keyof Settings, 'properties'>]?: Settings[Name] extends readonly unknown[]
    ? Settings[Name] | undefined
    : Changes<Settings[Name]> | undefined;
} & {
  /** The merchant's sites; without `isDefault` the first one is the default. */
  readonly sites?: readonly (Pick<Site, 'id'> & Changes<Site>)[] | undefined;
};

/**
 * Settings after changes.
 *
 * @throws {TypeError} There is no such setting, or its value is of another type; the message names it.
 */
export function changedSettings(
  { properties, ...before }: Settings,
  changes: Omit<SettingsChanges, 'sites'>,
): Settings {
  return { properties, ...merged(before, changes, 'settings') };
}

// what is for the user to name, origins and states with a tax, and the type of its values
const open: Readonly<Record<string, string>> = {
  'settings.agentConfiguration.allowedOriginMethods': 'string',
  'settings.taxRates': 'number',
};

function merged<T extends object>(before: T, changes: object, place: string): T {
  const known = Object.fromEntries<unknown>(Object.entries(before));
  const kindOfAll = open[place];
  const changed = Object.entries(changes).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const at = `${place}.${name}`;
    if (kindOfAll === undefined && !Object.hasOwn(known, name)) {
      throw new TypeError(
        unknownName(
          'setting',
          at,
          [...Object.keys(known), ...(place === 'settings' ? ['sites'] : [])].map(other => `${place}.${other}`),
        ),
      );
    }
    const current = known[name];
    const wanted = kindOfAll ?? kindOf(current);
    if (kindOf(value) !== wanted) throw new TypeError(`${at} must be of type ${wanted}, not ${kindOf(value)}`);
    return [[name, isObject(current) && isObject(value) ? merged(current, value, at) : value] as const];
  });
  return { ...before, ...Object.fromEntries(changed) };
}

function isObject(value: unknown): value is object {
  return kindOf(value) === 'object';
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
