/** A string as it is compared where case does not count. @module */

export function folded(value: string): string;
export function folded(value: string | undefined): string | undefined;
export function folded(value: string | undefined): string | undefined {
  return value?.toLowerCase();
}
