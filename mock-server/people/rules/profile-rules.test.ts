import { describe, expect, it } from 'vitest';
import { propertyDefinitions } from '../../properties/seed.ts';
import { changedProfile, newProfile } from './profile-rules.ts';
import { consentsOn } from './site-consents.ts';

const input = { email: 'kara@example.com', firstName: 'Kara', lastName: 'Lind', receiveEmail: 'yes' as const };
const home = {
  alias: 'Home',
  address1: '5 Mill Lane',
  city: 'Raleigh',
  postalCode: '27601',
  country: 'US',
  state: 'NC',
};
const made = '110658';
let last = 0;
const context = { siteId: undefined, newAddressId: () => `ad${++last}`, definitions: propertyDefinitions, now: 42 };
const kara = newProfile({ ...input, shippingAddresses: [home] }, context, made);

const refusalWith = (code: string) => expect.objectContaining({ details: [expect.objectContaining({ code })] });

describe('newProfile', () => {
  it('makes an active shopper without account, who signs in with the e-mail address', () => {
    expect(kara).toMatchObject({
      id: '110658',
      type: 'b2c_user',
      active: true,
      login: 'kara@example.com',
      registeredAt: 42,
      receiveEmail: true,
    });
    expect(newProfile({ ...input, login: 'kara' }, context, made).login).toBe('kara');
  });

  it('keeps properties the merchant defined, and no password among them', () => {
    const sent = { ...input, password: 'Secret-1', x_shoeSize: 39 };
    const profile = newProfile(sent, context, made);
    expect(profile.properties).toEqual({ x_shoeSize: 39, x_contactBy: 'email' });
  });

  it.each(['', 'null'])('takes %j for no date of birth', dateOfBirth => {
    expect(newProfile({ ...input, dateOfBirth }, context, made)).not.toHaveProperty('dateOfBirth');
  });

  it('takes the deprecated single address as the default one', () => {
    expect(newProfile({ ...input, shippingAddress: home }, context, made).shippingAddresses).toMatchObject([home]);
  });

  it('refuses a region that does not exist', () => {
    expect(() => newProfile({ ...input, shippingAddresses: [{ ...home, state: 'ZZ' }] }, context, made)).toThrow(
      refusalWith('22027'),
    );
  });
});

describe('changedProfile', () => {
  it('keeps what is not given', () => {
    expect(changedProfile(kara, {}, context)).toEqual(kara);
    expect(changedProfile(kara, { lastName: 'Lind-Moe' }, context)).toEqual({ ...kara, lastName: 'Lind-Moe' });
  });

  it('forgets a date of birth for the word null', () => {
    const born = changedProfile(kara, { dateOfBirth: '1990-02-01' }, context);
    expect(born.dateOfBirth).toBe('1990-02-01');
    expect(changedProfile(born, { dateOfBirth: 'null' }, context)).not.toHaveProperty('dateOfBirth');
  });

  it('replaces the address book when one is given, even by an empty one', () => {
    const work = { ...home, alias: 'Work' };
    expect(changedProfile(kara, { shippingAddresses: [work] }, context).shippingAddresses).toMatchObject([work]);
    expect(changedProfile(kara, { shippingAddresses: [] }, context).shippingAddresses).toEqual([]);
  });

  it('puts a single address before the others, in place of the one with its nickname', () => {
    const work = { ...home, alias: 'Work' };
    const both = changedProfile(kara, { shippingAddress: work }, context);
    expect(both.shippingAddresses.map(({ alias }) => alias)).toEqual(['Work', 'Home']);
    const moved = changedProfile(both, { shippingAddress: { ...home, city: 'Durham' } }, context);
    expect(moved.shippingAddresses.map(({ alias, city }) => [alias, city])).toEqual([
      ['Home', 'Durham'],
      ['Work', 'Raleigh'],
    ]);
  });

  it("leaves a contact's addresses to the account, unless a role allows own ones", () => {
    const contact = { ...kara, type: 'b2b_user' as const, parentOrganizationId: 'or-1' };
    expect(() => changedProfile(contact, { shippingAddresses: [home] }, context)).toThrow(refusalWith('23030'));
    const manager = {
      ...contact,
      roles: [{ function: 'profileAddressManager', repositoryId: 'r', organizationId: 'or-1' }],
    };
    expect(changedProfile(manager, { shippingAddresses: [home] }, context).shippingAddresses).toHaveLength(1);
  });

  it('writes consents for the site of the call only', () => {
    const german = { ...context, siteId: 'siteDE' };
    const changed = changedProfile(kara, { receiveEmail: 'no', GDPRProfileP13nConsentGranted: true }, german);
    expect(consentsOn(changed, undefined).receiveEmail).toBe(true);
    expect(consentsOn(changed, 'siteDE')).toEqual({ receiveEmail: false, consentGranted: true });
    expect(consentsOn(kara, 'siteDE')).toEqual({ receiveEmail: false });
  });
});
