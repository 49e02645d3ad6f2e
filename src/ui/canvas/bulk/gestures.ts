/** What a pointer does on a drawing, in CSS pixels from its upper left corner. */
export interface GestureEvents {
  /** The drawing follows: it moves by pixels and grows by a factor around a point. */
  onMove(change: { dx: number; dy: number; factor: number; x: number; y: number }): void;
  /** A press that was no drag. */
  onTap(x: number, y: number, event: PointerEvent): void;
  onDoubleTap(x: number, y: number): void;
  onHover(x: number, y: number): void;
  onLeave(): void;
  /** A right click or a long press. */
  onMenu(x: number, y: number, event: MouseEvent | PointerEvent): void;
  /** A drag begins here: give what takes it over, or nothing to move the drawing. */
  onGrab(x: number, y: number, event: PointerEvent): Grab | undefined;
}

export interface Grab {
  onDrag(x: number, y: number): void;
  onDrop(x: number, y: number): void;
  onCancel(): void;
}

const DRAG_PIXELS = 5;
const LONG_PRESS = 600;
const WHEEL_SPEED = 0.0016;

/** Pan, pinch, wheel, tap, long press and drag on an element; gives a function that ends it. */
export function followGestures(element: HTMLElement, events: GestureEvents): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let start: { x: number; y: number; event: PointerEvent } | undefined;
  let isDragging = false;
  let grab: Grab | undefined;
  let pressTimer = 0;
  const ending = new AbortController();
  const { signal } = ending;
  const placeOf = (event: MouseEvent) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const stopPress = () => window.clearTimeout(pressTimer);

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    pointers.set(event.pointerId, at);
    if (pointers.size > 1) {
      grab?.onCancel();
      grab = undefined;
      start = undefined;
      stopPress();
      return;
    }
    isDragging = false;
    start = { ...at, event };
    grab = undefined;
    if (event.pointerType === 'touch') {
      pressTimer = window.setTimeout(() => {
        start = undefined;
        events.onMenu(at.x, at.y, event);
      }, LONG_PRESS);
    }
  };
  const onMove = (event: PointerEvent) => {
    const at = placeOf(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch') events.onHover(at.x, at.y);
      return;
    }
    if (pointers.size === 2) {
      const [other] = [...pointers].flatMap(([id, place]) =>
        id === event.pointerId ? [] : [place],
      );
      const was = Math.hypot(before.x - other!.x, before.y - other!.y);
      const is = Math.hypot(at.x - other!.x, at.y - other!.y);
      const middle = { x: (at.x + other!.x) / 2, y: (at.y + other!.y) / 2 };
      const factor = was > 0 ? is / was : 1;
      events.onMove({ dx: (at.x - before.x) / 2, dy: (at.y - before.y) / 2, factor, ...middle });
    } else if (start) {
      if (!isDragging && Math.hypot(at.x - start.x, at.y - start.y) < DRAG_PIXELS) return;
      if (!isDragging) {
        isDragging = true;
        stopPress();
        grab = events.onGrab(start.x, start.y, start.event);
      }
      if (grab) grab.onDrag(at.x, at.y);
      else events.onMove({ dx: at.x - before.x, dy: at.y - before.y, factor: 1, x: at.x, y: at.y });
    }
    pointers.set(event.pointerId, at);
  };
  const onUp = (event: PointerEvent) => {
    stopPress();
    if (!pointers.delete(event.pointerId)) return;
    const at = placeOf(event);
    if (grab) grab.onDrop(at.x, at.y);
    else if (start && !isDragging) events.onTap(at.x, at.y, event);
    grab = undefined;
    start = undefined;
    isDragging = false;
  };
  const onCancel = (event: PointerEvent) => {
    stopPress();
    pointers.delete(event.pointerId);
    grab?.onCancel();
    grab = undefined;
    start = undefined;
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const factor = Math.exp(-event.deltaY * lines * WHEEL_SPEED);
    events.onMove({ dx: 0, dy: 0, factor, ...placeOf(event) });
  };
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onCancel, { signal });
  element.addEventListener('pointerleave', () => events.onLeave(), { signal });
  element.addEventListener('wheel', onWheel, { signal, passive: false });
  element.addEventListener(
    'dblclick',
    (event) => {
      const at = placeOf(event);
      events.onDoubleTap(at.x, at.y);
    },
    { signal },
  );
  element.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault();
      const at = placeOf(event);
      events.onMenu(at.x, at.y, event);
    },
    { signal },
  );
  return () => {
    stopPress();
    ending.abort();
  };
}
