export {
  type ActorGroupInput,
  type ActorInput,
  aDataset,
  anEvidence,
  type DatasetBuilder,
  type DocumentInput,
  type EvidenceInput,
  type RelationshipInput,
} from './dataset-builder.ts';
export * from './hostile/index.ts';
export { asParquet, type ParquetColumn, rowsAsParquet } from './parquet-file.ts';
export {
  aboutOneEdge,
  errorsOf,
  expectRefusal,
  put,
  type RefusalCase,
} from './refusal-case.ts';
export * from './small-graph.ts';
