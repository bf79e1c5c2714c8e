/** `npm run docs`: guides, API and REST reference as one site in docs/site, readable without a network. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDocument } from '../spec/read-document.ts';
import { operationsPage, operationsPagePath } from './operations-page.ts';

const root = join(import.meta.dirname, '..');
rmSync(join(root, 'docs/site'), { recursive: true, force: true });
mkdirSync(join(root, operationsPagePath, '..'), { recursive: true });
writeFileSync(join(root, operationsPagePath), operationsPage(readDocument()));

step('guides and API', process.execPath, [
  join(root, 'node_modules/typedoc/bin/typedoc'),
  '--logLevel',
  'Warn',
  '--treatWarningsAsErrors',
]);
step('REST reference', join(root, 'node_modules/.bin/redocly'), [
  'build-docs',
  'src/generated/openapi.json',
  '--output',
  'docs/site/rest/index.html',
  '--title',
  'Agent API: REST reference',
  '--inlineBundle',
  '--openapi.disableGoogleFont',
]);
withoutLogo(join(root, 'docs/site/rest/index.html'));
console.log(`Docs: ${pathToFileURL(join(root, 'docs/site/index.html'))}`);

/** The reference carries its maker's logo, fetched from the maker's site: nothing of ours asks another host. */
function withoutLogo(page: string): void {
  const logo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g;
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll(logo, 'data:,'));
}

function step(what: string, command: string, args: string[]): void {
  console.log(`Building ${what} …`);
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return;
  console.error(stdout + stderr);
  process.exit(1);
}
