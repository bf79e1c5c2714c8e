/** How a rule says no. @module */

/** A place and a code of a refusal. */
export interface RefusalDetail {
  /** OCC's error code; its HTTP status and its words stand in the specification. */
  readonly code: string;
  /** Property of the request at fault, dotted. */
  readonly path?: string;
  /** What is wrong with this very request, where the general words would not say enough. */
  readonly message?: string;
}

/**
 * Thrown by rules; the HTTP side turns it into OCC's error body. Nothing that a refused request did is kept, save what
 * `lasting` does, for instance counting it.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly details: readonly RefusalDetail[];

  readonly lasting: () => void;

  constructor(details: readonly RefusalDetail[], lasting: () => void = () => {}) {
    super(`refused with ${details.map(({ code }) => code).join(', ')}`);
    this.details = details;
    this.lasting = lasting;
  }
}

/** Refuses with one code. */
export function refuse(code: string, detail: Omit<RefusalDetail, 'code'> = {}): never {
  throw new Refusal([{ code, ...detail }]);
}
