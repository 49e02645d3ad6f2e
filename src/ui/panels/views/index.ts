export { ViewsDialog } from './views-dialog.tsx';
