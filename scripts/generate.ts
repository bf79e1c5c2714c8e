/**
 * Writes src/generated from spec/, and the lifecycle diagrams in docs/guide from the server's tables. With --check, writes nothing and fails when what is there is out of date.
 *
 *   openapi.json     the bundled specification
 *   api.ts           openapi-typescript's types; open enumerations become open unions
 *   schemas.ts       one named type per schema
 *   operations.ts    one compact table of all operations, with what the SDK must know of each ahead of a call
 *   error-codes.ts   every documented error code
 *   zod.js           one module-level schema per named schema and per answer; unknown properties stay
 *   zod.d.ts         their types, by name: inferred ones would be ten times the size of everything else
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import openapiTS, { astToString, stringToAST } from 'openapi-typescript';
import ts from 'typescript';
import { eachOperation, type OpenApiDocument } from '../spec/document.ts';
import { withoutAllOf } from './flatten-all-of.ts';
import { lifecycleDiagrams } from './lifecycle-diagrams.ts';
import { operationTable } from './operation-table.ts';

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
    mkdirSync(join(root, 'src/generated'), { recursive: true });
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
  return {
    'src/generated/openapi.json': `${JSON.stringify(document, undefined, 1)}\n`,
    'src/generated/api.ts': banner + (await types(document)),
    'src/generated/schemas.ts': banner + schemas(document),
    'src/generated/operations.ts': banner + operations(document),
    'src/generated/error-codes.ts': banner + errorCodes(document),
    'src/generated/zod.js': banner + zod,
    'src/generated/zod.d.ts': banner + zodTypes(zod, document),
    ...prefixed('docs/guide/', await lifecycleDiagrams()),
  };
}

async function types(document: OpenApiDocument): Promise<string> {
  const ast = await openapiTS(JSON.stringify(document), {
    emptyObjectsUnknown: true,
    transform: openEnumeration,
  });
  // TSDoc has no such tags: a docstring's text is its description, and a literal type says that it is constant
  return astToString(ast)
    .replaceAll('@description ', '')
    .replaceAll(/ *\/\*\*\s+\*? ?@constant\s*\*\/\n?|^ *\* @constant\n/gm, '');
}

/** The type of a schema with `x-extensible-enum`: the known values for an editor's completion, and whatever else may come. */
function openEnumeration(schema: object): ts.TypeNode | undefined {
  if (!('x-extensible-enum' in schema)) return undefined;
  const kinds = [(schema as { type?: string | string[] }).type ?? 'string'].flat();
  const known = (schema['x-extensible-enum'] as unknown[]).map(value => JSON.stringify(value));
  const open = kinds.map(kind => (kind === 'null' ? 'null' : `(${kind === 'integer' ? 'number' : kind} & {})`));
  const [alias] = stringToAST(`type Open = ${[...known, ...open].join(' | ')}`) as ts.Node[];
  return alias !== undefined && ts.isTypeAliasDeclaration(alias) ? alias.type : undefined;
}

function schemas({ components }: OpenApiDocument): string {
  const names = Object.keys(components.schemas).sort();
  const lines = names.map(name => `  ${name}: components['schemas']['${name}'];`);
  return `import type { components } from './api.ts';\n\n/** Schemas of the specification by name. */\nexport interface Schemas {\n${lines.join('\n')}\n}\n`;
}

function operations(document: OpenApiDocument): string {
  return `import type { operations, webhooks } from './api.ts';

/** Where the specification has the Agent API. */
export const agentApiPath = '${agentApiPath}';

/** Every operation, a line for each path; \`src/call/operation.ts\` reads it. */
export const operationTable = \`${operationTable(document, agentApiPath)}\`;

/** An operation of the specification. */
export type OperationId = Exclude<keyof operations, keyof webhooks>;\n`;
}

function errorCodes(document: OpenApiDocument): string {
  const lists = [
    document['x-occ-errors'] ?? [],
    ...[...eachOperation(document)].map(o => o.operation['x-occ-errors'] ?? []),
  ];
  const meanings = new Map<string, Set<string>>();
  for (const { code, when } of lists.flat()) meanings.set(code, (meanings.get(code) ?? new Set()).add(when));
  const codes = [...meanings].sort(([a], [b]) => Number(a) - Number(b));
  const lines = codes.map(([code, when]) => `  /** ${[...when].join('; ')} */\n  | '${code}'`);
  return `/** The documented error codes; a server may answer others. */\nexport type OccErrorCode =\n${lines.join('\n')}\n  | (string & {});\n`;
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
