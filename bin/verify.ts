/** `occ-agent verify`: the contract suite against an instance. @module */

import { mkdirSync } from 'node:fs';
import { coverageTable } from '../contract-tests/engine/coverage.ts';
import { type VerificationResult, verify, writeReports } from '../contract-tests/index.ts';
import { readOptions } from './arguments.ts';
import { UsageError } from './usage-error.ts';

/** Verifies and prints; 0: conforms, 1: violations. What cannot run is thrown. */
export async function verifyInstance(args: string[]): Promise<number> {
  const options = readOptions(args, {
    url: { type: 'string' },
    username: { type: 'string' },
    password: { type: 'string' },
    'app-key': { type: 'string' },
    token: { type: 'string' },
    site: { type: 'string' },
    write: { type: 'boolean', default: false },
    report: { type: 'string' },
  });
  const { env } = process;
  const baseUrl = options.url ?? env.OCC_URL;
  if (baseUrl === undefined) throw new UsageError('verify needs --url (or OCC_URL)');
  const auth = credentials(options, env);
  const site = options.site ?? env.OCC_SITE;
  // before the work: a folder that cannot be made is found out at once
  if (options.report !== undefined) mkdirSync(options.report, { recursive: true });
  const report = await verify({
    baseUrl,
    auth,
    ...(site === undefined ? {} : { site }),
    write: options.write,
    onResult: print,
  });
  if (options.report !== undefined) await writeReports(report, options.report);
  const failed = report.results.filter(({ outcome }) => outcome === 'failed').length;
  console.log(`\n${coverageTable([report.coverage])}\n`);
  const verdict = report.conforms
    ? 'conforms'
    : `does not conform: ${failed} ${failed === 1 ? 'behaviour' : 'behaviours'} failed`;
  console.log(`${report.baseUrl} ${verdict}`);
  return report.conforms ? 0 : 1;
}

type Credentials = { username: string; password: string } | { applicationKey: string } | { accessToken: string };

// what the command line names wins over the environment, whatever the kind
function credentials(options: Readonly<Record<string, unknown>>, env: NodeJS.ProcessEnv): Credentials {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const named = ['username', 'password', 'app-key', 'token'].some(name => options[name] !== undefined);
  const from = (option: string, variable: string) =>
    text(options[option]) ?? (named && option !== 'password' ? undefined : text(env[variable]));
  const accessToken = from('token', 'OCC_TOKEN');
  if (accessToken !== undefined) return { accessToken };
  const applicationKey = from('app-key', 'OCC_APP_KEY');
  if (applicationKey !== undefined) return { applicationKey };
  const username = from('username', 'OCC_USERNAME');
  const password = from('password', 'OCC_PASSWORD');
  if (username !== undefined && password !== undefined) return { username, password };
  throw new UsageError(
    'verify needs --username and --password, --app-key or --token (or OCC_USERNAME, OCC_PASSWORD, OCC_APP_KEY, OCC_TOKEN)',
  );
}

const marks = { passed: '✓', failed: '✗', skipped: '-' } as const;

function print({ resource, name, outcome, reason }: VerificationResult): void {
  console.log(
    `${marks[outcome]} ${resource}: ${name}${reason === undefined ? '' : `\n    ${reason.split('\n').join('\n    ')}`}`,
  );
}
