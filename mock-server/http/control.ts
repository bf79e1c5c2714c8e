/** What tests in other processes may do to the server, under `/__reference/` and from this machine only. @module */

import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import type { ManualClock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { Fault, Faults } from './faults.ts';

/** What is controlled. */
export interface Controlled {
  readonly store: Store;
  readonly clock: ManualClock;
  readonly faults: Faults;
}

/** Adds the control routes. */
export function addControl(app: Hono, { store, clock, faults }: Controlled): void {
  const start = store.snapshot();
  const startTime = clock.now();

  app.get('/__reference/health', context =>
    context.json({ status: 'ready', now: new Date(clock.now()).toISOString() }),
  );
  app.post('/__reference/reset', context => {
    store.restore(start);
    clock.set(startTime);
    faults.clear();
    return context.json({ status: 'reset' });
  });
  app.post('/__reference/fingerprint', context => context.json({ fingerprint: fingerprint(store) }));
  app.post('/__reference/clock', async context => {
    const { advanceMs } = await context.req.json<{ advanceMs?: unknown }>().catch(() => ({ advanceMs: undefined }));
    if (typeof advanceMs !== 'number' || !Number.isFinite(advanceMs)) {
      return context.json({ message: 'advanceMs must be a number of milliseconds' }, 400);
    }
    clock.advance({ ms: advanceMs });
    return context.json({ now: new Date(clock.now()).toISOString() });
  });
  app.post('/__reference/faults', async context => {
    const fault = await context.req.json<Partial<Fault>>().catch(() => undefined);
    if (typeof fault?.kind !== 'string') return context.json({ message: 'a fault needs a kind' }, 400);
    faults.add(fault as Fault);
    return context.json({ status: 'armed' });
  });
  app.delete('/__reference/faults', context => {
    faults.clear();
    return context.json({ status: 'cleared' });
  });
}

/** A digest of everything but sessions and id counters, which signing in changes. */
function fingerprint(store: Store): string {
  const { sessions: _sessions, counters: _counters, ...data } = store.snapshot();
  const text = JSON.stringify(Object.entries(data).map(([name, records]) => [name, [...records]]));
  return createHash('sha256').update(text).digest('hex');
}
