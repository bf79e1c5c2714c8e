/** Redocly plugin that fills the specification's `paths` from the files in paths/: adding an operation edits no file that all share. @module */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Root {
  paths: Record<string, { $ref: string }>;
}

const folder = join(import.meta.dirname, 'paths');

export default function plugin() {
  return { id: 'occ', preprocessors: { oas3: { 'gather-paths': () => ({ Root: gatherPaths }) } } };
}

function gatherPaths(root: Root): void {
  for (const file of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    // each top-level key of such a file is a path template
    for (const [, path = ''] of text.matchAll(/^(\/.*):$/gm)) {
      root.paths[path] = { $ref: `paths/${file}#/${path.replaceAll('~', '~0').replaceAll('/', '~1')}` };
    }
  }
}
