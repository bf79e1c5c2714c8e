/** What the types cost the compiler of a program that uses them, at the size of the specification and at that of the whole API. @module */

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleDeclarations, declarationsFolder } from '../scripts/declarations.ts';
import { errorCodeTypes } from '../scripts/error-code-types.ts';
import { operationTypes } from '../scripts/operation-types.ts';
import { schemaTypes } from '../scripts/schema-types.ts';
import { translated } from '../scripts/type-nodes.ts';
import { eachOperation, type OpenApiDocument } from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';
import { startChild } from './child.ts';
import type { Figure, Section } from './figure.ts';
import { wholeApi, withOperations } from './larger-spec.ts';
import { inScratchFolder } from './scratch.ts';
import { median } from './statistics.ts';
import type { TypeCheck } from './type-check.ts';

const root = join(import.meta.dirname, '..');
const rounds = 5;
const instantiationsAtMost = 12_000;
const msAtMost = 1_000;

const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Compiles a program of some 130 lines with twelve calls by path. */
export async function measureTypes(): Promise<Section> {
  const document = readDocument();
  const now = [...eachOperation(document)].length;
  return {
    title: 'The types of a program of 130 lines, to its compiler',
    figures: [...(await costAt(document, now, false)), ...(await costAt(document, wholeApi, true)), await floor()],
  };
}

function costAt(document: OpenApiDocument, operations: number, held: boolean): Promise<Figure[]> {
  return inScratchFolder(async folder => {
    await installAt(folder, withOperations(document, operations));
    const runs = await compiled(folder);
    const figure = (what: string, unit: string, read: (run: TypeCheck) => number, atMost?: number): Figure => ({
      what: `${what}, ${operations} operations`,
      value: median(runs.map(read)),
      unit,
      ...(held && atMost !== undefined ? { bar: { on: 'value', atMost } } : {}),
    });
    return [
      figure('instantiations', '', ({ instantiations }) => instantiations, instantiationsAtMost),
      figure('CPU', 'ms', ({ cpuMs }) => cpuMs, msAtMost),
      figure('by the clock', 'ms', ({ ms }) => ms),
    ];
  });
}

/** What the compiler needs for its own libraries, which no program of the SDK can go below on this machine. */
function floor(): Promise<Figure> {
  return inScratchFolder(async folder => {
    writeProgram(folder, 'export {};');
    const runs = await compiled(folder);
    return { what: 'CPU, an empty program', value: median(runs.map(({ cpuMs }) => cpuMs)), unit: 'ms' };
  });
}

/** A folder whose program finds the built declarations as a user's does, those of the specification made anew. */
async function installAt(folder: string, document: OpenApiDocument): Promise<void> {
  const installed = join(folder, 'node_modules/occ-agent-sdk');
  const declarations = join(folder, 'declarations');
  const generated = join(declarations, 'src/generated');
  mkdirSync(installed, { recursive: true });
  cpSync(join(root, 'package.json'), join(installed, 'package.json'));
  cpSync(join(declarationsFolder, 'src'), join(declarations, 'src'), { recursive: true });
  const { schemas, parameters, operations } = await translated(document);
  writeFileSync(join(generated, 'schemas.d.ts'), schemaTypes(document, schemas));
  writeFileSync(join(generated, 'operation-types.d.ts'), operationTypes(document, operations, parameters));
  writeFileSync(join(generated, 'error-codes.d.ts'), errorCodeTypes(document));
  await bundleDeclarations(declarations, join(installed, 'dist/types'), ['index']);
  rmSync(declarations, { recursive: true });
  writeProgram(folder, readFileSync(join(import.meta.dirname, 'consumer/returns-desk.ts'), 'utf8'));
}

function writeProgram(folder: string, code: string): void {
  // a package of its own, so that the name of the SDK is not resolved to this one
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'program.ts'), code);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
}

/** Compiles in a process of its own. */
async function compile(folder: string): Promise<TypeCheck> {
  const child = await startChild<TypeCheck>(`${import.meta.dirname}/type-check.ts`, join(folder, 'tsconfig.json'));
  await child.stop();
  return child.ready;
}

/** One after the other. */
async function compiled(folder: string): Promise<TypeCheck[]> {
  const runs: TypeCheck[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await compile(folder));
  return runs;
}
