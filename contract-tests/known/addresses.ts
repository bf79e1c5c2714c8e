/** Where the people of the known shop are. @module */

const address = {
  firstName: 'Ann',
  lastName: 'Adler',
  address1: '1 Pine St',
  city: 'Salem',
  state: 'OR',
  postalCode: '97301',
  country: 'US',
};

/** Where Ann lives, in all its parts. */
export const home = { ...address, companyName: 'Adler Ltd.', address2: 'Floor 2', phoneNumber: '5035550101' };

/** Where Ann works; goods are taxed there. */
export const office = {
  ...address,
  address1: '9 Mill Lane',
  city: 'Seattle',
  state: 'WA',
  postalCode: '98101',
  email: 'ann.adler@example.org',
};
