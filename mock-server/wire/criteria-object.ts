import { refuse } from './refusal.ts';

/**
 * The named criteria of a text search.
 *
 * @throws {Refusal} 85000: `q` is no JSON object.
 */
export function criteriaObject(q: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(q);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read };
  } catch {
    // refused below
  }
  return refuse('85000', { path: 'q', message: 'q is a JSON object of criteria, or a filter with queryFormat=SCIM.' });
}
