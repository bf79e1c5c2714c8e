import { describe, expect, test } from 'vitest';
import { changeable } from './source-defects.ts';

/** Kinds of changes that a function body takes. */
function kindsIn(body: string): string[] {
  const kinds: string[] = [];
  changeable(`function f(a: number, b?: string) { ${body} }`, 'x/rules/f.ts', (_, kind) => {
    kinds.push(kind);
    return undefined;
  });
  return kinds;
}

/** What a function returns with its n-th change switched on. */
function changed(body: string, active: number): unknown {
  let number = -1;
  const text = changeable(`(function (a, b, c) { ${body} })`, 'x/rules/f.ts', () => {
    number += 1;
    return number;
  });
  const make = new Function('__isChanged', `return ${text}`) as (isChanged: (n: number) => boolean) => unknown;
  const made = make(each => each === active) as (...args: unknown[]) => unknown;
  return made(2, 3, 'x');
}

describe('given a line of the server, when its changes are made', () => {
  test.each([
    ['return a < 3;', ['< → <=', 'other number']],
    ['if (a) return 1;', ['if → never', 'other number']],
    ['if (a < 3) return f(a, b);', ['if → never', '< → <=', 'other number', 'arguments swapped']],
    ['f(a);', ['statement dropped']],
    ['return [...a];', ['emptied']],
    ['return { ...a };', ['without …']],
    ["return refuse('1', { path: b, message: 'It is ' + a + '.' });", ['other string', 'without path']],
    ["return refuse('1', { message: 'It is so.' });", ['other string']],
    ["return b ?? 'none';", ['?? without its right', 'other string']],
    ['return [a].filter(Boolean).length;', ['emptied', 'filter dropped']],
    ['return { a, b: 1 };', ['without a', 'without b', 'other number']],
    ["const x: 'a' | 'b' = 'a'; return x;", ['other string']],
    ['return b?.slice(1).trim();', ['trim dropped', 'other number']],
  ])('%s', (body, kinds) => {
    expect(kindsIn(body).toSorted()).toEqual([...kinds].toSorted());
  });

  test('then what is made when a file is loaded is left alone: it cannot be switched', () => {
    const kinds: string[] = [];
    changeable("const table = { a: 1 };\nimport x from 'y';", 'f.ts', (_, kind) => {
      kinds.push(kind);
      return undefined;
    });
    expect(kinds).toEqual([]);
  });
});

test('given a changed source, when none, one or another change is switched on, then only that one acts', () => {
  const body = 'return a < b ? a + b : 0;';
  expect([undefined, 0, 1, 2, 3].map(each => changed(body, each ?? -1))).toEqual([5, 5, 0, 5, -1]);
});
