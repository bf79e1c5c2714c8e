/** What the reference merchant defined. @module */

import type { PropertyDefinition, PropertyDefinitions } from './records.ts';

const usual = { required: false, writable: true } as const;
const text = (id: string, label: string, length = 254): PropertyDefinition => ({
  ...usual,
  id,
  label,
  type: 'shortText',
  length,
});

/** One of each type, one that must have a value, one that has one unless told otherwise, and one that agents may only read. */
export const propertyDefinitions: PropertyDefinitions = {
  user: [
    { ...usual, id: 'x_loyaltyTier', label: 'Loyalty tier', type: 'enumerated', values: ['bronze', 'silver', 'gold'] },
    {
      ...usual,
      id: 'x_contactBy',
      label: 'Contact by',
      type: 'enumerated',
      values: ['email', 'phone', 'post'],
      default: 'email',
    },
    text('x_preferredStore', 'Preferred store'),
    text('x_badge', 'Badge'),
    text('x_costCentre', 'Cost centre', 12),
    { ...usual, id: 'x_shoeSize', label: 'Shoe size', type: 'number' },
    { ...usual, id: 'x_vip', label: 'VIP', type: 'checkbox' },
    { ...usual, id: 'x_memberSince', label: 'Member since', type: 'date' },
    { ...usual, id: 'x_creditRating', label: 'Credit rating', type: 'number', writable: false },
  ],
  organization: [
    {
      id: 'x_segment',
      label: 'Segment',
      type: 'enumerated',
      values: ['retail', 'wholesale', 'education'],
      required: true,
      writable: true,
    },
    text('x_floor', 'Floor', 40),
    text('x_costCentre', 'Cost centre', 12),
    { ...usual, id: 'x_employees', label: 'Employees', type: 'number' },
  ],
  order: [
    text('x_giftMessage', 'Gift message'),
    { ...usual, id: 'x_giftWrap', label: 'Gift wrap', type: 'checkbox' },
    { ...usual, id: 'x_deliverOn', label: 'Deliver on', type: 'date' },
    {
      ...usual,
      id: 'x_occasion',
      label: 'Occasion',
      type: 'enumerated',
      values: ['birthday', 'wedding', 'other'],
    },
  ],
  commerceItem: [
    text('x_engraving', 'Engraving', 30),
    { ...usual, id: 'x_assembly', label: 'Assembly', type: 'checkbox' },
  ],
  profileRequest: [text('x_reference', 'Reference', 40)],
};
