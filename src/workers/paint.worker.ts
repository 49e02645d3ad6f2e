import { expose, transfer } from 'comlink';
import { type BulkScene, bulkMarksOf, type Lens, paintBulkMarks } from '#core/appearance';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

let scene: BulkScene | undefined;

const service = {
  /** Takes the marks that the pictures which follow are of. */
  show(next: BulkScene): void {
    scene = next;
  },
  paint(lens: Lens): ImageBitmap {
    if (scene === undefined) throw new Error('No scene was shown before the first picture.');
    const canvas = new OffscreenCanvas(lens.width, lens.height);
    paintBulkMarks(canvas.getContext('2d')!, bulkMarksOf(scene, lens));
    const picture = canvas.transferToImageBitmap();
    return transfer(picture, [picture]);
  },
};

export type PaintService = typeof service;

expose(service);
