import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masked } from './secrets.ts';

describe('given secrets in a text', () => {
  test('when it is masked, then none of it is left, in whatever way it is written', () => {
    const secret = 'Päss "word" 9';
    const text = `${secret} ${encodeURIComponent(secret)} ${JSON.stringify(secret)}`;
    expect(masked(text, [secret])).toBe('••• ••• "•••"');
  });

  test('when one secret holds another, then nothing of the longer one is left', () => {
    expect(masked('key-and-more', ['key-', 'key-and-more'])).toBe('•••');
  });

  test('when a password is so short that words hold it, then our words stay as they are', () => {
    expect(masked('property expired', ['p', 'ert'])).toBe('property expired');
  });

  const secret = fc.oneof(fc.string({ minLength: 4, unit: 'grapheme' }), fc.stringMatching(/^[\w.~/+=-]{4,40}$/));

  test('when any secrets stand in any text, then none is left, and what has none stays as it is', () =>
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.array(fc.string()), (secrets, words) => {
        const written = secrets.flatMap(each => [each, encodeURIComponent(each), JSON.stringify({ each })]);
        const text = written.join(words.join(' '));
        const left = masked(text, secrets);
        for (const each of secrets) expect(left).not.toContain(each);
        const innocent = words.join(' ');
        if (!secrets.some(each => innocent.includes(each) || innocent.includes(encodeURIComponent(each))))
          expect(masked(innocent, secrets)).toBe(innocent);
      }),
    ));
});
