import { describe, expect, test } from 'vitest';
import { failureOf } from '../tests/support/scripted-fetch.ts';
import { contextField, contextHeaders, type DeskContext } from './context.ts';
import { OccValidationError } from './errors/errors.ts';

describe('the headers of a context', () => {
  test('are none for an empty one', () => {
    expect(contextHeaders({})).toEqual({});
  });

  test('carry every value under the name OCC gives it', () => {
    const context = {
      shopperProfileId: '110658',
      organization: 'or-100',
      site: 'siteUS',
      language: 'de-DE',
      priceListGroup: 'default',
    };

    expect(contextHeaders(context)).toEqual({
      'X-CCOrganization': 'or-100',
      'X-CCSite': 'siteUS',
      'X-CCAsset-Language': 'de-DE',
      'Accept-Language': 'de-DE',
      'X-CCPriceListGroup': 'default',
      'X-CCAgentContext': '{"shopperProfileId":"110658"}',
    });
  });

  test('have the agent context as JSON whatever the id holds', () => {
    const shopperProfileId = 'a"b\\c}';

    const header = contextHeaders({ shopperProfileId })['X-CCAgentContext'];

    expect(JSON.parse(header ?? '')).toEqual({ shopperProfileId });
  });

  const fields: (keyof DeskContext)[] = ['site', 'organization', 'language', 'shopperProfileId', 'priceListGroup'];
  const unusable = ['a\r\nX-Evil: 1', 'a\nb', 'a\rb', 'a\0b', 'snow ☃', ''];

  test.each(fields.flatMap(field => unusable.map(value => [field, value] as const)))(
    'refuse %s %j and name the field',
    async (field, value) => {
      const error = await failureOf(() => contextHeaders({ [field]: value }));

      expect(error).toBeInstanceOf(OccValidationError);
      expect(error).toMatchObject({ field });
    },
  );

  test.each(fields)('refuse %s that is no text', async field => {
    // what a caller without types may hand over
    const context = JSON.parse(`{"${field}":7}`);

    expect(await failureOf(() => contextHeaders(context))).toMatchObject({ kind: 'validation', field });
  });
});

test.each([
  ['X-CCAgentContext', 'shopperProfileId'],
  ['X-CCSite', 'site'],
  ['Accept-Language', 'language'],
  ['X-Other', undefined],
])('given the header %s, then the property that becomes it is %s', (header, field) => {
  expect(contextField(header)).toBe(field);
});
