/** Gives an object a property that is made when it is first read, and is from then on like any other. */
export function whenRead(object: object, name: string, make: () => unknown): void {
  const shape = { configurable: true, enumerable: true };
  const set = (value: unknown) => void Object.defineProperty(object, name, { ...shape, writable: true, value });
  const get = () => {
    const value = make();
    set(value);
    return value;
  };
  Object.defineProperty(object, name, { ...shape, get, set });
}
