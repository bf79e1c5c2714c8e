/** Answers of reads, kept until something changes. @module */

import type { Store } from '../store/store.ts';

/** What an answer to a read depends on beside the data. */
export interface ReadKey {
  readonly url: string;
  readonly callerId: string;
  /** Header by lower-case name. */
  readonly header: (name: string) => string | undefined;
}

/** Keeps answers; a read that has been answered before, of data that has not changed since, is only sent. */
export type KeptAnswers = (key: ReadKey, answer: () => Answer | undefined) => Answer | undefined;

/** The bytes of a body: encoded once, however often they are sent. */
export type Answer = Uint8Array<ArrayBuffer>;

// every header that decides what a read answers
const decisive = [
  'x-ccagentcontext',
  'x-ccorganization',
  'x-ccsite',
  'x-ccasset-language',
  'x-ccpricelistgroup',
  'accept-language',
];
// far more than a test asks; a server that is walked through does not grow by what it was asked
const mostKept = 1_000;

/** Makes the keeper of one store. No read depends on the time of day: what time changes, it changes in the store. */
export function createKeptAnswers(store: Pick<Store, 'version'>): KeptAnswers {
  let kept = new Map<string, Answer>();
  let version = -1;
  return ({ url, callerId, header }, answer) => {
    if (version !== store.version || kept.size >= mostKept) {
      kept = new Map();
      version = store.version;
    }
    const key = [url, callerId, ...decisive.map(header)].join('\n');
    const known = kept.get(key);
    if (known !== undefined) return known;
    const bytes = answer();
    if (bytes !== undefined && version === store.version) kept.set(key, bytes);
    return bytes;
  };
}
