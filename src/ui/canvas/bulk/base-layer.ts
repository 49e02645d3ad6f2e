import {
  type BulkScene,
  bulkMarksOf,
  type Lens,
  nameNodes,
  paintBulkMarks,
  placeBulkPins,
} from '#core/appearance';
import { paintPin } from '../paint-marks.ts';
import type { BulkPainter } from './bulk-painter.ts';
import type { Camera } from './camera.ts';
import { layer, resize } from './layers.ts';
import { paintBulkNames } from './paint-bulk-names.ts';

/** Drawn around the window, so that a drag does not uncover an empty rim. */
const MARGIN = 0.15;
/** So many lines and nodes are painted at once; more are left to other threads. */
const MARKS_AT_ONCE = 10_000;

/** What the window shows, or a picture with a rim of `margin` windows around it. */
export function lensOf(stage: HTMLElement, camera: Camera, margin = 0): Lens {
  const { clientWidth: width, clientHeight: height } = stage;
  const ratio = window.devicePixelRatio;
  // Whole pixels, or the picture is blurred.
  const rim = { x: Math.round(margin * width), y: Math.round(margin * height) };
  return {
    scale: camera.zoom * ratio,
    x: (camera.x + rim.x) * ratio,
    y: (camera.y + rim.y) * ratio,
    width: Math.round((width + 2 * rim.x) * ratio),
    height: Math.round((height + 2 * rim.y) * ratio),
    ratio,
  };
}

/** A scene through a lens. */
interface Shot {
  readonly scene: BulkScene;
  readonly camera: Camera;
  readonly lens: Lens;
}

/**
 * The picture of all marks. It is moved while the camera moves; `draw` asks for an exact one, which
 * other threads paint where there are some, while the former picture stays.
 */
export function createBaseLayer(
  stage: HTMLElement,
  nameOf: (actor: number) => string,
  painter: BulkPainter | undefined,
) {
  const canvas = layer(stage, 'canvas');
  canvas.style.transformOrigin = '0 0';
  const context = canvas.getContext('2d')!;
  let shown: Shot | undefined;
  let wanted: Shot | undefined;
  /** The camera of the window; pictures of former ones are moved to where it looks. */
  let present: Camera | undefined;
  let isPainting = false;
  let isEnded = false;

  /** Moves the picture that is there to where it belongs now. */
  function follow(): void {
    if (!shown || !present) return;
    const { lens } = shown;
    const growth = (present.zoom * lens.ratio) / lens.scale;
    const x = present.x - (lens.x / lens.ratio) * growth;
    const y = present.y - (lens.y / lens.ratio) * growth;
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${growth})`;
  }

  function put(shot: Shot, paintMarks: (context: CanvasRenderingContext2D) => void): void {
    const { scene, lens } = shot;
    resize(canvas, lens);
    canvas.style.width = `${lens.width / lens.ratio}px`;
    canvas.style.height = `${lens.height / lens.ratio}px`;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, lens.width, lens.height);
    paintMarks(context);
    for (const pin of placeBulkPins(scene, lens)) paintPin(context, pin);
    paintBulkNames(context, nameNodes(scene, lens, nameOf), scene.theme, lens.ratio);
    shown = shot;
    follow();
    if (wanted !== shot) return;
    wanted = undefined;
    if (present === shot.camera) canvas.dataset.exact = 'true';
  }

  const paintHere = (shot: Shot) =>
    put(shot, (to) => paintBulkMarks(to, bulkMarksOf(shot.scene, shot.lens)));

  /** One picture at a time: of those that are asked for meanwhile only the last is painted. */
  async function paintThere(there: BulkPainter): Promise<void> {
    if (isPainting) return;
    isPainting = true;
    while (wanted && !isEnded) {
      const shot = wanted;
      const pictures = await there.paint(shot.scene, shot.lens);
      if (isEnded) break;
      if (!pictures) {
        painter = undefined;
        if (wanted) paintHere(wanted);
      } else if (wanted?.scene === shot.scene)
        put(shot, (to) => {
          for (const picture of pictures) to.drawImage(picture, 0, 0);
        });
      for (const picture of pictures ?? []) picture.close();
    }
    isPainting = false;
  }

  return {
    /** Asks for an exact picture; at once where it takes no longer than a few frames. */
    draw(scene: BulkScene, camera: Camera): void {
      if (stage.clientWidth * stage.clientHeight === 0) return;
      wanted = { scene, camera, lens: lensOf(stage, camera, MARGIN) };
      present = camera;
      delete canvas.dataset.exact;
      const isSimilar = shown !== undefined && shown.scene.theme === scene.theme;
      const isLong = scene.edges.source.length + scene.nodes.x.length > MARKS_AT_ONCE;
      if (painter && isSimilar && isLong) {
        follow();
        void paintThere(painter);
      } else paintHere(wanted);
    },
    follow(camera: Camera): void {
      if (camera === present) return;
      delete canvas.dataset.exact;
      present = camera;
      follow();
    },
    destroy(): void {
      isEnded = true;
      painter?.dispose();
    },
  };
}
