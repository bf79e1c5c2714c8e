/** Faults on demand: what a network and a server do wrong, so that clients can be tested against it. @module */

import type { Fault } from './fault.ts';
import { faultProblem } from './fault-input.ts';

/** The faults of a server. */
export interface Faults {
  /**
   * Adds a fault.
   *
   * @throws {TypeError} It is invalid: the message names the kind, property or operation that does not exist, and the
   * nearest that does.
   */
  add(fault: Fault): void;
  /** Removes every fault. */
  clear(): void;
}

/** A fault list that also says which fault hits a request. */
export interface FaultList extends Faults {
  take(request: { readonly operationId: string | undefined; readonly method: string }): Fault | undefined;
}

/** Makes a list without faults, for the operations with these ids. */
export function createFaults(operationIds: readonly string[]): FaultList {
  let armed: { fault: Fault; passes: number; hits: number }[] = [];
  return {
    add(fault) {
      const problem = faultProblem(fault, operationIds);
      if (problem !== undefined) throw new TypeError(problem);
      armed.push({ fault, passes: fault.after ?? 0, hits: fault.times ?? 1 });
    },
    clear() {
      armed = [];
    },
    take({ operationId, method }) {
      for (const entry of armed) {
        const { fault } = entry;
        if (fault.operationId !== undefined && fault.operationId !== operationId) continue;
        if (fault.method !== undefined && fault.method !== method) continue;
        if (entry.passes > 0) {
          entry.passes -= 1;
          continue;
        }
        entry.hits -= 1;
        if (entry.hits === 0) armed = armed.filter(other => other !== entry);
        return fault;
      }
      return undefined;
    },
  };
}

/** Thrown out of `fetch` for a broken connection: in process like the platform's own, on a port by destroying the socket. */
export class ConnectionReset extends TypeError {
  override readonly name = 'TypeError';
  constructor() {
    super('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
  }
}

/** Carries a request out with a fault. */
export async function withFault(
  fault: Fault,
  signal: AbortSignal,
  carryOut: () => Promise<Response>,
): Promise<Response> {
  switch (fault.kind) {
    case 'resetBefore':
      throw new ConnectionReset();
    case 'resetAfter':
      await carryOut();
      throw new ConnectionReset();
    case 'latency':
      return until(signal, fault.ms, carryOut());
    case 'stalledHeaders':
      return until(signal, undefined, carryOut());
    case 'stalledBody':
      return halved(await carryOut(), 'stall');
    case 'truncatedBody':
      return halved(await carryOut(), 'end');
    case 'htmlPage':
      return new Response('<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>', {
        status: fault.status ?? 502,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    case 'wrongContentType': {
      const answer = await carryOut();
      return new Response(answer.body, {
        status: answer.status,
        headers: { 'content-type': fault.contentType ?? 'text/plain' },
      });
    }
    case 'status':
      return Response.json(
        {
          errorCode: fault.errorCode ?? String(fault.status),
          message: 'A fault was injected.',
          status: String(fault.status),
        },
        { status: fault.status, headers: { ...fault.headers } },
      );
  }
}

function until(signal: AbortSignal, ms: number | undefined, answer: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = ms === undefined ? undefined : setTimeout(() => resolve(answer), ms);
    const giveUp = (reason: unknown) => {
      clearTimeout(timer);
      reject(reason);
    };
    if (signal.aborted) giveUp(signal.reason);
    signal.addEventListener('abort', () => giveUp(signal.reason), { once: true });
    // a failure is nobody's late answer
    answer.catch(giveUp);
  });
}

async function halved(answer: Response, then: 'stall' | 'end'): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, Math.floor(bytes.length / 2)));
      if (then === 'end') controller.close();
    },
  });
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(body, { status: answer.status, headers });
}
