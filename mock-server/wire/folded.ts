/** A string as it is compared where case does not count. @module */

/**
 * What strings that people read as the same have in common: composed or not, in capitals or not ("STRASSE" and "Straße", "ΟΔΟΣ"
 * and "οδος").
 */
export function folded(value: string): string;
export function folded(value: string | undefined): string | undefined;
export function folded(value: string | undefined): string | undefined {
  if (value === undefined || isAscii.test(value)) return value?.toLowerCase();
  // by way of capitals, as only they write out ligatures and ß, of which ẞ is none; a sigma is the same at the end of a word
  const small = value.normalize('NFD').toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  return small.normalize('NFC');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const isAscii = /^[\x00-\x7f]*$/;
