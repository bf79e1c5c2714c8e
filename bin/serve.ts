/** `occ-agent serve`: the reference server on a port. @module */

import { readFileSync } from 'node:fs';
import {
  createReferenceServer,
  createRunningClock,
  parseSnapshot,
  type ReferenceData,
  type ReferenceServer,
} from '../mock-server/index.ts';
import { hasCode, readOptions, wholeNumber } from './arguments.ts';
import { portInUse, UsageError } from './usage-error.ts';

/** Serves until Ctrl-C; prints one line when ready. */
export async function serve(args: string[]): Promise<number> {
  const { port, json, ...holds } = readOptions(args, {
    port: { type: 'string' },
    seed: { type: 'string' },
    scale: { type: 'string' },
    data: { type: 'string' },
    alone: { type: 'boolean', default: false },
    snapshot: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const wanted = wholeNumber('port', port, 0, 65_535) ?? 8765;
  const server = serverWith(holds);
  const listening = await server.listen({ port: wanted }).catch((error: unknown) => {
    throw hasCode(error, 'EADDRINUSE') ? portInUse(wanted) : error;
  });
  const { credentials } = server;
  const { url } = listening;
  console.log(
    json ? JSON.stringify({ url, credentials }) : `Reference server at ${url}; credentials:\n${signIns(credentials)}`,
  );
  await untilInterrupted();
  await listening.close();
  return 0;
}

interface Holds {
  readonly seed?: string | undefined;
  readonly scale?: string | undefined;
  readonly data?: string | undefined;
  readonly alone: boolean;
  readonly snapshot?: string | undefined;
}

function serverWith({ seed, scale, data, alone, snapshot }: Holds): ReferenceServer {
  if (alone && data === undefined) throw new UsageError('--alone needs --data: the records that are there alone');
  for (const [name, value] of Object.entries({ seed, scale }))
    if (snapshot !== undefined && value !== undefined)
      throw new UsageError(`--${name} does not apply to --snapshot, which holds all records`);
  if (alone && seed !== undefined)
    throw new UsageError('--alone starts without the seed, so it cannot be combined with --seed');
  return createReferenceServer({
    seed: !alone && (wholeNumber('seed', seed, 0, 2 ** 31 - 1) ?? 1),
    scale: wholeNumber('scale', scale, 1, 1_000) ?? 1,
    // what the file holds is checked as it is loaded
    ...(data === undefined ? {} : { data: contentOf('data', data, text => JSON.parse(text) as ReferenceData) }),
    ...(snapshot === undefined ? {} : { snapshot: contentOf('snapshot', snapshot, parseSnapshot) }),
    clock: createRunningClock(),
  });
}

function contentOf<T>(option: string, file: string, parse: (text: string) => T): T {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--${option} ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A line for each sign-in: who it is and what to enter. */
function signIns(credentials: Readonly<Record<string, object>>): string {
  return Object.entries(credentials)
    .map(([who, parts]) => `  ${who.padEnd(24)}${Object.values(parts).join(' / ')}`)
    .join('\n');
}

/** Settles on Ctrl-C or when the process is asked to end. */
export function untilInterrupted(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
