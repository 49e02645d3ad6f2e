import { createHash } from 'node:crypto';

/**
 * Styles that libraries put into the page while it runs, letter by letter; the policy admits these
 * and no other inline style. `content-policy.test.ts` fails when a library changes its own.
 */
export const INJECTED_STYLES = {
  cytoscape: '.__________cytoscape_container { position: relative; }',
  'react-aria press':
    '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  'react-aria scroll lock': '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
} as const;

/** The one trusted-types policy; `src/app/start-worker.ts` creates it. */
export const TRUSTED_TYPES_POLICY = 'faultlines-worker';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const DIRECTIVES: readonly (readonly [name: string, ...values: string[]])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'", "'wasm-unsafe-eval'"],
  ['style-src', "'self'", ...Object.values(INJECTED_STYLES).map(hashOf)],
  ['img-src', "'self'", 'data:', 'blob:'],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'", 'blob:'],
  ['manifest-src', "'self'"],
  ['object-src', "'none'"],
  ['frame-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', TRUSTED_TYPES_POLICY],
];

/** The content policy of the built page, as it stands in its `<meta>` element. */
export const CONTENT_POLICY = DIRECTIVES.map((directive) => directive.join(' ')).join('; ');

/** The headers of every answer of our server; browsers ignore `frame-ancestors` in a `<meta>`. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${CONTENT_POLICY}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
