/** The page of the documentation that has every operation with its error codes. @module */

import { type DocumentedError, eachOperation, type OpenApiDocument } from '../spec/document.ts';

/** Where `npm run docs` writes the page, in this repository. */
export const operationsPagePath = 'docs/generated/operations.md';

/** The page as Markdown: a section for each operation, whose anchor is its id in lower case. */
export function operationsPage(document: OpenApiDocument): string {
  const sections = [...eachOperation(document)].map(({ id, method, path, operation }) => {
    const { summary, 'x-occ-evidence': evidence, 'x-occ-source': source, 'x-occ-errors': errors = [] } = operation;
    const known = source === undefined ? evidence : `${evidence}: ${source.trim()}`;
    return `## ${id}\n\n${summary}: \`${method.toUpperCase()} ${path}\` (${known})\n\n${table(errors)}`;
  });
  return `---
title: Operations and error codes
---

Written from the specification. A server may answer other codes; in the SDK they are \`OperationErrorCode<'createOrder'>\`
and the \`errorCode\` of an \`OccApiError\`. Any operation may answer a [general code](#general-codes) as well.

## General codes

${table(document['x-occ-errors'] ?? [])}
${sections.join('\n')}`;
}

function table(errors: readonly DocumentedError[]): string {
  if (errors.length === 0) return 'No code of its own.\n';
  const rows = errors.map(
    ({ code, status, statusEvidence, when }) =>
      `| \`${code}\` | ${status} | ${statusEvidence} | ${when.trim().replaceAll('|', '\\|')} |\n`,
  );
  return `| code | status | status is | when |\n| --- | --- | --- | --- |\n${[...new Set(rows)].join('')}`;
}
