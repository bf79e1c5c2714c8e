/** How a command signs in. @module */

import { UsageError } from './usage-error.ts';

/** A user and a password. */
export type Password = { username: string; password: string };
/** One way to sign in. */
export type Credentials = Password | { applicationKey: string } | { accessToken: string };

/** The options of a command that signs in. */
export const credentialOptions = {
  username: { type: 'string' },
  password: { type: 'string' },
  'app-key': { type: 'string' },
  token: { type: 'string' },
} as const;

type Options = { readonly [Name in keyof typeof credentialOptions]?: string | undefined };

/**
 * The credentials of a command line or the environment. What the command line names wins, whatever the kind.
 *
 * @throws {UsageError} There are none.
 */
export function credentials(command: string, options: Options, env: NodeJS.ProcessEnv): Credentials {
  const named = (Object.keys(credentialOptions) as (keyof Options)[]).filter(name => options[name] !== undefined);
  const [first, second] = [...new Set(named.map(name => (name === 'password' ? 'username' : name)))];
  if (second !== undefined) throw new UsageError(`--${first} and --${second} are two ways to sign in: give one`);
  const from = (option: keyof Options, variable: string) =>
    given(options[option]) ?? (named.length > 0 && option !== 'password' ? undefined : given(env[variable]));
  const accessToken = from('token', 'OCC_TOKEN');
  if (accessToken !== undefined) return { accessToken };
  const applicationKey = from('app-key', 'OCC_APP_KEY');
  if (applicationKey !== undefined) return { applicationKey };
  const username = from('username', 'OCC_USERNAME');
  const password = from('password', 'OCC_PASSWORD');
  if (username !== undefined && password !== undefined) return { username, password };
  throw new UsageError(
    `${command} needs --username and --password, --app-key or --token (or OCC_USERNAME, OCC_PASSWORD, OCC_APP_KEY, OCC_TOKEN)`,
  );
}

/** An option that is not empty. */
export function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
