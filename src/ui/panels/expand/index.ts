export { ExpandDialog } from './expand-dialog.tsx';
