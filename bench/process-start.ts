/** From the start of a process to its first response, beyond what bare `fetch` takes. @module */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { startChild } from './child.ts';
import type { Section } from './figure.ts';
import type { ReadyOrderServer } from './order-server.ts';
import { inScratchFolder } from './scratch.ts';
import { median } from './statistics.ts';

const rounds = 31;
const msAtMost = 8;

/** Measures fresh processes in turn, so that what disturbs the machine for seconds disturbs all of them. */
export function measureProcess(): Promise<Section> {
  return inScratchFolder(async folder => {
    const server = await startChild<ReadyOrderServer>(`${import.meta.dirname}/order-server.ts`);
    const { url, small } = server.ready;
    try {
      const bare = program(
        folder,
        'bare.mjs',
        `const { id } = await (await fetch('${url}/ccagent/v1/orders/${small}', { headers: { authorization: 'Bearer t' } })).json();`,
      );
      const ours = program(
        folder,
        'ours.mjs',
        `import { OccAgent } from 'occ-agent-sdk';
const { id } = await new OccAgent({ baseUrl: '${url}', auth: { accessToken: 't' } }).orders.get('${small}');`,
      );
      const floor = program(
        folder,
        'floor.mjs',
        `import { createClient, ky } from '${await bundled(folder)}';
const client = createClient({ baseUrl: '${url}', fetch: request => ky(request) });
const { data: { id } } = await client.GET('/ccagent/v1/orders/{id}', {
  params: { path: { id: '${small}' } },
  headers: { authorization: 'Bearer t' },
});`,
      );
      const runs = Array.from({ length: rounds }, () => ({ bare: run(bare), ours: run(ours), floor: run(floor) }));
      const beyond = (which: 'ours' | 'floor', what: 'ms' | 'cpuMs') =>
        median(runs.map(round => round[which][what] - round.bare[what]));
      return {
        title: 'A process that makes one call, beyond one that makes it with fetch',
        figures: [
          { what: 'CPU', value: beyond('ours', 'cpuMs'), unit: 'ms', bar: { on: 'value', atMost: msAtMost } },
          { what: 'CPU of ky and openapi-fetch alone', value: beyond('floor', 'cpuMs'), unit: 'ms' },
          { what: 'time', value: beyond('ours', 'ms'), unit: 'ms' },
          { what: 'time of ky and openapi-fetch alone', value: beyond('floor', 'ms'), unit: 'ms' },
        ],
      };
    } finally {
      await server.stop();
    }
  });
}

/** What the SDK is built on, as it is built: one minified file. */
async function bundled(folder: string): Promise<string> {
  const input = join(folder, 'built-on.mjs');
  const file = join(folder, 'built-on.min.mjs');
  const find = (name: string) => fileURLToPath(import.meta.resolve(name));
  writeFileSync(
    input,
    `export { default as ky } from ${JSON.stringify(find('ky'))};
export { default as createClient } from ${JSON.stringify(find('openapi-fetch'))};`,
  );
  const build = await rolldown({ input, platform: 'neutral' });
  await build.write({ file, minify: true });
  await build.close();
  return file;
}

function program(folder: string, name: string, code: string): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    `${code}
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ id, cpuMs: (user + system) / 1000, ms: performance.now() }));
process.exit();
`,
  );
  return file;
}

/** By the clock of the process itself, which begins with it. */
function run(file: string): { readonly ms: number; readonly cpuMs: number } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
  return JSON.parse(stdout) as { ms: number; cpuMs: number };
}
