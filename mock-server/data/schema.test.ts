import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { dataSchema, recordSchemas } from './schema.ts';
import { controlSchemas } from './schema-control.ts';
import { settingsSchema, sitesSchema } from './schema-merchant.ts';

test('given the schemas of users’ data, when they are compared with the meta-schema, then they are schemas', () => {
  const ajv = new Ajv2020({ strict: false });
  const all = [dataSchema, settingsSchema, sitesSchema, ...Object.values({ ...recordSchemas, ...controlSchemas })];
  for (const schema of all) expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
});
