export { TimelinePanel } from './timeline-panel.tsx';
