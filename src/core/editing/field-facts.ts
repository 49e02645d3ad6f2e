import { z } from '#schemas';

/** What a form has to know of a field of the data contract. */
export interface FieldFacts {
  readonly isRequired: boolean;
  /** Characters. */
  readonly longest?: number;
  /** What it may be, where that is a closed list. */
  readonly options?: readonly string[];
}

/** The fields of a schema with what holds for each, so that no form says it a second time. */
export function fieldFactsOf<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
): { readonly [Field in keyof Shape]: FieldFacts } {
  const facts = Object.entries(schema.shape).map(([name, field]) => [name, factsOf(field)]);
  return Object.fromEntries(facts) as { readonly [Field in keyof Shape]: FieldFacts };
}

function factsOf(field: z.core.$ZodType): FieldFacts {
  if (field instanceof z.ZodExactOptional || field instanceof z.ZodDefault) {
    return { ...factsOf(field.unwrap()), isRequired: false };
  }
  if (field instanceof z.ZodString) {
    const { maxLength } = field;
    return { isRequired: true, ...(maxLength === null ? {} : { longest: maxLength }) };
  }
  if (field instanceof z.ZodEnum) return { isRequired: true, options: field.options.map(String) };
  return { isRequired: true };
}
