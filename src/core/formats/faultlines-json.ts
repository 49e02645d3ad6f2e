import { type Dataset, datasetSchema, z } from '#schemas';
import { readDatasetFiles } from './dataset-files.ts';
import { fileStemOf } from './file-stem.ts';
import type { Format } from './format.ts';

/** The project's own format: one file with everything, or the four files of a folder. */
export const faultlinesJson: Format = {
  id: 'faultlines-json',
  label: 'Faultlines JSON',
  extensions: ['.faultlines.json', '.json'],
  mediaType: 'application/json',
  detect: ({ text }) => /^\ufeff?\s*\{/.test(text) && /"format"\s*:\s*"faultlines"/.test(text),
  read: async (file, options) => readDatasetFiles(file, options),
  write: async (dataset) => [
    { name: `${fileStemOf(dataset)}.faultlines.json`, content: writeFaultlinesJson(dataset) },
  ],
  losses: [],
};

/** Fields in the order of the data contract, indented by two spaces, with a newline at the end. */
export function writeFaultlinesJson(dataset: Dataset): string {
  return `${JSON.stringify(orderFields(datasetSchema, dataset), undefined, 2)}\n`;
}

/** The schemas name their fields in the order of the contract, so it is not written down twice. */
function orderFields(schema: z.core.$ZodType, value: unknown): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault
  ) {
    return orderFields(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => orderFields(schema.element, item));
  }
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const fields = new Map<string, unknown>(Object.entries(value));
    return Object.fromEntries(
      Object.entries(schema.shape as Readonly<Record<string, z.core.$ZodType>>).flatMap(
        ([name, field]) => (fields.has(name) ? [[name, orderFields(field, fields.get(name))]] : []),
      ),
    );
  }
  return value;
}
