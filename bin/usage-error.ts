/** A command line that cannot be run as it is. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The port is taken. */
export function portInUse(port: number): UsageError {
  return new UsageError(`port ${port} is in use; choose another with --port`);
}
