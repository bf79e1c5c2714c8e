/** Expectations that rest on what no document says in so many words, in behaviours whose other checks do not. @module */

/** What is assumed does not hold: an instance that does otherwise drifts. */
export class NotAsAssumed extends Error {
  override readonly name = 'NotAsAssumed';
}

/** Checks what the documents only suggest. Comes last in a behaviour: what follows is not looked at where it fails. */
export async function assumed(check: () => unknown): Promise<void> {
  try {
    await check();
  } catch (error) {
    throw new NotAsAssumed(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
