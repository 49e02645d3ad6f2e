import type { BulkScene, Lens } from '#core/appearance';

/** Paints a scene in another thread; gives nothing where that has failed. */
export interface BulkPainter {
  paint(scene: BulkScene, lens: Lens): Promise<ImageBitmap | undefined>;
  dispose(): void;
}
