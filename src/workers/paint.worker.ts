import { expose, transfer } from 'comlink';
import {
  type BulkScene,
  bulkMarksOf,
  type Lens,
  paintBulkMarks,
  shareOfMarks,
} from '#core/appearance';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

let scene: BulkScene | undefined;

const service = {
  /** Takes the marks that the pictures which follow are of. */
  show(next: BulkScene): void {
    scene = next;
  },
  /** Paints one of several shares of them; the ground stays transparent. */
  paint(lens: Lens, share: number, shares: number): ImageBitmap {
    if (scene === undefined) throw new Error('No scene was shown before the first picture.');
    const canvas = new OffscreenCanvas(lens.width, lens.height);
    const marks = shareOfMarks(bulkMarksOf(scene, lens), share, shares);
    paintBulkMarks(canvas.getContext('2d')!, marks);
    const picture = canvas.transferToImageBitmap();
    return transfer(picture, [picture]);
  },
};

export type PaintService = typeof service;

expose(service);
