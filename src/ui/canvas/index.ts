export { AnyCanvas as GraphCanvas } from './any-canvas.tsx';
