/** A command line that cannot be run as it is. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The port is taken. */
export function portInUse(port: number): UsageError {
  return new UsageError(`port ${port} is in use; choose another with --port`);
}

/** What went wrong, in one line: never a stack trace. */
export function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
