import { z } from './configured-zod.ts';
import { datasetSchema, folderSchemas } from './dataset.ts';
import { expectations } from './expectations.ts';

/** The shape of one file as JSON Schema, draft 2020-12, for editors and other programs. */
export interface JsonSchemaFile {
  readonly fileName: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

const TITLES = {
  'dataset.json': 'Faultlines dataset folder: dataset.json',
  'actors.json': 'Faultlines dataset folder: actors.json',
  'relationships.json': 'Faultlines dataset folder: relationships.json',
  'documents.json': 'Faultlines dataset folder: documents.json',
} as const;

/**
 * The JSON Schemas of the single file and of the four files of a folder, as an author writes them:
 * fields with a default may be left out. They say the shape only; `parseDataset` checks the meaning
 * too.
 */
export function makeJsonSchemas(): JsonSchemaFile[] {
  const files = (Object.keys(TITLES) as (keyof typeof TITLES)[]).map((name) => ({
    fileName: name.replace(/\.json$/, '.schema.json'),
    schema: toJsonSchema(folderSchemas[name], TITLES[name]),
  }));
  const whole = {
    fileName: 'faultlines.schema.json',
    schema: toJsonSchema(datasetSchema, 'Faultlines dataset in one file'),
  };
  return [whole, ...files];
}

function toJsonSchema(schema: z.core.$ZodType, title: string): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const words = expectations.get(zodSchema)?.expected;
      if (words !== undefined) jsonSchema.description = words;
    },
  });
  return { $schema, title, ...rest };
}
