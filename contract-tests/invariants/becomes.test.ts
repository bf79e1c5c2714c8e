/** What an action is sent, and what its record shows afterwards. */
import { expect, test } from 'vitest';
import { broken } from '../../tests/broken.ts';
import { exchange } from '../../tests/exchange.ts';

const decision = exchange(
  'POST /orders/approve',
  { id: 'o1', approvers: [{ approverId: 'p1' }], approverMessages: 'Fine.' },
  { sent: { orderId: 'o1', approverMessage: 'Fine.' } },
);
const decided = (approverMessages: unknown) =>
  exchange('GET /orders/o1', { id: 'o1', state: 'SUBMITTED', approverMessages });
const request = { status: 'approved', id: 'r1' };
const approval = exchange('POST /profileRequests/r1/approve', request, { sent: { approverComments: 'Known.' } });
const receipt = exchange(
  'PUT /returnRequests/r1/receive',
  {
    returnItems: [
      { commerceItemId: 'ci1', returnItemId: 'i1', dispositionReason: { displayKey: 'acceptedWithRefund' } },
    ],
  },
  { sent: { returnItems: [{ returnItemId: 'i1', quantityReceived: 1, dispositionReason: 'acceptedWithRefund' }] } },
);
const received = (displayKey: string) =>
  exchange('GET /returnRequests/r1', {
    returnRequestId: 'r1',
    returnItems: [{ commerceItemId: 'ci1', returnItemId: 'i1', dispositionReason: { displayKey } }],
  });

test.each([
  ['a list with others', [decision, decided(['Late.', 'Fine.'])], []],
  ['a single string', [decision, decided('Fine.')], []],
  ['a list with nothing in it', [decision, decided([])], ['written /approverMessages']],
  ['another message', [decision, decided(['Late.'])], ['written /approverMessages']],
  [
    'no comment',
    [approval, exchange('GET /profileRequests/r1', { ...request, approverComments: null })],
    ['written /approverComments'],
  ],
  ['the disposition of its item', [receipt, received('acceptedWithRefund')], []],
  [
    'another disposition',
    [receipt, received('rejectedWithRefund')],
    ['written /returnItems/dispositionReason/displayKey'],
  ],
])(
  'given an action that is sent something, when its record shows %s, then only what it lacks is found',
  (_, exchanges, expected) => {
    expect(broken(...exchanges).filter(each => each.startsWith('written'))).toEqual(expected);
  },
);
