/** CPU time a call costs the process that makes it, beside bare `fetch`. @module */

import { startChild } from './child.ts';
import type { Measured, Measurement } from './client-process.ts';
import type { ClientName, Work } from './clients.ts';
import type { Figure, Section } from './figure.ts';
import type { ReadyOrderServer } from './order-server.ts';
import { median } from './statistics.ts';

const processes = 5;

/** The bars, by work, calls in flight and client. */
const atMost: Readonly<Partial<Record<string, Readonly<Record<string, number>>>>> = {
  '3.5 kB read, 1 in flight': {
    'occ-agent-sdk': 1.15,
    'occ-agent-sdk, watched': 1.25,
    'occ-agent-sdk, watched and checked': 2,
  },
  '3.5 kB read, 10 in flight': { 'occ-agent-sdk': 1.22 },
};

/** Measures clients that do a work, beside `fetch`. */
export async function measureClients(
  work: Work,
  inFlight: number,
  clients: readonly ClientName[] = ['openapi-fetch', 'occ-agent-sdk'],
): Promise<Section> {
  const server = await startChild<ReadyOrderServer>(`${import.meta.dirname}/order-server.ts`);
  try {
    const measurement: Measurement = { server: server.ready, work, inFlight, clients };
    const runs: Measured[] = [];
    for (let run = 0; run < processes; run += 1) {
      const child = await startChild<Measured>(`${import.meta.dirname}/client-process.ts`, JSON.stringify(measurement));
      runs.push(child.ready);
      await child.stop();
    }
    const name = `${work}, ${inFlight} in flight`;
    return {
      title: `CPU per call: ${name}`,
      baseline: `fetch and json() in the same round; median of ${processes} processes`,
      figures: Object.keys(runs[0] ?? {}).map(client => figureOf(client, runs, atMost[name]?.[client])),
    };
  } finally {
    await server.stop();
  }
}

function figureOf(client: string, runs: readonly Measured[], limit: number | undefined): Figure {
  return {
    what: client,
    value: median(runs.map(run => run[client]?.us ?? Number.NaN)),
    unit: 'µs',
    ratio: median(runs.map(run => run[client]?.ratio ?? Number.NaN)),
    ...(limit === undefined ? {} : { bar: { on: 'ratio', atMost: limit } }),
  };
}
