/**
 * An element that fills another and says nothing to a screen reader. It is held by its upper left
 * corner in every language: one that grows wider than the other must not be held by the right.
 */
export function layer<Name extends 'div' | 'canvas'>(container: HTMLElement, name: Name) {
  const element = document.createElement(name);
  element.setAttribute('aria-hidden', 'true');
  element.style.cssText = 'position:absolute;left:0;top:0;width:100%;height:100%';
  container.append(element);
  return element;
}

export function resize(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
}

/** Calls back when an element gets another size, or the screen other pixels. */
export function watchSize(element: HTMLElement, onChange: () => void): () => void {
  const ending = new AbortController();
  const watch = new ResizeObserver(onChange);
  watch.observe(element);
  const watchPixels = () => {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const onPixels = () => {
      onChange();
      watchPixels();
    };
    query.addEventListener('change', onPixels, { once: true, signal: ending.signal });
  };
  watchPixels();
  return () => {
    watch.disconnect();
    ending.abort();
  };
}
