/** How much a person writes, and reads, of the specification. @module */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachOperation, type OpenApiDocument } from '../spec/document.ts';

const mostLines = 500;
const mostLinesOfRead = 20;

/** A file that nobody reads to its end hides what is in it. */
export function longFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml'))
    .map(name => ({ name, lines: readFileSync(join(folder, name), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > mostLines)
    .map(({ name, lines }) => `spec/${name} has ${lines} lines; split it`);
}

/** What is the same for all operations is written once: a read without parameters of its own takes few lines. */
export function longReads(folder: string, document: OpenApiDocument): string[] {
  const lines = operationLines(folder);
  return plainReads(document)
    .map(id => ({ id, count: lines.get(id) ?? 0 }))
    .filter(({ count }) => count > mostLinesOfRead)
    .map(({ id, count }) => `${id} takes ${count} lines; a plain read takes ${mostLinesOfRead} at most`);
}

/** Reads whose parameters are those that operations share. */
export function plainReads(document: OpenApiDocument): string[] {
  return [...eachOperation(document)]
    .filter(({ method }) => method === 'get')
    .filter(({ operation: { parameters = [] } }) => parameters.every(each => '$ref' in each || each.in === 'path'))
    .map(({ id }) => id);
}

/** Lines of each operation in the files of paths, from its method to the next one. */
export function operationLines(folder: string): ReadonlyMap<string, number> {
  const texts = readdirSync(folder).map(file => readFileSync(join(folder, file), 'utf8'));
  return new Map(
    texts
      .flatMap(text => text.split(/^(?= {2}(?:get|put|post|delete):|\/)/m))
      .flatMap(text => {
        const id = /operationId: (\w+)/.exec(text)?.[1];
        return id === undefined ? [] : [[id, text.trimEnd().split('\n').length] as const];
      }),
  );
}
