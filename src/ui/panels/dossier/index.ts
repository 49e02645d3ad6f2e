export { DossierDialog } from './dossier-dialog.tsx';
