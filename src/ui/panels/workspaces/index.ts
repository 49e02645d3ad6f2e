export { WorkspacesDialog } from './workspaces-dialog.tsx';
