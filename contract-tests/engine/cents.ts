/** Amounts as they can be compared. @module */

/** Whole cents of an amount in major units; an absent one is none. */
export function cents(amount: number | undefined): number {
  return Math.round((amount ?? 0) * 100);
}
