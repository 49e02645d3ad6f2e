export { addDataset } from './add-dataset.ts';
export { type Change, headOf, type RecordChange, type RecordList } from './change.ts';
export { applyChanges, diffDatasets, invertChanges } from './diff-datasets.ts';
export { mergeActors, putActor, removeActors, splitActor } from './edit-actors.ts';
export {
  putDocument,
  putRelationship,
  removeDocuments,
  removeRelationships,
} from './edit-records.ts';
export { type FieldFacts, fieldFactsOf } from './field-facts.ts';
export { freeId } from './free-id.ts';
export { readSnapshotText, type SnapshotText } from './read-snapshot-text.ts';
export { isSameValue } from './same-value.ts';
export { type SameActor, suggestSameActors } from './suggest-same-actors.ts';
