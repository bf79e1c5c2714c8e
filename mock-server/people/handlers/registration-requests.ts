/** Requests to become a contact, and for an account. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { HandlersOf } from '../../http/handler.ts';
import { propertiesSet } from '../../properties/rules/property-values.ts';
import { textLookup } from '../../store/scim-plan.ts';
import { matchingRecords } from '../../store/scim-search.ts';
import type { Reading, Store } from '../../store/store.ts';
import { idsAscending, type ListQuery, pageOfRecords } from '../../wire/listing.ts';
import { refuse } from '../../wire/refusal.ts';
import { filterIn } from '../../wire/scim-parser.ts';
import { registrationRequestCollection } from '../collections.ts';
import type { RegistrationRequest } from '../records.ts';
import { changedRequest, decidedRequest, requireOpen, withAccount } from '../rules/registration-requests.ts';
import { organizationSummary } from '../views/person-view.ts';

/** The operations on registration requests. */
export const registrationRequests: HandlersOf<
  | 'listProfileRequests'
  | 'getProfileRequest'
  | 'updateProfileRequest'
  | 'approveProfileRequest'
  | 'rejectProfileRequest'
  | 'listOrganizationRequests'
  | 'getOrganizationRequest'
> = {
  listProfileRequests: ({ query, store }) => requestsPage(store, 'profile', query, profileRow),

  getProfileRequest: ({ path, query, store }) =>
    profileRequestView(requestWith(store, 'profile', path.id), store, query.expand),

  updateProfileRequest({ path, query, body, store, subject }) {
    const request = requestWith(store, 'profile', path.id);
    requireOpen(request, subject.delegation);
    const requester = store.profiles.get(request.profileId);
    const wanted = body.requestedOrganizationID;
    if (wanted !== undefined && store.organizations.get(wanted) === undefined) {
      refuse('13001', { path: 'requestedOrganizationID', message: `There is no account ${wanted}.` });
    }
    const { properties: definitions } = store.settings;
    const changed = changedRequest(request, body, requester, definitions);
    store.registrationRequests.put(changed.id, changed);
    if (requester !== undefined && body.profile !== undefined) {
      const { firstName = requester.firstName, lastName = requester.lastName } = body.profile;
      const set = propertiesSet('user', body.profile, definitions, 'profile');
      const properties = { ...requester.properties, ...set };
      store.profiles.put(requester.id, { ...requester, firstName, lastName, properties });
    }
    return profileRequestView(changed, store, query.expand);
  },

  approveProfileRequest({ path, body, store, subject }) {
    const request = requestWith(store, 'profile', path.id);
    requireOpen(request, subject.delegation);
    const requester = store.profiles.get(request.profileId) ?? refuse('101014');
    store.profiles.put(requester.id, withAccount(requester, subject.delegation.account));
    store.registrationRequests.put(request.id, decidedRequest(request, 'approved', body));
    return { id: request.id, status: 'approved' };
  },

  rejectProfileRequest({ path, body, store, subject }) {
    const request = requestWith(store, 'profile', path.id);
    requireOpen(request, subject.delegation);
    store.registrationRequests.put(request.id, decidedRequest(request, 'rejected', body));
    return { status: 'rejected' };
  },

  listOrganizationRequests: ({ query, store }) => requestsPage(store, 'organization', query, organizationRow),

  getOrganizationRequest({ path, store }) {
    const request = requestWith(store, 'organization', path.id);
    return {
      ...organizationRow(request, store),
      ...commentsOf(request),
      requesterOrganization: null,
      parentOrgName: null,
      secondaryAddresses: [],
    };
  },
};

/** The requests of a kind that are asked for. */
function requestsPage<Row extends object>(
  store: Store,
  kind: RegistrationRequest['kind'],
  query: ListQuery & { readonly q?: string | undefined },
  row: (request: RegistrationRequest, from: Pick<Reading, 'organizations' | 'profiles' | 'sites'>) => Row,
) {
  const { by } = store.registrationRequests;
  const listing = { all: by.kind.equal(kind), order: registrationRequestCollection.order };
  const found = matchingRecords(filterIn(query.q), {
    ...listing,
    lookups: { status: textLookup(by[`${kind}Status`], listing) },
    row: request => row(request, store),
  });
  return pageOfRecords(found, query, idsAscending, {
    view: request => row(request, store),
    json: request => store.render(request, row),
    comeSorted: idsAscending.sort,
  });
}

function requestWith(store: Store, kind: RegistrationRequest['kind'], id: string): RegistrationRequest {
  const request = store.registrationRequests.get(id);
  if (request?.kind === kind) return request;
  return refuse(kind === 'profile' ? '102000' : '101001', { path: 'id' });
}

function profileRow(
  request: RegistrationRequest,
  store: Pick<Reading, 'organizations' | 'profiles' | 'sites'>,
): Schemas['ProfileRequestRow'] {
  const { id, status, organizationId = null, name, siteId } = request;
  const account = organizationId === null ? undefined : store.organizations.get(organizationId);
  return {
    id,
    status,
    requestedOrganizationID: organizationId,
    requestedOrganizationName: name,
    organization: account === undefined || status !== 'approved' ? null : organizationSummary(account),
    profile: requesterView(request, store),
    site: { id: siteId, siteName: store.sites.get(siteId)?.name ?? siteId, productionURL: null },
  };
}

type Expand = 'profile' | 'profileAll' | 'requestAll' | undefined;

/** With `requestAll` the merchant's properties of the request are shown as well, with `profileAll` those of the requester. */
function profileRequestView(request: RegistrationRequest, store: Store, expand: Expand): Schemas['ProfileRequest'] {
  const row = profileRow(request, store);
  const requester = expand === 'profileAll' ? store.profiles.get(request.profileId) : undefined;
  return {
    ...(expand === 'requestAll' ? request.properties : {}),
    ...row,
    profile: { ...requester?.properties, ...row.profile },
    ...commentsOf(request),
    approvedSource: request.approvedSource ?? null,
  };
}

function organizationRow(
  request: RegistrationRequest,
  store: Pick<Reading, 'profiles'>,
): Schemas['OrganizationRequestRow'] {
  const { id, name, status } = request;
  return { id, name, status, organization: null, profile: requesterView(request, store) };
}

/** The requester, or what is known of one who is gone. */
function requesterView({ profileId, requester }: RegistrationRequest, { profiles }: Pick<Reading, 'profiles'>) {
  const { email, firstName, lastName } = profiles.get(profileId) ?? requester;
  return { id: profileId, email, firstName, lastName };
}

function commentsOf({ siteId, approverComments, requesterComments }: RegistrationRequest) {
  return { siteId, approverComments: approverComments ?? null, requesterComments: requesterComments ?? null };
}
