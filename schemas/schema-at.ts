import { z } from './configured-zod.ts';

type Schema = z.core.$ZodType;

/** The schema that a value at this path has to satisfy, or `undefined` off the known paths. */
export function schemaAt(root: Schema, path: readonly (string | number)[]): Schema | undefined {
  let schema: Schema | undefined = withoutWrappers(root);
  for (const step of path) {
    schema = childOf(schema, step);
    if (schema === undefined) return undefined;
    schema = withoutWrappers(schema);
  }
  return schema;
}

/** The names of the fields of an object schema; of any other schema none. */
export function schemaFields(schema: Schema): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function childOf(schema: Schema, step: string | number): Schema | undefined {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, Schema>> = schema.shape;
    return Object.hasOwn(shape, step) ? shape[step] : undefined;
  }
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

/** `exactOptional()` and `default()` wrap the schema that says what a present value looks like. */
function withoutWrappers(schema: Schema): Schema {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodExactOptional ||
    inner instanceof z.ZodDefault
  ) {
    inner = inner.unwrap();
  }
  return inner;
}
