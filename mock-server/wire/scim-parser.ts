/**
 * Reads the filters that `q` holds with `queryFormat=SCIM`: RFC 7644, section 3.4.2.2, with `not`, grouping and brackets
 * (`shippingGroups[city eq "Bonn" and state eq "NW"]`), but without the URN of a schema before an attribute.
 *
 * @module
 */

import { refuse } from './refusal.ts';
import { type ScimFilter, type ScimValue, scimMatcher, scimOperators } from './scim.ts';

/**
 * The test of the filter in `q`; without one everything passes.
 *
 * @throws {Refusal} The filter is malformed.
 */
export function matching(q: string | undefined, code?: string): (record: unknown) => boolean {
  const filter = filterIn(q, code);
  return filter === undefined ? () => true : scimMatcher(filter);
}

/**
 * The filter in `q`, if there is one.
 *
 * @throws {Refusal} The filter is malformed.
 */
export function filterIn(q: string | undefined, code?: string): ScimFilter | undefined {
  return q === undefined ? undefined : parseScim(q, code);
}

interface Token {
  readonly text: string;
  /** Where it begins, counted from 1. */
  readonly at: number;
}

// a string may be followed by a word at once, since a shipped client writes `"x"or y`; a word ends at a space or bracket
const nextToken = /\s*([()[\]]|"(?:[^"\\]|\\.)*"|[^\s()[\]"]+(?=[\s()[\]]|$))/y;
const attributePath = /^[A-Za-z_$][\w$-]*(?:\.[A-Za-z_$][\w$-]*)*$/;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

// far deeper than anybody writes, far shallower than the stack
const deepestNesting = 100;

/**
 * Reads a filter. Words of the grammar count in any case, names of attributes as written.
 *
 * @param code Code of a malformed filter.
 * @throws {Refusal} The filter is malformed; the message says where.
 */
export function parseScim(q: string, code = '85000'): ScimFilter {
  const tokens = tokenize();
  let position = 0;
  const filter = disjunction(0);
  const surplus = tokens[position];
  return surplus === undefined ? filter : malformed(`"${surplus.text}" is one too many`, surplus);

  function tokenize(): Token[] {
    const text = q.trimEnd();
    const found: Token[] = [];
    nextToken.lastIndex = 0;
    while (nextToken.lastIndex < text.length) {
      const start = nextToken.lastIndex;
      const match = nextToken.exec(text);
      const [whole = '', token = ''] = match ?? [];
      if (match === null) return malformed('what begins here cannot be read', { at: firstOf(text, start) });
      found.push({ text: token, at: start + whole.length - token.length + 1 });
    }
    return found;
  }

  function disjunction(depth: number): ScimFilter {
    return chain('or', () => chain('and', () => factor(depth)));
  }

  function chain(word: 'and' | 'or', part: () => ScimFilter): ScimFilter {
    const first = part();
    const filters = [first];
    while (isNext(word)) {
      position += 1;
      filters.push(part());
    }
    return filters.length === 1 ? first : { kind: word, filters };
  }

  function factor(depth: number): ScimFilter {
    const token = take('an attribute');
    if (token.text === '(') return group(token, ')', depth);
    if (token.text.toLowerCase() === 'not' && isNext('(')) {
      return { kind: 'not', filter: group(take('"("'), ')', depth) };
    }
    if (!attributePath.test(token.text)) return malformed(`"${token.text}" is no attribute`, token);
    const path = token.text.split('.');
    return isNext('[') ? { kind: 'element', path, filter: group(take('"["'), ']', depth) } : comparison(path);
  }

  function group(opening: Token, closing: string, depth: number): ScimFilter {
    if (depth === deepestNesting) return malformed(`it nests deeper than ${deepestNesting} brackets`, opening);
    const inner = disjunction(depth + 1);
    const end = take(`"${closing}"`);
    return end.text === closing ? inner : malformed(`"${closing}" is missing before "${end.text}"`, end);
  }

  function comparison(path: readonly string[]): ScimFilter {
    const word = take('an operator');
    const name = word.text.toLowerCase();
    if (name === 'pr') return { kind: 'present', path };
    const operator = scimOperators.find(known => known === name);
    if (operator === undefined) return malformed(`"${word.text}" is no operator`, word);
    return { kind: 'compare', path, operator, value: literal(take('a value')) };
  }

  function literal(token: Token): ScimValue {
    if (token.text.startsWith('"')) return text(token);
    if (jsonNumber.test(token.text)) return Number(token.text);
    const word = token.text.toLowerCase();
    if (word === 'true') return true;
    if (word === 'false') return false;
    return word === 'null' ? null : malformed(`${token.text} is no value; a string stands in double quotes`, token);
  }

  function text(token: Token): string {
    try {
      return String(JSON.parse(token.text));
    } catch {
      return malformed(`${token.text} is no JSON string`, token);
    }
  }

  function isNext(word: string): boolean {
    return tokens[position]?.text.toLowerCase() === word;
  }

  function take(wanted: string): Token {
    const token = tokens[position];
    if (token === undefined) return malformed(`${wanted} is missing`, { at: q.trimEnd().length + 1 });
    position += 1;
    return token;
  }

  function malformed(why: string, { at }: Pick<Token, 'at'>): never {
    return refuse(code, { path: 'q', message: `The query expression is invalid at character ${at}: ${why}.` });
  }
}

function firstOf(text: string, start: number): number {
  return start + text.slice(start).search(/\S|$/) + 1;
}
