/** Made while the page is built, by `src/cli/first-layouts-plugin.ts`. */
declare module 'virtual:first-layouts' {
  const layouts: readonly import('#core/view').KnownLayout[];
  export default layouts;
}
