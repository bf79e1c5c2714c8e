/** What the first call of a process runs, found by making one. @module */

import { Session } from 'node:inspector/promises';

/** The names of the functions that a call runs, by the path of their file, which has nothing else of that name. */
export async function functionsOfFirstCall(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const { OccAgent } = await import('../src/index.ts');
  const agent = new OccAgent({
    baseUrl: 'https://agent.example',
    auth: { accessToken: 'a token' },
    fetch: async () => Response.json({ id: 'o1' }),
  });
  await agent.orders.get('o1');
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  return new Map(
    result.map(({ url, functions }) => {
      const called = functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0);
      return [url, new Set(called.map(({ functionName }) => functionName))];
    }),
  );
}
