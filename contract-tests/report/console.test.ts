/** What a terminal is told of a verification. */
import { expect, test } from 'vitest';
import { alike } from './alike.ts';
import { consoleLines } from './console.ts';
import type { Reported } from './reported.ts';
import type { VerificationReport } from './verification-report.ts';

const finding = (operationId: string, place: string, more: Partial<Reported> = {}): Reported => ({
  operationId,
  severity: 'drift',
  rule: 'property',
  place,
  expected: 'a known property',
  got: 'an unknown one',
  evidence: 'documented',
  news: `${operationId} ${place}`,
  isKnown: false,
  times: 1,
  ...more,
});

const check = (name: string, outcome: 'passed' | 'failed' | 'skipped', reason?: string) => ({
  resource: 'orders',
  name,
  outcome,
  exchanges: [],
  durationMs: 1,
  ...(reason === undefined ? {} : { reason }),
});

const share = { seen: 1, of: 2 };
const report: VerificationReport = {
  baseUrl: 'https://shop.example',
  mode: 'read only',
  startedAt: '2030-01-01T00:00:00.000Z',
  durationMs: 1,
  conforms: false,
  results: [
    check('given a, then b', 'passed'),
    check('given c, then d', 'skipped', 'read only'),
    check('given e, then f', 'skipped', 'read only'),
    check('given g, then h', 'failed', 'expected 1\ngot 2'),
  ],
  findings: [
    finding('getOrder', 'response /priceInfo/total', { severity: 'violation' }),
    ...['a', 'b', 'c', 'd', 'e', 'f'].map(name => finding(`get${name}`, 'response /errorCode')),
    finding('getOrder', 'response /lines/0/engraving', { got: 'two\n  lines' }),
    finding('getOrder', 'response /lines/0/engraver', { got: 'two\n  lines', times: 4 }),
    finding('getOrder', 'response /known', { isKnown: true }),
  ],
  operations: [],
  coverage: { target: 'live', operations: share, ops: share, variants: share, statuses: share, missing: [] },
  left: ['order o1'],
};

test('given findings that say the same, when they are told, then properties of one object and operations with one place are told once', () => {
  const told = alike([
    finding('getOrder', 'response /a/x'),
    finding('getOrder', 'response /a/y', { times: 2 }),
    finding('getOrder', 'response /b/x'),
    finding('searchOrders', 'response /a/x'),
    finding('searchOrders', 'response /a/y'),
    finding('searchOrders', 'response status'),
  ]);
  expect(told.map(({ operations, place, times }) => [operations.join(), place, times])).toEqual([
    ['getOrder,searchOrders', 'response /a/{x, y}', 5],
    ['getOrder', 'response /b/x', 1],
    ['searchOrders', 'response status', 1],
  ]);
});

test('given findings that differ in what they say, when they are told, then each is told', () => {
  const same = finding('getOrder', 'response /a/x');
  const others = [{ severity: 'info' }, { rule: 'enum' }, { expected: 'a value' }, { got: 'nothing' }] as const;
  expect(alike([same, ...others.map(other => ({ ...same, ...other }))])).toHaveLength(5);
});

test('given a report, when it is told, then failures come first, the rest is counted, and each finding is one line', () => {
  const lines = consoleLines(report, { isVerbose: false }).join('\n').split('\n');
  expect(lines.slice(0, 5)).toEqual([
    '✗ orders: given g, then h',
    '    expected 1',
    '    got 2',
    '✓ orders: 1 check',
    '- 2 skipped, read only',
  ]);
  expect(lines.filter(line => line.startsWith('drift'))).toEqual([
    'drift: geta, getb, getc, getd and 2 more response /errorCode: expected a known property, got an unknown one (6 times)',
    'drift: getOrder response /lines/0/{engraving, engraver}: expected a known property, got two lines (5 times)',
  ]);
  expect(lines.slice(-2)).toEqual([
    '1 passed, 1 failed, 2 skipped',
    'https://shop.example does not conform: 1 behaviour failed',
  ]);
  expect(lines.join('\n')).toContain('Written and left:\n    order o1\n');
});

test('given a wish for all of it, when a report is told, then every check and every finding has its name', () => {
  const told = consoleLines(report, { isVerbose: true }).join('\n');
  for (const { name } of report.results) expect(told).toContain(`orders: ${name}`);
  expect(told.match(/^drift: /gm)).toHaveLength(8);
});

test('given a run that did not reach its end, when it is told, then nothing is said of conforming', () => {
  const told = consoleLines({ ...report, stopped: 'the instance stopped responding' }, { isVerbose: false });
  expect(told.at(-1)).toBe('1 passed, 1 failed, 2 skipped');
});
