/**
 * CPU time a call costs, in a process of its own: what one process has optimised and collected is no other's. Its
 * argument is a `Measurement`; it prints the median of each client's rounds, in µs, and its ratio to the first client.
 *
 * @module
 */

import { type ClientName, createClients, type DoWork, type Work } from './clients.ts';
import type { ReadyOrderServer } from './order-server.ts';
import { median } from './statistics.ts';

/** What to measure. */
export interface Measurement {
  readonly server: ReadyOrderServer;
  readonly work: Work;
  readonly inFlight: number;
  /** Those that are compared with `fetch`. */
  readonly clients: readonly ClientName[];
}

/** What is printed. */
export type Measured = Readonly<Record<string, { readonly us: number; readonly ratio: number }>>;

// Every number is fixed: a run that adapted to its machine could not be compared with another.
// Rounds are short, so that a ratio compares what happened within half a second.
const warmUpRounds = 30;
const rounds = 40;
const callsPerRound = 50;

const { server, work, inFlight, clients: compared } = JSON.parse(process.argv[2] ?? '') as Measurement;
const made = createClients(work, server);
const clients = (['fetch', ...compared] as const).flatMap(name => {
  const client = made[name];
  return client === undefined ? [] : [[name, client] as const];
});
const measured = clients.map((): number[] => []);
for (let round = -warmUpRounds; round < rounds; round += 1) {
  // beginning with another one each round
  for (let turn = 0; turn < clients.length; turn += 1) {
    const which = (turn + warmUpRounds + round) % clients.length;
    const us = await cpuPerCall(clients[which]?.[1] as DoWork);
    if (round >= 0) measured[which]?.push(us);
  }
}
const base = measured[0] ?? [];
const figures = clients.map(([name], which) => {
  const values = measured[which] ?? [];
  // of ratios round by round: what disturbs the machine for seconds disturbs both sides
  return [
    name,
    { us: median(values), ratio: median(values.map((value, round) => value / (base[round] ?? Number.NaN))) },
  ];
});
console.log(JSON.stringify(Object.fromEntries(figures)));
process.exit();

async function cpuPerCall(doWork: DoWork): Promise<number> {
  const lane = async () => {
    let wrong = 0;
    for (let call = 0; call < callsPerRound / inFlight; call += 1) if ((await doWork()) === undefined) wrong += 1;
    return wrong;
  };
  const before = process.cpuUsage();
  const wrong = await Promise.all(Array.from({ length: inFlight }, lane));
  const { user, system } = process.cpuUsage(before);
  if (wrong.some(count => count > 0)) throw new Error('a client got nothing back');
  return (user + system) / callsPerRound;
}
