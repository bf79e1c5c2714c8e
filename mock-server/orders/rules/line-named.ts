/** The line that a request means by a `commerceItemId`. @module */

/** The line with this id; without one, the line to which the client gave it. */
export function lineNamed<Line extends { readonly id: string; readonly clientId?: string | undefined }>(
  lines: readonly Line[],
  name: string | undefined,
): Line | undefined {
  if (name === undefined) return undefined;
  return lines.find(({ id }) => id === name) ?? lines.find(({ clientId }) => clientId === name);
}
