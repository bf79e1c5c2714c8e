/** A list that need not be built to be counted or cut; an array is one. @module */

export interface Listed<T> {
  readonly length: number;
  slice(start?: number, end?: number): T[];
}
