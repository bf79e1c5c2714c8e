/** A report as SARIF 2.1.0, as code scanning reads it. @module */

import type { Severity } from '../engine/finding.ts';
import type { VerificationReport } from './verification-report.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  violation: 'error',
  drift: 'warning',
  info: 'note',
};

/** The findings of a report; each is recognised again by its fingerprint. */
export function sarifOf({ findings, baseUrl, stopped }: VerificationReport): object {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'occ-agent verify',
            informationUri: 'https://github.com/occ-agent-sdk/occ-agent-sdk',
            rules: rules.map(rule => ({ id: idOf(rule), name: rule, shortDescription: { text: rule } })),
          },
        },
        invocations: [
          {
            executionSuccessful: stopped === undefined,
            ...(stopped !== undefined && {
              toolExecutionNotifications: [{ level: 'error', message: { text: stopped } }],
            }),
          },
        ],
        results: findings.map(
          ({ rule, severity, operationId = 'none', place, expected, got, news, isKnown, curl }) => ({
            ruleId: idOf(rule),
            ruleIndex: rules.indexOf(rule),
            level: levels[severity],
            message: { text: `${operationId} ${place}: expected ${expected}, got ${got}` },
            // there is no file of the user's: the operation stands for one
            locations: [
              {
                physicalLocation: { artifactLocation: { uri: `operations/${operationId}` }, region: { startLine: 1 } },
                logicalLocations: [{ fullyQualifiedName: `${baseUrl} ${operationId} ${place}`, kind: 'function' }],
              },
            ],
            partialFingerprints: { 'news/v1': news },
            baselineState: isKnown ? 'unchanged' : 'new',
            ...(curl === undefined ? {} : { properties: { curl } }),
          }),
        ),
      },
    ],
  };
}

function idOf(rule: string): string {
  return rule.replaceAll(/\W+/g, '-');
}
