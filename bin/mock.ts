/** `occ-agent mock`: Prism on the bundled specification. @module */

import { fileURLToPath } from 'node:url';
import { startPrism } from '../contract-tests/targets/prism.ts';
import { documentFile } from '../spec/read-document.ts';
import { readOptions, wholeNumber } from './arguments.ts';
import { untilInterrupted } from './serve.ts';

/** Serves until Ctrl-C; prints one line when ready. */
export async function mock(args: string[]): Promise<number> {
  const { port } = readOptions(args, { port: { type: 'string' } });
  const prism = await startPrism(fileURLToPath(documentFile()), wholeNumber('port', port, 1, 65_535) ?? 4010);
  console.log(`Prism at ${prism.url}; it accepts any bearer token`);
  await untilInterrupted();
  prism.stop();
  return 0;
}
