/** The format of the merchant in users' data as a JSON Schema: settings, properties, sites and locations. @module */

import type { Schema } from '../../spec/document.ts';
import type {
  AppeasementType,
  CancelReason,
  Disposition,
  PriceListGroup,
  Reason,
  Settings,
} from '../merchant/records.ts';
import { settings as usualSettings } from '../merchant/seed.ts';
import type { SettingsChanges } from '../merchant/settings.ts';
import type { TestCard } from '../payments/records.ts';
import type * as Data from './format-merchant.ts';
import { anyText, count, flag, list, mapOf, object, oneOf, some, text } from './schema-parts.ts';
import { address } from './schema-people.ts';

export const property = object<Data.PropertyData>(
  {
    itemType: oneOf(Object.keys(usualSettings.properties)),
    id: { type: 'string', pattern: '^x_' },
    label: text,
    type: oneOf(['shortText', 'richText', 'number', 'date', 'checkbox', 'enumerated']),
    required: flag,
    default: { type: ['string', 'number', 'boolean'] },
    length: some,
    values: { ...list(text), minItems: 1, uniqueItems: true },
    writable: flag,
  },
  ['itemType', 'id'],
);

export const site = object<Data.SiteData>({ id: text, name: text, active: flag, isDefault: flag }, ['id']);

export const location = object<Data.LocationData>(
  {
    id: text,
    name: text,
    address,
    hours: anyText,
    pickUp: flag,
    inventory: flag,
    siteIds: list(text),
  },
  ['id'],
);

const reason = { key: text, name: text };
const reasons = list(object<Reason>(reason, ['key', 'name']));

const group = object<PriceListGroup>(
  { id: text, currencyCode: { type: 'string', pattern: '^[A-Z]{3}$' }, siteIds: list(text) },
  ['id', 'currencyCode', 'siteIds'],
);

/** Schema of the list of sites. */
export const sitesSchema: Schema = { ...list(site), minItems: 1 };

type Part<Name extends keyof SettingsChanges> = NonNullable<SettingsChanges[Name]>;
/** Schema of the settings. */
export const settingsSchema = object<SettingsChanges>({
  sites: sitesSchema,
  reasons: object<Part<'reasons'>>({
    cancel: list(object<CancelReason>({ ...reason, active: flag }, ['key', 'name'])),
    return: reasons,
    disposition: list(object<Disposition>({ ...reason, refunds: flag, restocks: flag }, ['key', 'name', 'refunds'])),
    priceOverride: reasons,
    appeasement: reasons,
  }),
  appeasementTypes: {
    ...list(object<AppeasementType>({ ...reason, needsOrder: flag }, ['key', 'name', 'needsOrder'])),
    minItems: 1,
  },
  externalAppeasement: oneOf(['none', 'rejected', 'unavailable']),
  addressTypes: reasons,
  priceListGroups: { ...list(group), minItems: 1 },
  couponsPerOrder: count,
  externalPrices: object<Part<'externalPrices'>>({ lowestPercent: count, highestPercent: count }),
  payments: object<Part<'payments'>>({
    allowPartialPayment: flag,
    priceHoldHours: count,
    deferredTypes: list(text),
    allowAlternateCurrency: flag,
    alternateCurrency: object<Settings['payments']['alternateCurrency']>({ code: text, rate: some }),
    cards: list(
      object<TestCard>(
        {
          number: { type: 'string', pattern: '^[0-9]{13,19}$' },
          outcome: oneOf(['declined', 'unreachable', 'partial', 'irreversible']),
          message: text,
        },
        ['number', 'outcome', 'message'],
      ),
    ),
  }),
  allowReturnOnPartiallyFulfilledOrder: flag,
  stateNames: object<Part<'stateNames'>>({ order: mapOf(text), return: mapOf(text) }),
  taxRates: mapOf({ type: 'number', minimum: 0, maximum: 100 }),
  itemPriceOverride: object<Part<'itemPriceOverride'>>({ allowed: flag, allowedForCreate: flag, repriceAllowed: flag }),
  externalApproval: oneOf(['none', 'approved', 'needsApproval', 'unavailable']),
  extendedRemorsePeriod: object<Part<'extendedRemorsePeriod'>>({ enabled: flag, days: count }),
  remorsePeriod: object<Part<'remorsePeriod'>>({ enabled: flag, hours: count, minutes: count }),
  agentConfiguration: object<Part<'agentConfiguration'>>({
    delegatedAdminAllowedThroughAgent: flag,
    orderApprovalsAllowedThroughAgent: flag,
    preorderBackorderAllowedThroughAgent: flag,
    allowedOriginMethods: mapOf(text),
  }),
});
