/** CPU time a call costs the process that makes it. @module */

import { startChild } from './child.ts';
import { type ClientName, createClients, type ReadOrder } from './clients.ts';
import type { Figure, Section } from './figure.ts';
import type { ReadyOrderServer } from './order-server.ts';
import { median } from './statistics.ts';

// Every number is fixed: a run that adapted to its machine could not be compared with another.
// Rounds are short, so that a ratio compares what happened within half a second.
const warmUpRounds = 20;
const rounds = 100;
const callsPerRound = 50;
const atMost: Readonly<Partial<Record<ClientName, number>>> = {
  'occ-agent-sdk': 1.3,
  'occ-agent-sdk, watched': 1.25,
  'occ-agent-sdk, watched and checked': 2,
};

/** Measures all clients with the given number of calls in flight; only the sequential figure has a bar. */
export async function measureClients(inFlight: number): Promise<Section> {
  const server = await startChild<ReadyOrderServer>(`${import.meta.dirname}/order-server.ts`);
  try {
    const clients = createClients(server.ready);
    const names = Object.keys(clients) as ClientName[];
    const measured = await interleaved(names, name => cpuPerCall(clients[name], server.ready.orderId, inFlight));
    return {
      title: inFlight === 1 ? 'CPU per call, one at a time' : `CPU per call, ${inFlight} in flight`,
      baseline: 'fetch and json() in the same round',
      figures: names.map(name => ({
        what: name,
        value: median(measured[name]),
        unit: 'µs',
        // of ratios round by round: what disturbs the machine for seconds disturbs both sides
        ratio: median(measured[name].map((value, round) => value / (measured.fetch[round] ?? Number.NaN))),
        ...(inFlight === 1 ? barOf(name) : {}),
      })),
    };
  } finally {
    await server.stop();
  }
}

function barOf(name: ClientName): Pick<Figure, 'bar'> {
  const limit = atMost[name];
  return limit === undefined ? {} : { bar: { on: 'ratio', atMost: limit } };
}

/** Measures each in turn, round by round, beginning with another one each round. */
async function interleaved(
  names: readonly ClientName[],
  measure: (name: ClientName) => Promise<number>,
): Promise<Record<ClientName, number[]>> {
  const measured = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<ClientName, number[]>;
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + warmUpRounds + round) % names.length] as ClientName;
      const value = await measure(name);
      if (round >= 0) measured[name].push(value);
    }
  }
  return measured;
}

async function cpuPerCall(read: ReadOrder, expected: string, inFlight: number): Promise<number> {
  const lane = async () => {
    let wrong = 0;
    for (let call = 0; call < callsPerRound / inFlight; call += 1) if ((await read()) !== expected) wrong += 1;
    return wrong;
  };
  const before = process.cpuUsage();
  const wrong = await Promise.all(Array.from({ length: inFlight }, lane));
  const { user, system } = process.cpuUsage(before);
  if (wrong.some(count => count > 0)) throw new Error('a client did not read the order');
  return (user + system) / callsPerRound;
}
