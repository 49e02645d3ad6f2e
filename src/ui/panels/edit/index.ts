export { EditDialog } from './edit-dialog.tsx';
