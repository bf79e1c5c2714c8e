/** What a `fetch` throws when the network fails: the platform's a `TypeError`, another one whatever it likes. @module */

// refused or unresolved: no byte of the request can have reached the application
const neverSent = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;
const broken =
  /^E(?:CONN|PIPE|HOST|NET|(?:SOCKET)?TIMEDOUT|RR_NETWORK|RR_STREAM_PREMATURE_CLOSE)|^UND_ERR_(?:SOCKET|\w+_TIMEOUT)$/;

/** Whether an error tells by its code that the network failed. */
export function isPlatformFailure(error: unknown): boolean {
  return broken.test(systemCode(error)) || wasNeverSent(error);
}

/** Whether an error tells by its code that nothing was sent. */
export function wasNeverSent(error: unknown): boolean {
  return neverSent.test(systemCode(error));
}

/** The system code in a chain of causes, for instance `ECONNREFUSED`; empty when there is none. */
export function systemCode(error: unknown): string {
  // a chain may be a ring; real ones are short
  let link = error;
  for (let depth = 0; depth < 10 && typeof link === 'object' && link !== null; depth += 1) {
    if ('code' in link && typeof link.code === 'string') return link.code;
    link = 'cause' in link ? link.cause : undefined;
  }
  return '';
}
