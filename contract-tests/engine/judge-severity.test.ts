/** How much it weighs what the judge finds: by what is known of the fact. */
import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { createJudge } from './judge.ts';

const judge = createJudge(readDocument(), { knowsRecords: true });

test('given a fact that is only inferred, when it is broken, then that is no more than information', () => {
  const { findings } = judge()(exchange('GET /profiles?queryFormat=SCIM&q=id%20pr', { limit: 250 }));
  expect(findings).toMatchObject([{ rule: 'schema', severity: 'info', evidence: 'inferred' }]);
});

test('given a property that is only inferred, when it has another JSON type, then that is drift', () => {
  const { findings } = judge()(
    exchange('GET /merchant/remorsePeriod', {
      isRemorsePeriod: true,
      remorsePeriodHours: 0,
      remorsePeriodMinutes: '30',
    }),
  );
  expect(findings).toMatchObject([{ rule: 'schema', severity: 'drift', evidence: 'inferred' }]);
});

test.each([
  ['documented', '/products/p1', { errorCode: '20031', status: '404' }, 404, 'violation'],
  ['observed', '/orders', { errorCode: '28327', status: '400' }, 400, 'violation'],
  ['only inferred', '/orders/o1', { errorCode: '210105', status: '400' }, 400, 'drift'],
])(
  'given a code whose status is %s, when it comes with another, then that is told',
  (_, path, body, status, severity) => {
    const [call, sent] = path === '/orders' ? [`POST ${path}`, { op: 'createOrder' }] : [`GET ${path}`, undefined];
    const told = judge()(exchange(call, { message: 'No.', ...body }, { status, ...(sent && { sent }) }));

    expect(told.findings.map(finding => [finding.place, finding.severity])).toEqual([['response status', severity]]);
  },
);
