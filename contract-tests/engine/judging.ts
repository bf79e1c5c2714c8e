/** Who judges what behaviours have heard: this thread, or one of its own while this one asks on. @module */

import { Worker } from 'node:worker_threads';
import type { OpenApiDocument } from '../../spec/document.ts';
import { packagedFile } from '../../spec/read-document.ts';
import type { RecordMemory } from '../invariants/record-memory.ts';
import type { JudgeOf, JudgeOptions, Verdict } from './judge.ts';
import { createReader } from './reading.ts';
import type { Exchange } from './recorder.ts';

/** An exchange with its verdict. */
export interface Judged {
  readonly exchange: Exchange;
  readonly verdict: Verdict;
}

/** Judges behaviours one after the other, in the order in which they are brought. */
export interface Judging {
  /** Judges all that one behaviour has heard. */
  judged(exchanges: readonly Exchange[]): Promise<readonly Judged[]>;
  /** What was shown may not hold any more. */
  forget(): void;
}

/** Judges in a thread, which stays until it is closed. */
export interface JudgingThread extends Judging {
  close(): Promise<void>;
}

/** Judges in this thread, with the memory of a run. */
export function judgingHere(judgeOf: JudgeOf, memory: RecordMemory): Judging {
  return {
    async judged(exchanges) {
      const verdict = judgeOf(memory);
      return exchanges.flatMap(exchange => {
        if (isOfTheApi(exchange)) return [{ exchange, verdict: verdict(exchange) }];
        // records were loaded, or held orders released when the clock moved
        memory.forget();
        return [];
      });
    },
    forget: () => memory.forget(),
  };
}

/** What a thread is told. */
export type ToThread = readonly Exchange[] | 'forget';

/** What it says of an exchange: what a schema is walked along stays there, and an exchange is read where it is. */
export type FromThread = readonly Pick<Verdict, 'request' | 'findings' | 'variant'>[];

/**
 * Judges in a thread of its own, which begins at once. Its verdicts have no parts.
 *
 * That is a third of the work of a run, so that a machine with two processors is done so much sooner.
 */
export function judgingInThread(document: OpenApiDocument, options: JudgeOptions): JudgingThread {
  const read = createReader(document);
  const file = packagedFile('judging-thread.js') ?? new URL('./judging-thread.ts', import.meta.url);
  const thread = new Worker(file, { workerData: options });
  const waiting: PromiseWithResolvers<FromThread>[] = [];
  let lost: Error | undefined;
  thread.on('message', (said: FromThread) => waiting.shift()?.resolve(said));
  thread.on('error', (error: Error) => {
    lost = error;
    for (const each of waiting.splice(0)) each.reject(error);
  });
  const tell = (what: ToThread) => thread.postMessage(what);
  return {
    async judged(exchanges) {
      if (lost !== undefined) throw lost;
      const response = Promise.withResolvers<FromThread>();
      waiting.push(response);
      tell(exchanges);
      const said = await response.promise;
      return exchanges.filter(isOfTheApi).flatMap((exchange, index) =>
        said.slice(index, index + 1).map(verdict => ({
          exchange,
          verdict: { ...verdict, reading: read(exchange), parts: [] },
        })),
      );
    },
    forget: () => tell('forget'),
    close: async () => void (await thread.terminate()),
  };
}

function isOfTheApi({ url }: Exchange): boolean {
  return !new URL(url).pathname.startsWith('/__reference/');
}
