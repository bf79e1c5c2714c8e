/** Setting whether prices may be overridden. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Settings } from '../records.ts';

/**
 * The settings after a change; what is not named stays.
 *
 * @throws {Refusal} 20506: neither setting of overriding is named.
 */
export function savedItemPriceOverride(
  before: Settings['itemPriceOverride'],
  update: Schemas['ItemPriceOverrideUpdate'],
): Settings['itemPriceOverride'] {
  const { itemPriceOverrideAllowed, itemPriceOverrideAllowedForCreate, itemRepriceAllowed } = update;
  if (itemPriceOverrideAllowed === undefined && itemPriceOverrideAllowedForCreate === undefined) refuse('20506');
  return {
    allowed: itemPriceOverrideAllowed ?? before.allowed,
    allowedForCreate: itemPriceOverrideAllowedForCreate ?? before.allowedForCreate,
    repriceAllowed: itemRepriceAllowed ?? before.repriceAllowed,
  };
}
