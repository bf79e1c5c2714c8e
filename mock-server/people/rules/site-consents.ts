/**
 * What shoppers agree to, site by site. The profile's own flags are those of the default site; on other sites nobody has
 * agreed to anything until they say so there (inferred).
 *
 * @module
 */

import type { Profile } from '../records.ts';

/** The choices of one site. */
export interface Consents {
  readonly receiveEmail: boolean;
  readonly consentGranted?: boolean;
}

/** A profile with the choices of sites other than the default one. */
export interface ShopperProfile extends Profile {
  readonly siteConsents?: Readonly<Record<string, Consents>>;
}

/** Consents as requests write them. */
export interface ConsentInput {
  readonly receiveEmail?: 'yes' | 'no' | undefined;
  readonly GDPRProfileP13nConsentGranted?: boolean | undefined;
}

/** The choices on a site; `undefined` is the default site. */
export function consentsOn(profile: ShopperProfile, siteId: string | undefined): Consents {
  return siteId === undefined ? profile : (profile.siteConsents?.[siteId] ?? { receiveEmail: false });
}

/** The profile after choices on a site; `undefined` is the default site. */
export function withConsents(profile: ShopperProfile, siteId: string | undefined, input: ConsentInput): ShopperProfile {
  const before = consentsOn(profile, siteId);
  const consentGranted = input.GDPRProfileP13nConsentGranted ?? before.consentGranted;
  const after: Consents = {
    receiveEmail: input.receiveEmail === undefined ? before.receiveEmail : input.receiveEmail === 'yes',
    ...(consentGranted === undefined ? {} : { consentGranted }),
  };
  if (siteId === undefined) return { ...profile, ...after };
  return { ...profile, siteConsents: { ...profile.siteConsents, [siteId]: after } };
}
