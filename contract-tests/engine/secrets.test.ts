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
});
