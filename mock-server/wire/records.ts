/** What records of several resources are made of. Records are values: a rule returns a new one, and only the store replaces it. @module */

/** Merchant-defined properties by id. */
export type DynamicProperties = Readonly<Record<string, unknown>>;

export interface Address {
  readonly id: string;
  readonly alias: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly companyName?: string;
  readonly address1: string;
  readonly address2?: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  readonly phoneNumber?: string;
  readonly email?: string;
}
