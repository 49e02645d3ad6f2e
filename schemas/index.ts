export * from './calendar.ts';
export {
  CHECK_EXCEPTIONS_FILE,
  type CheckException,
  parseCheckExceptions,
} from './check-exceptions.ts';
export { type CitedUnit, citedUnitOf } from './cited-unit.ts';
export { z } from './configured-zod.ts';
export * from './dataset.ts';
export * from './dataset-folder.ts';
export * from './edtf.ts';
export { foundText } from './found-text.ts';
export { formatIssue, formatPath, type Issue } from './issue.ts';
export { collectIssues, MOST_ISSUES } from './issue-collector.ts';
export { positionOf } from './json-mistake.ts';
export { type JsonSchemaFile, makeJsonSchemas } from './json-schemas.ts';
export { LIMITS } from './limits.ts';
export { MEANING_CHECKS } from './meaning/meaning-checks.ts';
export { type ParsedDataset, parseDataset } from './parse-dataset.ts';
export { parseDatasetText, parseJsonText } from './parse-dataset-text.ts';
export { makeSafe } from './raw-value.ts';
export { err, ok, type Result } from './result.ts';
export { explainUnsafeUrl } from './safe-url.ts';
export * from './terms.ts';
export { relationshipTypeById, relationshipTypesOf } from './types-of.ts';
export { visibleText } from './visible-text.ts';
export * from './vocabulary.ts';
