export { CommandsDialog } from './commands-dialog.tsx';
