/** Compiles a project as `tsc --noEmit` does. Run as a program of its own, with the file of the project; prints what it took. @module */

import { enableCompileCache, flushCompileCache } from 'node:module';
import { dirname } from 'node:path';
import { type Spent, spent } from './stopwatch.ts';

// as tsc does, and before the compiler is loaded: else V8 compiling the compiler is measured, too
enableCompileCache();
const { default: ts } = await import('typescript');

/** What the program prints. */
export interface TypeCheck extends Spent {
  readonly instantiations: number;
}

const file = process.argv[2] ?? '';
const { options, fileNames } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(file, ts.sys.readFile).config,
  ts.sys,
  dirname(file),
);
let instantiations = 0;
const took = spent(() => {
  // as tsc does: only an editor shows comments
  const jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors;
  const program = ts.createProgram(fileNames, options, { ...ts.createCompilerHost(options), jsDocParsingMode });
  const found = ts.getPreEmitDiagnostics(program);
  if (found.length > 0) {
    const host = { getCanonicalFileName: String, getCurrentDirectory: () => dirname(file), getNewLine: () => '\n' };
    throw new Error(`the program does not compile:\n${ts.formatDiagnostics(found, host)}`);
  }
  instantiations = program.getInstantiationCount();
});
// this program is ended by a signal, at which Node keeps nothing
flushCompileCache();
const check: TypeCheck = { ...took, instantiations };
console.log(JSON.stringify(check));
