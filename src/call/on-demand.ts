import { isOccError, OccConnectionError } from '../errors/errors.ts';

/**
 * Loads something when it is first needed, once for all who ask; from then on it is returned as it is, without a promise.
 * A failure is not kept: the next one who asks tries again.
 *
 * @throws {OccConnectionError} In a browser, the file with that code is not to be had.
 */
export function onDemand<T extends object>(load: () => Promise<T>): () => T | Promise<T> {
  let found: T | Promise<T> | undefined;
  const loading = async (): Promise<T> => {
    try {
      found = await load();
      return found;
    } catch (cause) {
      found = undefined;
      if (isOccError(cause)) throw cause;
      const site = { operationId: undefined, method: 'GET', path: 'occ-agent-sdk', attempts: 1 };
      throw new OccConnectionError('A part of occ-agent-sdk could not be loaded; check the network', site, { cause });
    }
  };
  return () => {
    found ??= loading();
    return found;
  };
}
