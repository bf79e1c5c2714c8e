/** JSON that stands in for the value it is of, since writing it costs more than keeping it. @module */

/** The JSON of an object of some type. */
export class JsonText<T extends object> {
  readonly json: string;
  // what it is the JSON of; there is no such value
  declare readonly of?: T;

  constructor(json: string) {
    this.json = json;
  }
}
