/** Requests of people who want to become contacts of an account, until somebody decides. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { PropertyDefinitions } from '../../properties/records.ts';
import { propertiesSet } from '../../properties/rules/property-values.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Organization, Profile, RegistrationRequest } from '../records.ts';
import { belongsTo, requireAdministrator } from './accounts.ts';
import type { Delegation } from './delegation.ts';
import { standardRole } from './member-rules.ts';

/**
 * Insists that a contact may still decide on a request.
 *
 * @throws {Refusal} 89101: the contact does not administer the account that is asked for; 101008: the request is decided.
 */
export function requireOpen({ status, organizationId }: RegistrationRequest, delegation: Delegation): void {
  const { administrator, account } = delegation;
  requireAdministrator(administrator, account.id);
  if (organizationId !== account.id) refuse('89101', { message: 'The request is for another account.' });
  if (status === 'approved' || status === 'rejected') refuse('101008');
}

/**
 * A request after a change.
 *
 * @throws {Refusal} 101014, 101017: the requester's profile is gone, so that nothing but a rejection makes sense; 13001: a
 * property of the merchant's is not valid.
 */
export function changedRequest(
  request: RegistrationRequest,
  input: Schemas['ProfileRequestUpdate'],
  requester: Profile | undefined,
  definitions: PropertyDefinitions,
): RegistrationRequest {
  if (requester === undefined) refuse(input.status === undefined ? '101017' : '101014');
  const set = propertiesSet('profileRequest', input, definitions);
  return {
    ...request,
    status: input.status ?? request.status,
    ...(input.requestedOrganizationID === undefined ? {} : { organizationId: input.requestedOrganizationID }),
    ...(input.requestedOrganizationName === undefined ? {} : { name: input.requestedOrganizationName }),
    ...(input.requesterComments === undefined ? {} : { requesterComments: input.requesterComments }),
    ...(Object.keys(set).length === 0 ? {} : { properties: { ...request.properties, ...set } }),
  };
}

/** A request that is decided. */
export function decidedRequest(
  request: RegistrationRequest,
  status: 'approved' | 'rejected',
  { approverComments, approvedSource = 'Agent' }: Schemas['RequestDecision'],
): RegistrationRequest {
  return {
    ...request,
    status,
    ...(status === 'approved' ? { approvedSource } : {}),
    ...(approverComments === undefined ? {} : { approverComments }),
  };
}

/** A shopper who has become a buyer of an account: the first one, or one more. */
export function withAccount(shopper: Profile, account: Organization): Profile {
  if (belongsTo(shopper, account.id)) return shopper;
  const roles = [...shopper.roles, standardRole('buyer', account.id)];
  if (shopper.parentOrganizationId === undefined) {
    return { ...shopper, type: 'b2b_user', active: true, parentOrganizationId: account.id, roles };
  }
  return { ...shopper, secondaryOrganizationIds: [...shopper.secondaryOrganizationIds, account.id], roles };
}
