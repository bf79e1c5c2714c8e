import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressBook, type BookOptions } from './address-book.ts';

const home = {
  alias: 'Home',
  address1: '5 Mill Lane',
  city: 'Raleigh',
  postalCode: '27601',
  country: 'US',
  state: 'NC',
};

function read(inputs: Parameters<typeof addressBook>[0], known: BookOptions['known'] = []) {
  let last = 0;
  const newId = () => `ad${++last}`;
  return addressBook(inputs, { known, newId, noRegion: '23030' });
}

const refusalWith = (code: string) => expect.objectContaining({ details: [expect.objectContaining({ code })] });

describe('addressBook', () => {
  it('keeps codes, however country and region are spelled', () => {
    const spellings = [
      { country: 'US', state: 'NC' },
      { country: 'United States', state: 'North Carolina' },
      { country: 'United States', state: 'North Carolina', selectedCountry: 'US', selectedState: 'NC' },
      { country: 'united states', state: '', state_ISOCode: 'US-NC' },
    ];
    for (const spelling of spellings) {
      expect(read([{ ...home, ...spelling }])).toEqual([{ ...home, id: 'ad1' }]);
    }
  });

  it('gives a nickname already in use the suffix ##n', () => {
    expect(read([home, home, home]).map(({ alias }) => alias)).toEqual(['Home', 'Home##0', 'Home##1']);
  });

  it('puts the default address first', () => {
    const book = read([home, { ...home, alias: 'Work', isDefaultAddress: true }, { ...home, alias: 'Cabin' }]);
    expect(book.map(({ alias }) => alias)).toEqual(['Work', 'Home', 'Cabin']);
  });

  it('keeps the id of an address it knows, once', () => {
    const known = [{ ...home, id: 'ad77' }];
    const sent = { ...home, repositoryId: 'ad77' };
    expect(read([sent, sent, { ...home, repositoryId: 'ad9' }], known).map(({ id }) => id)).toEqual([
      'ad77',
      'ad1',
      'ad2',
    ]);
  });

  it('keeps parts that the record has no place for, and properties the merchant defined', () => {
    const [address] = read([{ ...home, jobTitle: 'Dr', county: '', x_gateCode: '12' } as typeof home]);
    expect(address?.details).toEqual({ jobTitle: 'Dr', county: '', x_gateCode: '12' });
  });

  it('refuses a region the country does not have', () => {
    expect(() => read([{ ...home, state: 'ZZ' }])).toThrow(refusalWith('23030'));
    expect(read([{ ...home, country: 'FR', state: 'Bretagne' }])).toMatchObject([{ country: 'FR', state: 'Bretagne' }]);
  });

  it('never loses an address, and never gives two the same nickname or id', () => {
    const aliases = fc.array(fc.constantFrom('Home', 'Work', 'Home##0', undefined));
    fc.assert(
      fc.property(aliases, given => {
        const inputs = given.map(alias => ({ ...home, ...(alias === undefined ? { alias: null } : { alias }) }));
        const book = read(inputs);
        expect(book).toHaveLength(inputs.length);
        expect(new Set(book.map(({ alias }) => alias)).size).toBe(inputs.length);
        expect(new Set(book.map(({ id }) => id)).size).toBe(inputs.length);
      }),
    );
  });
});
