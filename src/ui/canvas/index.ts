export { AnyCanvas as GraphCanvas } from './any-canvas.tsx';
export { bulkEmphasisOf } from './bulk/bulk-emphasis.ts';
export { createBulkCanvas } from './bulk/create-bulk-canvas.ts';
