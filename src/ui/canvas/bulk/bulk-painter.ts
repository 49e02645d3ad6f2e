import type { BulkScene, Lens } from '#core/appearance';

/** Paints a scene in other threads, in pictures to lay over each other; nothing where that has failed. */
export interface BulkPainter {
  paint(scene: BulkScene, lens: Lens): Promise<readonly ImageBitmap[] | undefined>;
  dispose(): void;
}
