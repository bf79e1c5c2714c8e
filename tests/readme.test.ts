/** The README's tables against the client and the command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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

test("given the README's table of resources, then it names every resource of the client, and no other", () => {
  const resources = Object.entries(agent)
    .filter(([name, value]) => typeof value === 'object' && value !== null && !['api', 'context'].includes(name))
    .map(([name]) => name);
  const cells = rowsUnder('resource | client').map(([, cell = '']) => cell);
  const named = cells.flatMap(cell => [...cell.matchAll(/`(\w+)`/g)].map(([, word]) => word));
  expect(named.sort()).toEqual(resources.sort());
});

test("given the README's table of commands, then it names every command", () => {
  const usage = readFileSync(join(import.meta.dirname, '../bin/cli.ts'), 'utf8');
  const commands = new Set([...usage.matchAll(/^(?:const usage = `)?occ-agent (\w+) /gm)].map(([, name]) => name));
  const [first] = [...commands];
  expect(first).toBe('serve');
  const rows = rowsUnder('command | does').map(([cell = '']) => cell);
  expect([...commands].filter(name => !rows.some(cell => cell.includes(`npx occ-agent ${name}`)))).toEqual([]);
});
