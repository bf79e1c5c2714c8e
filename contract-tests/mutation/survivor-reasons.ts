/** Why defects survive, by their ids; kept by hand. @module */

/** A reason, and whose it is. */
export interface Reason {
  readonly reason: string;
  readonly of: RegExp;
}

export const reasons: readonly Reason[] = [
  {
    reason: 'The reference server has its records in one language: whether it reads the header shows nowhere',
    of: /: ignores header (X-CCAsset-Language|Accept-Language)$/,
  },
];
