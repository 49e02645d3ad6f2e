export { FiltersPanel } from './filters-panel.tsx';
