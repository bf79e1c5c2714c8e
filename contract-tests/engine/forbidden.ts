/**
 * What any instance forbids, whatever else it looks at: the documents say so of the operation in so many words, or it would be
 * worth nothing. That other requests are refused rests on codes whose causes no document tells.
 *
 * @module
 */

import type { Reading } from './reading.ts';

const states = ['20140'];
const ends = ['200101', '200139', '200218', '200219'];
const returns = ['200114'];
const accounts = ['89101'];

export const forbidden: Readonly<Record<string, readonly string[]>> = {
  createProfile: ['200019', '22006'],
  updateProfile: ['22006'],
  deleteProfile: ['20562'],
  addProfileAddress: accounts,
  updateProfileAddress: accounts,
  deleteProfileAddress: accounts,
  createMember: [...accounts, '22006'],
  updateMember: [...accounts, '22006'],
  removeContacts: [...accounts, '23042'],
  updateOrganization: accounts,
  addAddress: [...accounts, '100189'],
  updateAddress: [...accounts, '100189'],
  deleteAddress: accounts,
  updateProfileRequest: [...accounts, '101008'],
  approveProfileRequest: [...accounts, '101008'],
  rejectProfileRequest: [...accounts, '101008'],
  createOrder: [...states, '28088', '28102', '28104', '28326', '28347'],
  updateOrder: states,
  removeIncompleteOrderForProfile: ['28313'],
  handleOrderAmendment: [...states, '200120', '28102', '28104'],
  submitOrderAmendment: ['200120'],
  removeOrderAmendment: ['200120'],
  approveOrder: states,
  rejectOrder: states,
  requestQuote: states,
  rejectQuote: states,
  handleOrderActions: ends,
  initiateCancelOrder: ends,
  submitCancelOrder: ['200139'],
  addPayments: [...states, '28347'],
  initiateReturn: returns,
  updateReturnRequest: [...returns, '28347', '28348'],
  receiveReturnRequest: returns,
  createExchangeRequest: returns,
  updateAppeasement: ['900036'],
  submitAppeasement: ['900036'],
  deleteAppeasement: ['900036'],
  saveRemorsePeriod: ['96006'],
};

// what is a supervisor's, or in part
const roleCode = '100091';
const ofSupervisors = /^(createOrder|updateReturnRequest|\w+Appeasement)$/;

// of an account, and who acts for it: told by any operation that documents it
const accountCode = /^(100\d{3}|89\d{3}|22010)$/;

/** Whether any instance refuses such a request with a code, or with another. */
export function isForbidden({ operationId = '', route }: Reading, errorCode: string): boolean {
  if (forbidden[operationId]?.includes(errorCode) === true) return true;
  if (errorCode === roleCode) return ofSupervisors.test(operationId);
  const errors = route?.method === 'get' ? (route.operation['x-occ-errors'] ?? []) : [];
  return errors.some(({ code, at }) => at === undefined && code === errorCode && accountCode.test(code));
}
