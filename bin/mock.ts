/** `occ-agent mock`: Prism on the bundled specification, or a proxy before an instance that judges what passes through. @module */

import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { told } from '../contract-tests/engine/finding.ts';
import { masked, secretsOf } from '../contract-tests/engine/secrets.ts';
import { createJudgingProxy, writeReports } from '../contract-tests/index.ts';
import { startPrism } from '../contract-tests/targets/prism.ts';
import { listen } from '../mock-server/http/listen.ts';
import { documentFile } from '../spec/read-document.ts';
import { httpAddress, readOptions, wholeNumber } from './arguments.ts';
import { untilInterrupted } from './serve.ts';
import { portInUse, UsageError } from './usage-error.ts';

/** Serves until Ctrl-C; prints one line when ready. */
export async function mock(args: string[]): Promise<number> {
  const { port, proxy, report } = readOptions(args, {
    port: { type: 'string' },
    proxy: { type: 'string' },
    report: { type: 'string' },
  });
  const wanted = wholeNumber('port', port, 1, 65_535) ?? 4010;
  if (report !== undefined && proxy === undefined) throw new UsageError('--report needs --proxy');
  const instance = proxy === undefined ? undefined : httpAddress('proxy', proxy);
  // before the work: a folder that cannot be made is found out at once
  if (report !== undefined) mkdirSync(report, { recursive: true });
  if (!(await isFree(wanted))) throw portInUse(wanted);
  if (instance !== undefined) return judging(instance, wanted, report);
  const prism = await startPrism(fileURLToPath(documentFile()), wanted);
  console.log(`Prism at ${prism.url}; it accepts any bearer token`);
  await untilInterrupted();
  prism.stop();
  return 0;
}

/** Tells of each exchange that is not as specified; 1: there was one that breaks the contract. */
async function judging(url: string, port: number, folder: string | undefined): Promise<number> {
  const proxy = createJudgingProxy({
    url,
    onJudged: (exchange, findings) => {
      const { method, status, url: asked } = exchange;
      const secrets = secretsOf([], [exchange]);
      for (const finding of findings)
        console.log(`${method} ${new URL(asked).pathname} ${status}: ${masked(told(finding), secrets)}`);
    },
  });
  const listening = await listen(request => proxy.fetch(request), { port });
  console.log(`Proxy at ${listening.url} before ${url}; what is not as specified is told here`);
  await untilInterrupted();
  await listening.close();
  const report = proxy.report();
  if (folder !== undefined) await writeReports(report, folder);
  const { operations } = report.coverage;
  console.log(
    `${operations.seen} of ${operations.of} operations seen; ${report.conforms ? 'conforms' : 'does not conform'}`,
  );
  return report.conforms ? 0 : 1;
}

/** Prism tells of a port in use in a page of its own words; asked first, it is one line. */
function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
