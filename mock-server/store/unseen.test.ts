import { describe, expect, it } from 'vitest';
import { copiedWhenSeen, unchanging, withoutLooking } from './unseen.ts';

describe('a copy that is made when somebody looks at it', () => {
  const maps = { letters: new Map([['a', 1]]), words: new Map([['yes', 2]]) };

  it('shows all of it to whoever looks, each property a map of its own', () => {
    const copy = copiedWhenSeen(maps);
    expect(copy).toEqual(maps);
    expect(structuredClone(copiedWhenSeen(maps))).toEqual(maps);
    expect({ ...copiedWhenSeen(maps) }).toEqual(maps);
    expect(Object.freeze(copiedWhenSeen(maps))).toEqual(maps);
    expect(copy.letters).toBe(copy.letters);
    expect(copy.letters).not.toBe(maps.letters);
  });

  it('keeps what is done to it', () => {
    const copy = copiedWhenSeen(maps);
    copy.letters?.set('b', 3);
    copy.words = new Map([['no', 4]]);
    expect(copy).toEqual({ letters: new Map([...maps.letters, ['b', 3]]), words: new Map([['no', 4]]) });
    expect(unchanging(copy, 'words')).toEqual(new Map([['no', 4]]));
    expect(maps.letters.size).toBe(1);
  });

  it('gives the map itself as long as nobody has looked, and then what never changes of it', () => {
    const copy = copiedWhenSeen(maps);
    expect(withoutLooking(copy, 'letters')).toBe(maps.letters);
    expect(unchanging(copy, 'letters')).toBe(maps.letters);
    const { letters } = copy;
    expect(withoutLooking(copy, 'letters')).toBe(letters);
    const kept = unchanging(copy, 'letters');
    letters?.clear();
    expect(kept).toEqual(maps.letters);
    expect(withoutLooking(copy, 'words')).toBe(maps.words);
  });
});
