import { refuse } from './refusal.ts';

/**
 * The named criteria of the text search in `q`.
 *
 * @throws {Refusal} 85000: `q` is no JSON object, or a criterion is null: it would find everything.
 */
export function criteriaObject(q: string): Readonly<Record<string, unknown>> {
  const criteria = objectIn(q);
  for (const [name, value] of Object.entries(criteria)) {
    if (value === null) refuse('85000', { path: `q.${name}`, message: `The criterion ${name} is null.` });
  }
  return criteria;
}

function objectIn(q: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(q);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read };
  } catch {
    // refused below
  }
  return refuse('85000', {
    path: 'q',
    message: 'q must be a JSON object of criteria, or a filter with queryFormat=SCIM.',
  });
}
