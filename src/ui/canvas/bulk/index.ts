export { bulkEmphasisOf } from './bulk-emphasis.ts';
export { createBulkCanvas } from './create-bulk-canvas.ts';
