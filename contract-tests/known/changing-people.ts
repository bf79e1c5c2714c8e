/** Shoppers, contacts and accounts that change. @module */

import { home, office } from './addresses.ts';
import { bea, north } from './parts.ts';
import type { Conversation } from './said.ts';

export const changingPeople: readonly Conversation[] = [
  {
    name: 'changing people',
    async hold(say) {
      const [anybody, forBea] = [say(), say(bea, north)];
      const bare = { address1: '3 Pine St', city: 'Salem', postalCode: '97301', state: 'OR', country: 'US' };
      const least = { email: 'eve.known@example.com', firstName: 'Eve', lastName: 'Ek', receiveEmail: 'no' };
      const made = await anybody('createProfile', least);
      await anybody('getProfile', made.id);
      const { id } = await anybody('createProfile', {
        ...least,
        email: 'fay.known@example.com',
        login: 'fay',
        gender: 'female',
        dateOfBirth: '1999-09-09',
        receiveEmail: 'yes',
        GDPRProfileP13nConsentGranted: true,
        shippingAddresses: [
          { ...office, alias: 'Work' },
          { ...home, alias: 'Home', selectedState: 'OR', selectedCountry: 'US', isDefaultAddress: true },
        ],
        x_knownSize: 40,
      });
      await anybody('getProfile', id);
      const change = (body: object) => anybody('updateProfile', id, body);
      await change({ dateOfBirth: 'null', daytimeTelephoneNumber: '5035550177', gender: 'male', locale: 'de' });
      await change({ email: 'fay.other@example.com', firstName: 'Faye', x_knownSize: null });
      await change({ shippingAddress: { ...home, alias: 'Home', address1: '2 Pine St' } });
      await change({
        shippingAddresses: [
          { ...office, alias: 'Work' },
          { ...office, alias: 'Work' },
        ],
      });
      await anybody('updateProfile', made.id, { email: 'eve.other@example.com' });
      const address = await anybody('addProfileAddress', id, {
        addressType: 'Home',
        address: { ...home, address3: 'Bell 3', county: 'Marion', externalAddressId: 'E-1' },
      });
      await anybody('addProfileAddress', id, { address: bare });
      const { repositoryId = '' } = (address.body.address ?? {}) as { repositoryId?: string };
      await anybody('updateProfileAddress', id, repositoryId, { address: { address2: null, city: 'Bend' } });
      await anybody('deleteProfileAddress', id, repositoryId);
      const stored = { cardNumber: '4111111111111111', cardType: 'visa', expiryMonth: '02', expiryYear: '2031' };
      const first = await anybody('addCreditCard', id, stored);
      await anybody('addCreditCard', id, {
        ...stored,
        nameOnCard: 'F. Ek',
        nickname: 'visa - 1111',
        cardCVV: '123',
        setAsDefault: true,
      });
      await anybody('updateCreditCard', id, first.id, {
        nickname: 'visa - 1111',
        additionalInfo: 'Old',
        setAsDefault: true,
      });
      await anybody('removeCreditCard', id, first.id);
      await anybody('listCreditCards', id);
      await anybody('updateSiteProperties', id, {
        siteProperties: [{ site: { id: 'siteUS' }, properties: { receiveEmail: 'no' } }],
      });
      await anybody('createComment', { orderId: 'known-cart', comment: 'Called.' });
      const member = {
        email: 'gus.known@example.com',
        firstName: 'Gus',
        lastName: 'Gil',
        active: true,
        receiveEmail: 'yes',
      };
      await forBea('createMember', member);
      const contact = await forBea('createMember', {
        ...member,
        email: 'hal.known@example.com',
        active: false,
        roles: [{ function: 'buyer' }, { function: 'approver' }],
        x_knownSize: 41,
      });
      await forBea('updateMember', contact.id, {
        firstName: 'Hal',
        lastName: 'Holm',
        email: 'hal.other@example.com',
        receiveEmail: 'no',
        daytimeTelephoneNumber: '5035550111',
        active: true,
        GDPRProfileP13nConsentGranted: true,
        roles: [{ function: 'admin', relativeTo: { id: north } }],
      });
      await forBea('removeContacts', { members: [contact.id] });
      await anybody('getProfile', contact.id);
      await forBea('updateOrganization', north, {
        approvalRequired: false,
        orderPriceLimit: 750,
        x_knownGrade: 'silver',
      });
      const dock = await forBea('addAddress', {
        addressType: 'Dock 4',
        address: { ...home, isDefaultShippingAddress: true },
      });
      const { repositoryId: dockId = '' } = (dock.body.address ?? {}) as { repositoryId?: string };
      await forBea('updateAddress', dockId, {
        addressType: 'Dock 4',
        address: { city: 'Bend', isDefaultBillingAddress: true },
      });
      await forBea('getOrganization', north);
      await forBea('updateProfileRequest', 'known-wish', {
        status: 'moreInfoNeeded',
        requesterComments: 'Since May.',
        profile: { firstName: 'Daniel' },
      });
      await forBea('approveProfileRequest', 'known-wish', { approverComments: 'Known to us.' });
      // who waits for that is not active before
      await forBea('approveProfileRequest', 'known-start', {});
      await say(bea, 'known-south')('rejectProfileRequest', 'known-hope', { approverComments: 'Unknown.' });
      await anybody('getProfile', 'known-dan');
      await anybody('deleteMultipleProfiles', { profileIds: [made.id] });
    },
  },
];
