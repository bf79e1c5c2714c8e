/** A command line that cannot be run as it is. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
