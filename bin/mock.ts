/** `occ-agent mock`: Prism on the bundled specification. @module */

import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { startPrism } from '../contract-tests/targets/prism.ts';
import { documentFile } from '../spec/read-document.ts';
import { readOptions, wholeNumber } from './arguments.ts';
import { untilInterrupted } from './serve.ts';
import { portInUse } from './usage-error.ts';

/** Serves until Ctrl-C; prints one line when ready. */
export async function mock(args: string[]): Promise<number> {
  const { port } = readOptions(args, { port: { type: 'string' } });
  const wanted = wholeNumber('port', port, 1, 65_535) ?? 4010;
  if (!(await isFree(wanted))) throw portInUse(wanted);
  const prism = await startPrism(fileURLToPath(documentFile()), wanted);
  console.log(`Prism at ${prism.url}; it accepts any bearer token`);
  await untilInterrupted();
  prism.stop();
  return 0;
}

/** Prism tells of a port in use in a page of its own words; asked first, it is one line. */
function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
