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
      const made = await anybody('POST', '/profiles', least);
      await anybody('GET', `/profiles/${made.id}`);
      const { id } = await anybody('POST', '/profiles', {
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
      await anybody('GET', `/profiles/${id}`);
      const change = (body: object) => anybody('PUT', `/profiles/${id}`, body);
      await change({ dateOfBirth: 'null', daytimeTelephoneNumber: '5035550177', gender: 'male', locale: 'de' });
      await change({ email: 'fay.other@example.com', firstName: 'Faye', x_knownSize: null });
      await change({ shippingAddress: { ...home, alias: 'Home', address1: '2 Pine St' } });
      await change({
        shippingAddresses: [
          { ...office, alias: 'Work' },
          { ...office, alias: 'Work' },
        ],
      });
      await anybody('PUT', `/profiles/${made.id}`, { email: 'eve.other@example.com' });
      const address = await anybody('POST', `/profiles/${id}/addresses`, {
        addressType: 'Home',
        address: { ...home, address3: 'Bell 3', county: 'Marion', externalAddressId: 'E-1' },
      });
      await anybody('POST', `/profiles/${id}/addresses`, { address: bare });
      const { repositoryId } = (address.body.address ?? {}) as { repositoryId?: string };
      await anybody('PUT', `/profiles/${id}/addresses/${repositoryId}`, { address: { address2: null, city: 'Bend' } });
      await anybody('DELETE', `/profiles/${id}/addresses/${repositoryId}`);
      const stored = { cardNumber: '4111111111111111', cardType: 'visa', expiryMonth: '02', expiryYear: '2031' };
      const first = await anybody('POST', `/profiles/${id}/creditCards`, stored);
      await anybody('POST', `/profiles/${id}/creditCards`, {
        ...stored,
        nameOnCard: 'F. Ek',
        nickname: 'visa - 1111',
        cardCVV: '123',
        setAsDefault: true,
      });
      await anybody('PUT', `/profiles/${id}/creditCards/${first.id}`, {
        nickname: 'visa - 1111',
        additionalInfo: 'Old',
        setAsDefault: true,
      });
      await anybody('DELETE', `/profiles/${id}/creditCards/${first.id}`);
      await anybody('GET', `/profiles/${id}/creditCards`);
      await anybody('PUT', `/profiles/${id}/siteProperties`, {
        siteProperties: [{ site: { id: 'siteUS' }, properties: { receiveEmail: 'no' } }],
      });
      await anybody('POST', '/comments', { orderId: 'known-cart', comment: 'Called.' });
      const member = {
        email: 'gus.known@example.com',
        firstName: 'Gus',
        lastName: 'Gil',
        active: true,
        receiveEmail: 'yes',
      };
      await forBea('POST', '/organizationMembers', member);
      const contact = await forBea('POST', '/organizationMembers', {
        ...member,
        email: 'hal.known@example.com',
        active: false,
        roles: [{ function: 'buyer' }, { function: 'approver' }],
        x_knownSize: 41,
      });
      await forBea('PUT', `/organizationMembers/${contact.id}`, {
        firstName: 'Hal',
        lastName: 'Holm',
        email: 'hal.other@example.com',
        receiveEmail: 'no',
        daytimeTelephoneNumber: '5035550111',
        active: true,
        GDPRProfileP13nConsentGranted: true,
        roles: [{ function: 'admin', relativeTo: { id: north } }],
      });
      await forBea('POST', '/organizations/removeContacts', { members: [contact.id] });
      await anybody('GET', `/profiles/${contact.id}`);
      await forBea('PUT', `/organizations/${north}`, {
        approvalRequired: false,
        orderPriceLimit: 750,
        x_knownGrade: 'silver',
      });
      const dock = await forBea('POST', '/organizationAddresses', {
        addressType: 'Dock 4',
        address: { ...home, isDefaultShippingAddress: true },
      });
      const { repositoryId: dockId } = (dock.body.address ?? {}) as { repositoryId?: string };
      await forBea('PUT', `/organizationAddresses/${dockId}`, {
        addressType: 'Dock 4',
        address: { city: 'Bend', isDefaultBillingAddress: true },
      });
      await forBea('GET', `/organizations/${north}`);
      const request = (what: string, body: object) => forBea('POST', `/profileRequests/known-wish/${what}`, body);
      await forBea('PUT', '/profileRequests/known-wish', {
        status: 'moreInfoNeeded',
        requesterComments: 'Since May.',
        profile: { firstName: 'Daniel' },
      });
      await request('approve', { approverComments: 'Known to us.' });
      await say(bea, 'known-south')('POST', '/profileRequests/known-hope/reject', { approverComments: 'Unknown.' });
      await anybody('GET', '/profiles/known-dan');
      await anybody('POST', '/profiles/delete', { profileIds: [made.id] });
    },
  },
];
