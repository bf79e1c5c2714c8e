/** An evaluator of SCIM filters for judging rows. It shares nothing with the server's, so that both cannot be wrong alike. @module */

import { folded } from '../engine/folded.ts';
import { valuesAt } from './records.ts';

/** Whether a record satisfies; `undefined`: it does not show enough to tell. */
export type Criterion = (record: unknown) => boolean | undefined;

/** Reads a filter; `undefined` where it is not well formed. */
export function readScim(filter: string): Criterion | undefined {
  const tokens = filter.match(/"(?:\\.|[^"\\])*"|[()]|[^\s()"]+/g) ?? [];
  let next = 0;
  const peek = () => tokens[next]?.toLowerCase();
  try {
    const criterion = alternatives();
    return next === tokens.length ? criterion : undefined;
  } catch {
    return undefined;
  }

  function alternatives(): Criterion {
    let left = conjunction();
    while (peek() === 'or') {
      next += 1;
      left = either(left, conjunction());
    }
    return left;
  }

  function conjunction(): Criterion {
    let left = factor();
    while (peek() === 'and') {
      next += 1;
      left = both(left, factor());
    }
    return left;
  }

  function factor(): Criterion {
    if (peek() === '(') {
      next += 1;
      const inner = alternatives();
      if (tokens[next] !== ')') throw new SyntaxError('no closing parenthesis');
      next += 1;
      return inner;
    }
    const path = tokens[next] ?? '';
    const operator = tokens[next + 1]?.toLowerCase() ?? '';
    if (!/^[\w.$]+$/.test(path)) throw new SyntaxError(path);
    if (operator === 'pr') {
      next += 2;
      return record => {
        const values = valuesAt(record, path);
        if (values.some(value => value !== null && value !== '')) return true;
        // a row need not show what it has
        return values.length > 0 && values.every(value => value === null) ? false : undefined;
      };
    }
    const operand: unknown = JSON.parse(tokens[next + 2] ?? '');
    next += 3;
    const compare = comparison(operator);
    return record => {
      const values = valuesAt(record, path).filter(value => value !== null && typeof value !== 'object');
      // a row need not show what it was found by
      return values.length === 0 ? undefined : values.some(value => compare(value, meant(operand, value)));
    };
  }
}

function both(a: Criterion, b: Criterion): Criterion {
  return record => {
    const [left, right] = [a(record), b(record)];
    return left === false || right === false ? false : left === undefined || right === undefined ? undefined : true;
  };
}

function either(a: Criterion, b: Criterion): Criterion {
  return record => {
    const [left, right] = [a(record), b(record)];
    return left === true || right === true ? true : left === undefined || right === undefined ? undefined : false;
  };
}

function comparison(operator: string): (value: unknown, operand: unknown) => boolean {
  const text = (value: unknown) => folded(String(value));
  const sign = (value: unknown, operand: unknown) => {
    const [a, b] = [comparable(value), comparable(operand)];
    return a === b ? 0 : a < b ? -1 : 1;
  };
  const equal = (value: unknown, operand: unknown) => text(value) === text(operand) || sign(value, operand) === 0;
  switch (operator) {
    case 'eq':
      return equal;
    case 'ne':
      return (value, operand) => !equal(value, operand);
    case 'sw':
      return (value, operand) => text(value).startsWith(text(operand));
    case 'co':
      return (value, operand) => text(value).includes(text(operand));
    case 'gt':
      return (value, operand) => sign(value, operand) > 0;
    case 'ge':
      return (value, operand) => sign(value, operand) >= 0;
    case 'lt':
      return (value, operand) => sign(value, operand) < 0;
    case 'le':
      return (value, operand) => sign(value, operand) <= 0;
    default:
      throw new SyntaxError(operator);
  }
}

/** A digit in quotes is compared with a flag as clients mean it: `active eq "1"`. */
function meant(operand: unknown, value: unknown): unknown {
  return typeof value === 'boolean' && (operand === '0' || operand === '1') ? operand === '1' : operand;
}

/** Numbers and instants as numbers, the rest as text. */
function comparable(value: unknown): number | string {
  if (typeof value === 'number') return value;
  const text = String(value);
  const instant = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? folded(text) : instant;
}
