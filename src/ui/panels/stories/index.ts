export { StoriesDialog } from './stories-dialog.tsx';
export { StoryPanel } from './story-panel.tsx';
