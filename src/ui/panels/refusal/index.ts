export { RefusalPanel } from './refusal-panel.tsx';
