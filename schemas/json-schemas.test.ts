import { describe, expect, it } from 'vitest';
import { FOLDER_FILES } from './dataset-folder.ts';
import { makeJsonSchemas } from './json-schemas.ts';

describe('the JSON Schemas', () => {
  const schemas = new Map(makeJsonSchemas().map(({ fileName, schema }) => [fileName, schema]));

  it('describe the single file and each file of a folder', () => {
    const ofFolder = FOLDER_FILES.map((name) => name.replace('.json', '.schema.json'));
    expect([...schemas.keys()]).toEqual(['faultlines.schema.json', ...ofFolder]);
    for (const schema of schemas.values()) {
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    }
  });

  it('let authors leave out what has a default and nothing else', () => {
    expect(schemas.get('documents.schema.json')).toMatchObject({
      type: 'array',
      items: {
        required: ['id', 'title', 'publisher', 'language', 'kind'],
        additionalProperties: false,
        properties: { reliability: { default: 'F' } },
      },
    });
  });

  it('say in words what a date and a paragraph look like', () => {
    const text = JSON.stringify(schemas.get('relationships.schema.json'));
    expect(text).toContain('"description":"a paragraph number such as 4, or');
    expect(text).toContain('"description":"an EDTF date such as 2020-01-03');
  });
});
