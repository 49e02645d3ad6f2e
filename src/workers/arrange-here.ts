// A file of its own, so that a page with workers does not fetch what arranges.
export { arrange } from '#core/layout';
