import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const entries = ['src/index.ts', 'src/validation.ts', 'mock-server/index.ts', 'contract-tests/index.ts'];
const { options } = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.json'),
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: () => undefined,
  },
) ?? { options: {} };
const program = ts.createProgram(
  entries.map(entry => join(root, entry)),
  options,
);

// an editor offers it, and the compiler refuses it: "cannot be used as a value because it was exported using 'export type'"
test.each(entries)(
  'given %s, then nothing that it exports as a type only is a function or constant',
  { timeout: 60_000 },
  async entry => {
    const checker = program.getTypeChecker();
    const file = program.getSourceFile(join(root, entry));
    const module = file && checker.getSymbolAtLocation(file);
    const values = (module === undefined ? [] : checker.getExportsOfModule(module))
      .map(symbol => ({
        name: symbol.name,
        what: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      }))
      .filter(({ what }) => what.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable))
      .map(({ name }) => name);

    expect(values).not.toEqual([]);
    expect(Object.keys(await import(join(root, entry)))).toEqual(expect.arrayContaining(values));
  },
);
