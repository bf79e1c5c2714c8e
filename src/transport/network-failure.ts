/** What a `fetch` throws when the network fails: the platform's a `TypeError`, another one whatever it likes. @module */

// refused or unresolved: no byte of the request can have reached the application
const neverSent: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
const broken: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENETRESET',
  'ERR_NETWORK',
  'ERR_STREAM_PREMATURE_CLOSE',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** Whether an error tells by its code that the network failed. */
export function isPlatformFailure(error: unknown): boolean {
  const code = systemCode(error);
  return neverSent.has(code) || broken.has(code);
}

/** Whether a failure with this code means that nothing was sent. */
export function wasNeverSent(code: string): boolean {
  return neverSent.has(code);
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
