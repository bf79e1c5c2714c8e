/** A string as people compare it: neither case nor composition matters, and ß is ss. */
export function folded(value: string): string {
  return value.normalize('NFD').toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
}
