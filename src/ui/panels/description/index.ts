export { DescriptionDialog } from './description-dialog.tsx';
