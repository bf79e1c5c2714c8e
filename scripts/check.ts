/**
 * `npm test`: everything that must hold, in the order in which it is cheapest to fail. Prints one line a step while it
 * runs, the whole output of a step that fails, and at the end how much passed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Shows what the step prints even when it passes. */
  readonly loud?: boolean;
}

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const script = (name: string, ...args: string[]) => [process.execPath, join(root, 'scripts', name), ...args];
const tsc = (compiler: string, project: string) => [
  process.execPath,
  join(root, 'node_modules', compiler, 'bin/tsc'),
  '-p',
  project,
];
const vitestReport = join(root, '.reports/vitest.json');

// two at a time where one does not need what the other makes
const stages: readonly (readonly Step[])[] = [
  [
    { name: 'format and lint', command: [bin('biome'), 'check', '.'] },
    { name: 'specification', command: script('lint-spec.ts') },
    { name: 'strictness of the specification', command: script('strictness.ts', '--check') },
    { name: 'generated code', command: script('generate.ts', '--check') },
  ],
  [
    { name: 'types', command: tsc('typescript-7', 'tsconfig.json') },
    { name: 'types of the SDK without Node', command: tsc('typescript-7', 'tsconfig.sdk.json') },
    { name: 'build', command: script('build.ts') },
  ],
  // the tests take longer than all others together, and wait now and then for a store or a timeout
  [
    { name: 'tests', command: [bin('vitest'), 'run'], loud: true },
    { name: 'documentation site', command: script('docs-look.ts') },
    { name: 'documentation snippets', command: script('docs-snippets.ts') },
    { name: 'a newcomer with bundlers and jest (npm run try)', command: script('try.ts', '--without-next') },
    { name: 'what generators make of the specification', command: script('generators.ts') },
    { name: 'package shape (publint)', command: [bin('publint'), '--strict'] },
    { name: 'package types (attw)', command: [bin('attw'), '--pack', '.', '--profile', 'esm-only'] },
    { name: 'types under TypeScript 5.5', command: tsc('typescript-5.5', 'tests/consumer/tsconfig.json') },
    { name: 'types under TypeScript 6', command: tsc('typescript-6', 'tests/consumer/tsconfig.json') },
    { name: 'types under TypeScript 7', command: tsc('typescript-7', 'tests/consumer/tsconfig.json') },
  ],
];

let passed = 0;
let failed = 0;
rmSync(vitestReport, { force: true });
mkdirSync(join(root, '.reports'), { recursive: true });
for (const stage of stages) {
  await inPairs(stage);
  // a later stage would only repeat what this one has shown
  if (failed > 0) break;
}
const tests = testResults();
// told once more: what a machine keeps of a long log is its end
for (const { name, why } of tests.failures) console.log(`\n✗ ${name}\n    ${why.replaceAll('\n', '\n    ')}`);
console.log(`\n${passed + tests.passed} passed, ${failed + tests.failures.length} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function inPairs(steps: readonly Step[]): Promise<void> {
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await run(step);
  };
  await Promise.all([work(), work()]);
}

async function run({ name, command: [program = '', ...args], loud = false }: Step): Promise<void> {
  const started = performance.now();
  const { code, output } = await outcome(program, args, loud);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code === 0) passed += 1;
  else {
    failed += 1;
    if (!loud) console.log(output);
  }
}

function outcome(program: string, args: string[], loud: boolean): Promise<{ code: number | null; output: string }> {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      cwd: root,
      // packing runs `prepare`, which would build dist/ under the steps that use it
      env: { ...process.env, npm_config_ignore_scripts: 'true' },
      stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', chunk => {
      output += chunk;
    });
    child.stderr?.on('data', chunk => {
      output += chunk;
    });
    child.once('error', error => resolve({ code: 1, output: error.message }));
    child.once('close', code => resolve({ code, output }));
  });
}

interface TestResults {
  readonly passed: number;
  readonly failures: readonly { readonly name: string; readonly why: string }[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

/** Single tests, and files that could not be run; the step "tests" itself has been counted. */
function testResults(): TestResults {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(vitestReport, 'utf8'));
  } catch {
    return { passed: 0, failures: [] };
  }
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failing = assertionResults.filter(test => test.status === 'failed');
    if (failing.length === 0) return status === 'failed' ? [{ name: file, why: message }] : [];
    return failing.map(test => ({
      name: `${file} > ${test.fullName}`,
      why: (test.failureMessages ?? []).join('\n').slice(0, 2_000),
    }));
  });
  return { passed: report.numPassedTests, failures };
}
