/** Registration requests of users' data. @module */

import { defaultSite } from '../merchant/default-site.ts';
import type { RegistrationRequest } from '../people/records.ts';
import type { OrganizationRequestData, ProfileRequestData } from './format.ts';
import type { Loading } from './loading.ts';
import { named, present } from './place.ts';
import { propertiesOf } from './properties.ts';

/** A request to become a contact. */
export function profileRequestOf(data: ProfileRequestData, place: string, loading: Loading): RegistrationRequest {
  const account = named(loading.store.organizations, data.organizationId, 'account', `${place}.organizationId`);
  return {
    ...requestOf(data, data.id ?? loading.newId('pq'), place, loading),
    kind: 'profile',
    organizationId: account.id,
    name: account.name,
    properties: propertiesOf('profileRequest', data, place, loading),
  };
}

/** A request for an account. */
export function organizationRequestOf(
  data: OrganizationRequestData,
  place: string,
  loading: Loading,
): RegistrationRequest {
  return {
    ...requestOf(data, data.id ?? loading.newId('oq'), place, loading),
    kind: 'organization',
    name: data.name,
  };
}

function requestOf(
  data: ProfileRequestData | OrganizationRequestData,
  id: string,
  place: string,
  { store }: Loading,
): Omit<RegistrationRequest, 'kind' | 'name'> {
  const { email, firstName, lastName, ...profile } = named(
    store.profiles,
    data.profileId,
    'profile',
    `${place}.profileId`,
  );
  const site =
    data.siteId === undefined ? defaultSite(store) : named(store.sites, data.siteId, 'site', `${place}.siteId`);
  return {
    id,
    status: data.status ?? 'new',
    profileId: profile.id,
    requester: { email, firstName, lastName },
    siteId: site.id,
    ...present({ requesterComments: data.requesterComments, approverComments: data.approverComments }),
  };
}
