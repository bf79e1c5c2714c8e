/** What things cost, worked out from the documents alone: a second opinion that shares nothing with any server. In cents. @module */

/** What the catalog asks for a unit: the sale price where there is a lower one. */
export function unitPrice({ list, sale }: { readonly list: number; readonly sale: number | undefined }): number {
  return sale !== undefined && sale < list ? sale : list;
}

/** A line of units at a price, less what was taken off it. */
export function lineAmount(unit: number, quantity: number, discount: number): number {
  return unit * quantity - discount;
}

/** Whether two taxes can come from one rate, each rounded to a cent. */
export function haveOneRate(a: Taxed, b: Taxed): boolean {
  const [lowA, highA] = rates(a);
  const [lowB, highB] = rates(b);
  return lowA <= highB && lowB <= highA;
}

interface Taxed {
  readonly base: number;
  readonly tax: number;
}

function rates({ base, tax }: Taxed): readonly [number, number] {
  return [(tax - 0.5) / base, (tax + 0.5) / base];
}

/** The part of an amount that so many of its units bear, within a cent of an even share. */
export function isShareOf(part: number, whole: number, units: number, of: number): boolean {
  return Math.abs(part - (whole * units) / of) < 1;
}

/** Whether an order above a limit needs an approver: not at it, and never without one. */
export function isAboveLimit(total: number, limit: number | undefined): boolean {
  return limit !== undefined && (limit === 0 || total > limit);
}
