/** Countries and their regions, by code and by name. @module */

// the countries whose addresses need a region, with their regions
const regions: Readonly<Record<string, string>> = {
  US: `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia
    |FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine
    |MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada
    |NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon
    |PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia
    |WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming`,
  CA: `AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia
    |NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon`,
};

const namesByCountry = new Map(
  Object.entries(regions).map(([country, text]) => [country, new Map(text.split('|').map(readRegion))]),
);

const namesByCode = new Map<string, { readonly known: string | undefined }>();
let codesByName: ReadonlyMap<string, string> | undefined;

/** Whether addresses in a country need a region. */
export function hasRegions(country: string): boolean {
  return namesByCountry.has(country);
}

/** The name of a region; undefined for one that is not known. */
export function regionName(country: string, region: string): string | undefined {
  return namesByCountry.get(country)?.get(region);
}

/** The code of a region given by code or name; one that is not known stays as it is. */
export function regionCode(country: string, codeOrName: string): string {
  const names = namesByCountry.get(country);
  if (names === undefined || names.has(codeOrName)) return codeOrName;
  const wanted = codeOrName.toLowerCase();
  return [...names].find(([, name]) => name.toLowerCase() === wanted)?.[0] ?? codeOrName;
}

/** The name of a country; undefined for one that is not known. */
export function countryName(country: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  // asking Intl costs more than the rest of an address
  let name = namesByCode.get(country);
  if (name === undefined) {
    name = { known: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country) };
    namesByCode.set(country, name);
  }
  return name.known;
}

/** The code of a country given by code or name; one that is not known stays as it is. */
export function countryCode(codeOrName: string): string {
  if (countryName(codeOrName) !== undefined) return codeOrName;
  codesByName ??= allCountries();
  return codesByName.get(codeOrName.toLowerCase()) ?? codeOrName;
}

/** Codes by name; a code that another one has replaced, as DD by DE, is left out. */
function allCountries(): ReadonlyMap<string, string> {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap(first => letters.map(second => first + second));
  return new Map(
    codes.flatMap(code => {
      const name = countryName(code);
      return name === undefined || new Intl.Locale('und', { region: code }).region !== code
        ? []
        : [[name.toLowerCase(), code] as const];
    }),
  );
}

function readRegion(entry: string): [code: string, name: string] {
  const text = entry.trim();
  return [text.slice(0, 2), text.slice(3)];
}
