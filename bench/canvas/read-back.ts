/** Waits until all that was painted is there, by reading a pixel of every canvas. */
export function readBack(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll('canvas')) {
    const gl = contextOf(canvas, 'webgl2') ?? contextOf(canvas, 'webgl');
    if (gl instanceof WebGL2RenderingContext || gl instanceof WebGLRenderingContext) {
      gl.finish();
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      continue;
    }
    const flat = contextOf(canvas, '2d');
    if (flat instanceof CanvasRenderingContext2D) flat.getImageData(0, 0, 1, 1);
    else readCopy(canvas);
  }
}

/** A canvas that was handed to another thread has no context here, but it can be copied. */
function readCopy(canvas: HTMLCanvasElement): void {
  const copy = new OffscreenCanvas(1, 1).getContext('2d')!;
  copy.drawImage(canvas, 0, 0, 1, 1);
  copy.getImageData(0, 0, 1, 1);
}

/** The context that a canvas has; asking for one of another kind gives nothing or throws. */
function contextOf(canvas: HTMLCanvasElement, kind: '2d' | 'webgl' | 'webgl2') {
  try {
    return canvas.getContext(kind);
  } catch {
    return null;
  }
}
