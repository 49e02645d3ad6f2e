export {
  type ComparedDyad,
  type ComparedRelationship,
  type Comparison,
  compareDocuments,
  type DocumentComparison,
  type Overlap,
} from './compare-documents.ts';
export { comparePaths, type PathComparison } from './compare-paths.ts';
export { type ContestedRelationship, listContested } from './contested-relationships.ts';
export {
  type EvidenceVolume,
  measureEvidenceVolume,
  type PublisherVolume,
  type VolumeCounts,
  type VolumeOptions,
} from './evidence-volume.ts';
export {
  type BadgeChange,
  type LeftOut,
  leaveSourceOut,
  type WithoutSource,
} from './leave-source-out.ts';
export { listOneSidedClaims, type OneSidedClaim } from './one-sided-claims.ts';
export { type Corroboration, countCorroboration, type Position } from './positions.ts';
