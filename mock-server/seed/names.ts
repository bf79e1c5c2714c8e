/** Names of people, companies and places to make customers of. @module */

/** First and last names that go together; the first last name of each is used by every seed. */
export const families: readonly { readonly first: readonly string[]; readonly last: readonly string[] }[] = [
  { first: ['Mia', 'Leo', 'Grace', 'Ethan'], last: ['Ng', 'Chan', 'Lam', 'Wong'] },
  { first: ['Sean', 'Niamh', 'Ciara', 'Declan'], last: ["O'Brien", 'Murphy', "O'Sullivan", 'Kelly'] },
  { first: ['José', 'Lucía', 'Ana María', 'Martín'], last: ['García', 'Muñoz', 'Hernández', 'Ibáñez'] },
  { first: ['Pieter', 'Sanne', 'Joost', 'Lotte'], last: ['van der Berg', 'de Vries', 'Jansen', 'van Dijk'] },
  { first: ['Linh', 'Minh', 'Thảo', 'Quang'], last: ['Nguyễn', 'Trần', 'Phạm', 'Lê'] },
  { first: ['Emily', 'James', 'Olivia', 'William'], last: ['Carter', 'Bennett', 'Smith-Jones', 'Walsh'] },
  { first: ['Amara', 'Chidi', 'Ngozi', 'Emeka'], last: ['Okonkwo', 'Adeyemi', 'Eze', 'Balogun'] },
  { first: ['Priya', 'Arjun', 'Kavya', 'Rohan'], last: ['Patel', 'Sharma', 'Iyer', 'Krishnamurthy'] },
  { first: ['Jürgen', 'Anke', 'Sören', 'Käthe'], last: ['Müller', 'Schäfer', 'Großmann', 'von Braun'] },
  { first: ['Chloé', 'Étienne', 'Zoë', 'François'], last: ['Lefèvre', "D'Aubigné", 'Moreau', 'Béranger'] },
  { first: ['Yuki', 'Haruto', 'Aiko', 'Kenji'], last: ['Tanaka', 'Ōno', 'Fujimoto', 'Sato'] },
  { first: ['Fatima', 'Omar', 'Layla', 'Yusuf'], last: ['Al-Sayed', 'Haddad', 'El Amrani', 'Khoury'] },
  { first: ['Agnieszka', 'Łukasz', 'Zofia', 'Tomasz'], last: ['Wójcik', 'Kowalska', 'Żak', 'Nowak'] },
  { first: ['Malia', 'Keanu', 'Noelani', 'Kai'], last: ["Ka'ana", 'Kealoha', 'Akana', 'Mahoe'] },
];

/** Names of accounts. */
export const companies: readonly string[] = [
  'Northwind Labs',
  'Harborview Design Studio',
  'Blue Mesa Guides',
  'Larkspur & Finch',
  'Cascade Field Research',
  'Prairie Light Energy',
  'Old Mill Architects',
  'Tidewater Surveying',
];

/** A town with what its numbers begin with. */
export interface Town {
  readonly city: string;
  readonly state: string;
  readonly country: string;
  /** First digits of its postal codes. */
  readonly postal: string;
  /** First digits of its phone numbers. */
  readonly phone: string;
}

const us = (state: string, city: string, postal: string, phone: string): Town => ({
  city,
  state,
  country: 'US',
  postal,
  phone,
});

/** Towns in the states that the reference merchant taxes. */
export const usTowns: readonly Town[] = [
  us('NY', 'New York', '100', '212'),
  us('NY', 'Brooklyn', '112', '718'),
  us('NY', 'Buffalo', '142', '716'),
  us('CA', 'San Francisco', '941', '415'),
  us('CA', 'Los Angeles', '900', '213'),
  us('CA', 'San Diego', '921', '619'),
  us('TX', 'Austin', '787', '512'),
  us('TX', 'Houston', '770', '713'),
  us('WA', 'Seattle', '981', '206'),
  us('WA', 'Spokane', '992', '509'),
  us('IL', 'Chicago', '606', '312'),
  us('IL', 'Springfield', '627', '217'),
  us('MA', 'Boston', '021', '617'),
  us('MA', 'Worcester', '016', '508'),
];

/** Towns of the German site's customers. */
export const germanTowns: readonly Town[] = [
  { city: 'Hamburg', state: 'HH', country: 'DE', postal: '202', phone: '040' },
  { city: 'München', state: 'BY', country: 'DE', postal: '803', phone: '089' },
  { city: 'Köln', state: 'NW', country: 'DE', postal: '506', phone: '221' },
];

/** Streets; German ones have their number behind. */
export const usStreets: readonly string[] = [
  'Maple Avenue',
  'Oak Street',
  '5th Avenue',
  'Mill Lane',
  'Lakeview Drive',
  "St. Mark's Place",
  'Pier Road',
  'Cedar Court',
  'Sunset Boulevard',
  'Martin Luther King Jr. Way',
];
export const germanStreets: readonly string[] = ['Lindenstraße', 'Am Bahnhof', 'Goethestraße', 'Mühlenweg'];
