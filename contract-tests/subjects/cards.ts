/** Cards. @module */

/** A card that may be stored, with all that an instance may ask for. */
export const visa = {
  cardNumber: '4111111111111111',
  cardType: 'visa',
  nameOnCard: 'Ana Lima',
  expiryMonth: '02',
  expiryYear: '2099',
} as const;

/** Another one. */
export const otherCard = {
  cardNumber: '5555555555554444',
  cardType: 'masterCard',
  nameOnCard: 'Robin Wren',
  expiryMonth: '03',
  expiryYear: '2098',
} as const;
