/** `occ-agent serve`: the reference server on a port. @module */

import { createReferenceServer, createRunningClock } from '../mock-server/index.ts';
import { readOptions, wholeNumber } from './arguments.ts';

/** Serves until Ctrl-C; prints one line when ready. */
export async function serve(args: string[]): Promise<number> {
  const { port, seed, scale, json } = readOptions(args, {
    port: { type: 'string' },
    seed: { type: 'string' },
    scale: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const server = createReferenceServer({
    seed: wholeNumber('seed', seed, 0, 2 ** 31 - 1) ?? 1,
    scale: wholeNumber('scale', scale, 1, 1_000) ?? 1,
    clock: createRunningClock(),
  });
  const listening = await server.listen({ port: wholeNumber('port', port, 0, 65_535) ?? 8765 });
  const { credentials } = server;
  const { url } = listening;
  console.log(
    json ? JSON.stringify({ url, credentials }) : `Reference server at ${url}; sign in as\n${signIns(credentials)}`,
  );
  await untilInterrupted();
  await listening.close();
  return 0;
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
