export { HeaderBar } from './header-bar.tsx';
