/** Judges the body of a failed call. @module */

import type { DocumentedError, OpenApiDocument, Operation } from '../../spec/document.ts';
import { type Finding, shown } from './finding.ts';
import { isRecord, type Reading } from './reading.ts';

// an exception by its class, or a line of a stack trace
const insides = /\b(?:java|javax|atg|oracle|com|org)\.[\w.$]+(?:Exception|Error)\b|^\s+at [\w.$]+\(/m;

/** Every failure has a code, a message for people and its own status; the code is one that the operation documents. */
export function errorFindings(document: OpenApiDocument, operation: Operation, { exchange, body }: Reading): Finding[] {
  const { status } = exchange;
  const finding = (severity: Finding['severity'], place: string, expected: string, got: unknown): Finding => ({
    severity,
    rule: 'error body',
    place: `response ${place}`,
    expected,
    got: shown(got),
    evidence: 'documented',
  });
  if (!isRecord(body)) return [finding('violation', '', 'an object', body)];
  const details = Array.isArray(body.errors) ? body.errors.filter(isRecord) : [];
  const isSeveral = details.length > 0 && (body.errorCode === undefined || body.errorCode === '00000000');
  const codes = (isSeveral ? details : [body]).map(({ errorCode }) => errorCode);
  return [
    ...codes.flatMap(code =>
      typeof code === 'string' && code !== '' ? [] : [finding('violation', '/errorCode', 'a code', code)],
    ),
    ...(isSeveral || (typeof body.message === 'string' && body.message !== '')
      ? []
      : [finding('violation', '/message', 'a message', body.message)]),
    ...[body, ...details].flatMap(({ message }) =>
      typeof message === 'string' && insides.test(message)
        ? [finding('violation', '/message', 'words for people', message)]
        : [],
    ),
    ...(isSeveral && body.status === undefined ? [] : statusFindings(body.status)),
    ...codes.flatMap(code => (typeof code === 'string' && code !== '' ? codeFindings(code) : [])),
  ];

  function statusFindings(said: unknown): Finding[] {
    return said === String(status) ? [] : [finding('violation', '/status', JSON.stringify(String(status)), said)];
  }

  function codeFindings(code: string): Finding[] {
    const documented = [...(operation['x-occ-errors'] ?? []), ...(document['x-occ-errors'] ?? [])].filter(
      (error: DocumentedError) => error.code === code,
    );
    // a code that is the status itself says no more than the status
    if (documented.length === 0)
      return code === String(status) && status < 500 ? [] : [finding('drift', '/errorCode', 'a documented code', code)];
    // several errors at once have one status, which cannot be that of each
    if (isSeveral || documented.some(error => error.status === status)) return [];
    const { statusEvidence = 'inferred' } = documented.find(error => error.statusEvidence !== 'inferred') ?? {};
    const severity = statusEvidence === 'inferred' ? 'drift' : 'violation';
    const expected = [...new Set(documented.map(error => error.status))].join(' or ');
    return [{ ...finding(severity, 'status', expected, status), evidence: statusEvidence }];
  }
}
