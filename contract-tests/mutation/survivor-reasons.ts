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
  {
    reason: 'The reference server has no storefront: visits, which it is sent back as it showed them, are never kept',
    of: /^updateProfile: ignores \/(firstVisitDate|previousVisitDate|lastVisitDate|numberOfVisits) of the request$/,
  },
  {
    reason: 'A contact shows the billing address of its account: one that it is sent back with is never kept',
    of: /^updateMember: ignores \/billingAddress of the request$/,
  },
];
