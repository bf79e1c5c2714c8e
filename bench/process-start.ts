/** From the start of a process to its first response, beyond what bare `fetch` takes. @module */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './child.ts';
import type { Section } from './figure.ts';
import type { ReadyOrderServer } from './order-server.ts';
import { inScratchFolder } from './scratch.ts';
import { median } from './statistics.ts';

const pairs = 31;
const msAtMost = 8;

/** Measures fresh processes in pairs, so that what disturbs the machine for seconds disturbs both. */
export function measureStart(): Promise<Section> {
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
      const runs = Array.from({ length: pairs }, () => ({ bare: run(bare), ours: run(ours) }));
      const beyond = (what: 'ms' | 'cpuMs') => median(runs.map(pair => pair.ours[what] - pair.bare[what]));
      return {
        title: 'A process that makes one call, beyond one that makes it with fetch',
        figures: [
          { what: 'time', value: beyond('ms'), unit: 'ms', bar: { on: 'value', atMost: msAtMost } },
          { what: 'CPU', value: beyond('cpuMs'), unit: 'ms' },
        ],
      };
    } finally {
      await server.stop();
    }
  });
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
