/** The thread of {@link judgingInThread}. @module */

import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from '../../spec/read-document.ts';
import { createRecordMemory } from '../invariants/record-memory.ts';
import { createJudge } from './judge.ts';
import { type FromThread, judgingHere, type ToThread } from './judging.ts';

const judging = judgingHere(createJudge(readDocument(), workerData), createRecordMemory({ isReset: false }));

parentPort?.on('message', async (told: ToThread) => {
  if (told === 'forget') return judging.forget();
  const judged = await judging.judged(told);
  const said: FromThread = judged.map(({ verdict: { request, findings, variant } }) => ({
    request,
    findings,
    variant,
  }));
  parentPort?.postMessage(said);
});
