export { LegendPanel } from './legend-panel.tsx';
