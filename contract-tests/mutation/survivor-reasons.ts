/** Why defects survive, by their ids; kept by hand. @module */

/** A reason, and whose it is. */
export interface Reason {
  readonly reason: string;
  readonly of: RegExp;
}

export const reasons: readonly Reason[] = [
  {
    reason: 'The total that is documented is that of the page: these lists come whole',
    of: /^(getReturnReasons|getGiftWithPurchaseChoices|searchReturns): a total that is the size of the page$/,
  },
  {
    reason: 'The name is the same in every language of the seed',
    of: /: ignores header X-CCAsset-Language$/,
  },
  {
    reason: 'What a request leaves out is the default, which is what it says',
    of: /: ignores query (totalResults|offset|limit|includedRoles|expand)$/,
  },
  {
    reason: 'What is kept is on no page: the server reads it only to decide about a later request',
    of: /: leaves \w+\.(approverIds|approvedSource|rolesModifiedAt|heldUntil|handedOverAgain|modifiedAt) as it was$/,
  },
  {
    reason: 'The sum that follows from it is worked out anew when the record is read',
    of: /: leaves orders\.(promotions|priceInfo) as it was$/,
  },
];
