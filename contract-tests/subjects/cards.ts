/** Cards. @module */

/** A card that may be stored, with all that an instance may ask for. */
export const visa = {
  cardNumber: '4111111111111111',
  cardType: 'visa',
  nameOnCard: 'Ana Lima',
  expiryMonth: '02',
  expiryYear: '2099',
} as const;
