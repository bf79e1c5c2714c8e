/** Bodies of responses, of which nothing is looked at twice: what comes again is the very same value. @module */

import { parseJson } from '../../spec/schema-check.ts';

/** Reads bodies; the same text gives the same value, and so does the same row of a list, on whatever page it comes. */
export function createBodies(): (text: string) => unknown {
  const bodies = new Map<string, { readonly body: unknown }>();
  const rows = new Map<string, unknown>();
  return text => {
    const known = bodies.get(text) ?? { body: withRows(parseJson(text)) };
    bodies.set(text, known);
    return known.body;
  };

  function withRows(body: unknown): unknown {
    if (Array.isArray(body)) return body.map(theSame);
    if (typeof body !== 'object' || body === null) return body;
    return Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? value.map(theSame) : value]),
    );
  }

  function theSame(row: unknown): unknown {
    if (typeof row !== 'object' || row === null) return row;
    const text = JSON.stringify(row);
    const known = rows.get(text) ?? row;
    rows.set(text, known);
    return known;
  }
}
