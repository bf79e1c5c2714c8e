import { OccError } from './occ-error.ts';

/** The caller's `AbortSignal` aborted the call; `cause` is the signal's reason. */
export class OccAbortError extends OccError {
  override readonly name = 'OccAbortError';
  override readonly kind = 'abort';

  constructor(message: string, options?: ErrorOptions) {
    super(message);
    // what an abort is for is the caller's own, so it stays as it is
    Object.defineProperty(this, 'cause', { value: options?.cause, configurable: true, writable: true });
  }
}
