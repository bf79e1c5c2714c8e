/** The README's tables against the specification, the client and the command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eachOperation } from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';
import { OccAgent } from '../src/index.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const agent = new OccAgent({ baseUrl: 'https://occ.test', auth: { username: 'ann', password: 'any' } });

/** The rows of the table under a header. */
function rowsUnder(header: string): string[][] {
  const [, after = ''] = readme.split(`| ${header}`);
  const lines = after.split('\n').slice(2);
  const end = lines.findIndex(line => !line.startsWith('|'));
  return lines.slice(0, end).map(line => line.split(/(?<!\\)\|/).slice(1, -1));
}

const named = (cells: readonly string[]) =>
  cells.flatMap(cell => [...cell.matchAll(/`(\w+)`/g)].map(([, word]) => word));

describe("given the README's table of operations", () => {
  const rows = rowsUnder('resource | operations');
  const operations = [...eachOperation(readDocument())];

  test('when it is compared with the specification, then it names every operation, and no other', () => {
    // told in words: the Admin API's sign-in is the Agent API's, and the merchant's lists are one resource
    const inWords = operations.filter(({ operation: { tags } }) => ['auth', 'merchant'].includes(tags?.[0] ?? ''));
    const others = operations.filter(operation => !inWords.includes(operation)).map(({ id }) => id);
    const listed = named(rows.map(([, cell = '']) => cell)).filter(word => word !== 'op');
    expect(others.filter(id => !listed.includes(id))).toEqual([]);
    expect(listed.filter(word => !operations.some(({ id }) => id === word))).toEqual([]);
  });

  test('when it is compared with the client, then it names every resource, and no other', () => {
    const resources = Object.entries(agent)
      .filter(([name, value]) => typeof value === 'object' && value !== null && !['api', 'context'].includes(name))
      .map(([name]) => name);
    expect(named(rows.map(([, , cell = '']) => cell)).sort()).toEqual(resources.sort());
  });
});

test("given the README's table of commands, then it names every command", () => {
  const usage = readFileSync(join(import.meta.dirname, '../bin/cli.ts'), 'utf8');
  const commands = new Set([...usage.matchAll(/^(?:const usage = `)?occ-agent (\w+) /gm)].map(([, name]) => name));
  const [first] = [...commands];
  expect(first).toBe('serve');
  const rows = rowsUnder('command | does').map(([cell = '']) => cell);
  expect([...commands].filter(name => !rows.some(cell => cell.includes(`npx occ-agent ${name}`)))).toEqual([]);
});
