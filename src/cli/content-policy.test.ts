import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTENT_POLICY, INJECTED_STYLES, SECURITY_HEADERS } from './content-policy.ts';

const packageFile = (path: string) =>
  readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');

/** Where a library writes its style, with the names that it puts in made plain. */
const SOURCES = {
  cytoscape: {
    file: 'cytoscape/dist/cytoscape.esm.mjs',
    plain: (code: string) => code.replace("'.' + className + '", "'.__________cytoscape_container"),
  },
  'react-aria press': {
    file: 'react-aria/dist/private/interactions/usePress.mjs',
    plain: (code: string) =>
      code.replace(/\[\$\{\S*PRESSABLE_ATTRIBUTE\}\]/, '[data-react-aria-pressable]'),
  },
  'react-aria scroll lock': {
    file: 'react-aria/dist/private/overlays/usePreventScroll.mjs',
    plain: (code: string) => code,
  },
} satisfies Record<keyof typeof INJECTED_STYLES, unknown>;

describe('content policy', () => {
  it.each(Object.entries(SOURCES))('knows the style that %s puts into the page', (name, source) => {
    const style = INJECTED_STYLES[name as keyof typeof INJECTED_STYLES];
    expect(source.plain(packageFile(source.file))).toContain(style);
  });

  it('admits no inline script, no eval and no other origin', () => {
    expect(CONTENT_POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(CONTENT_POLICY).toMatch(/^default-src 'none';/);
    expect(CONTENT_POLICY).toContain("require-trusted-types-for 'script'");
  });

  it('is the same in the header, apart from the rule that only a header can set', () => {
    expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(
      `${CONTENT_POLICY}; frame-ancestors 'none'`,
    );
  });
});
