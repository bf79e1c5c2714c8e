/**
 * Writes src/generated from spec/, what is known of resources before they are loaded, and the lifecycle diagrams in docs/guide from the server's tables. With --check, writes nothing and fails when what is there is out of date.
 *
 *   openapi.json     the bundled specification
 *   schemas.ts       one named type per schema, translated by openapi-typescript; open enumerations become open unions
 *   operation-types.ts  what each operation takes and gives back
 *   operations/      one compact table for each tag, with what the SDK must know of its operations ahead of a call
 *   outlines.ts      the methods of each file of src/resources, which the SDK must know before it loads one
 *   resource-types.ts  the types of src/resources that the SDK exports
 *   context.ts       the headers of a call's context, and the records an operation is about
 *   error-codes.ts   every documented error code, all together and by operation
 *   zod.js           one module-level schema per named schema and per answer; unknown properties stay
 *   zod.d.ts         their types, by name: inferred ones would be ten times the size of everything else
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import type { OpenApiDocument } from '../spec/document.ts';
import { contextTables } from './context-tables.ts';
import { errorCodeTypes } from './error-code-types.ts';
import { withoutAllOf } from './flatten-all-of.ts';
import { lifecycleDiagrams } from './lifecycle-diagrams.ts';
import { operationTables } from './operation-table.ts';
import { operationTypes } from './operation-types.ts';
import { outlinesModule } from './outlines.ts';
import { resourceExports } from './resource-exports.ts';
import { schemaTypes } from './schema-types.ts';
import { translated } from './type-nodes.ts';

const root = join(import.meta.dirname, '..');
const agentApiPath = '/ccagent/v1';
const check = process.argv.includes('--check');
const banner = '// Written by `npm run generate` from spec/. Do not edit.\n\n';
const work = mkdtempSync(join(tmpdir(), 'occ-generate-'));

try {
  const files = await generate();
  if (check) {
    const stale = Object.keys(files).filter(name => read(join(root, name)) !== files[name]);
    if (stale.length > 0) {
      console.error(`Out of date: ${stale.join(', ')}. Run npm run generate and commit the result.`);
      process.exitCode = 1;
    } else console.log(`What is generated is up to date (${Object.keys(files).length} files)`);
  } else {
    mkdirSync(join(root, 'src/generated/operations'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
    console.log(`Wrote ${Object.keys(files).length} files`);
  }
} finally {
  rmSync(work, { recursive: true });
}

async function generate(): Promise<Record<string, string>> {
  const bundle = join(work, 'openapi.json');
  run('redocly', ['bundle', 'occ', '-o', bundle]);
  const document: OpenApiDocument = JSON.parse(readFileSync(bundle, 'utf8'));
  const flat = join(work, 'flat.json');
  writeFileSync(flat, JSON.stringify(withoutAllOf(document)));
  const zod = await zodSchemas(flat);
  const types = await translated(document);
  return {
    'src/generated/openapi.json': `${JSON.stringify(document, undefined, 1)}\n`,
    'src/generated/schemas.ts': banner + schemaTypes(document, types.schemas),
    'src/generated/operation-types.ts': banner + operationTypes(document, types.operations, types.parameters),
    ...operationFiles(document),
    'src/generated/outlines.ts': fromResources(outlinesModule),
    'src/generated/resource-types.ts': fromResources(resourceExports),
    'src/generated/context.ts': banner + contextTables(document),
    'src/generated/error-codes.ts': banner + errorCodeTypes(document),
    'src/generated/zod.js': banner + zod,
    'src/generated/zod.d.ts': banner + zodTypes(zod, document),
    ...prefixed('docs/guide/', await lifecycleDiagrams()),
  };
}

/** A module that is read from the files of the resources. */
function fromResources(written: (folder: string) => string): string {
  return banner.replace('spec/', 'src/resources/') + written(join(root, 'src/resources'));
}

/** A file for each tag, since a resource is loaded with its operations; one for all is loaded by calls by path. */
function operationFiles(document: OpenApiDocument): Record<string, string> {
  const tables = [...operationTables(document, agentApiPath)];
  const files = tables.map(([tag, table]) => [
    `${tag}.ts`,
    `/** The operations on ${tag}, a line each; \`src/call/operation.ts\` reads it. */\nexport const table = \`${table}\`;\n`,
  ]);
  const names = tables.map(([tag]) => tag).sort();
  const all = `${names.map(name => `import { table as ${name} } from './${name}.ts';`).join('\n')}

/** Every operation of the specification. */
export const table = [${names.join(', ')}].join('\\n');\n`;
  const ids = `import type { Operations } from '../operation-types.ts';

/** Where the specification has the Agent API. */
export const agentApiPath = '${agentApiPath}';

/** An operation of the specification. */
export type OperationId = keyof Operations;\n`;
  const written = Object.fromEntries([...files, ['all.ts', all], ['ids.ts', ids]]);
  return Object.fromEntries(
    Object.entries(written).map(([name, text]) => [`src/generated/operations/${name}`, banner + text]),
  );
}

async function zodSchemas(bundle: string): Promise<string> {
  const output = join(work, 'zod');
  await createClient({
    input: bundle,
    output: { path: output, clean: false },
    logs: { level: 'silent' },
    plugins: [
      {
        name: 'zod',
        requests: false,
        '~resolvers': {
          // merchants add properties to nearly everything: an object keeps what the specification does not name
          object: ctx => {
            const additional = ctx.nodes.additionalProperties(ctx);
            if (additional) return undefined;
            return ctx.$(ctx.plugin.imports.z).attr('looseObject').call(ctx.nodes.shape(ctx));
          },
        },
      },
    ],
  });
  return readFileSync(join(output, 'zod.gen.ts'), 'utf8').replace(/^\/\/ This file is auto-generated.*\n+/, '');
}

function zodTypes(code: string, { components }: OpenApiDocument): string {
  const names = [...code.matchAll(/^export const z(\w+)/gm)].map(([, name = '']) => name);
  const lines = names.map(
    name => `export declare const z${name}: z.ZodType${name in components.schemas ? `<Schemas['${name}']>` : ''};`,
  );
  return `import type * as z from 'zod';\nimport type { Schemas } from './schemas.ts';\n\n${lines.join('\n')}\n`;
}

function run(command: string, args: string[]): void {
  const { status, stderr } = spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return;
  console.error(stderr);
  process.exit(1);
}

function prefixed(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}${name}`, text]));
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
