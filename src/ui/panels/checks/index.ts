export { ChecksDialog } from './checks-dialog.tsx';
