/** Which of many rows to look at: those that differ most. @module */

import { isRecord } from '../engine/reading.ts';
import { spread } from './listings.ts';

/** Indexes of a few rows that have among them, as far as so few can, whatever any row has: each flag, each value of a few, and what only some have. */
export function ofEachKind(rows: readonly object[], most: number): readonly number[] {
  const traits = traitsOf(rows);
  const missing = new Set(traits.flat());
  const chosen: number[] = [];
  while (chosen.length < most && missing.size > 0) {
    const counts = traits.map(each => each.filter(trait => missing.has(trait)).length);
    const best = counts.indexOf(Math.max(...counts));
    chosen.push(best);
    for (const trait of traits[best] ?? []) missing.delete(trait);
  }
  const others = spread([...rows.keys()], most).filter(index => !chosen.includes(index));
  return [...chosen, ...others].slice(0, most);
}

/** What tells a row from others. */
function traitsOf(rows: readonly object[]): readonly (readonly string[])[] {
  const said = rows.map(row => new Map<string, unknown>(Object.entries(row)));
  const names = [...new Set(said.flatMap(row => [...row.keys()]))];
  const isOfFew = new Map(names.map(name => [name, isOfFewValues(said.map(row => row.get(name)))]));
  return said.map(row =>
    names.map(name => {
      const value = row.get(name);
      return `${name} ${isOfFew.get(name) === true && hasSomething(value) ? String(value) : howMuch(value)}`;
    }),
  );
}

/** Of several payments, or addresses, more can be wrong than of one. */
function howMuch(value: unknown): string {
  return Array.isArray(value) && value.length > 1 ? 'several' : String(hasSomething(value));
}

// so many values are states or types; more are names
const few = 12;

/** Whether it is plain, and one of a few: most values come more than once. */
function isOfFewValues(values: readonly unknown[]): boolean {
  const said = values.filter(hasSomething);
  const distinct = new Set(said);
  return distinct.size <= few && distinct.size * 2 <= said.length && said.every(value => typeof value !== 'object');
}

function hasSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isRecord(value) || (value !== undefined && value !== null && value !== '');
}
