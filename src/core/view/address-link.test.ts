import { describe, expect, it } from 'vitest';
import { LIMITS } from '#schemas';
import { writeAddressLink } from './address-link.ts';
import { FIRST_VIEW, type View } from './view.ts';
import { readViewLink, writeViewLink } from './view-link.ts';

const choosing = (count: number): View => ({
  ...FIRST_VIEW,
  lines: 40,
  selection: { kind: 'actors', ids: Array.from({ length: count }, (_, actor) => `actor ${actor}`) },
});

describe('the link in the address', () => {
  it('is the link of the view where a few are chosen', () => {
    const view = choosing(50);
    expect(writeAddressLink(view)).toEqual({
      link: writeViewLink(view),
      leavesOutSelection: false,
    });
  });

  it('leaves out what is chosen where it could not be read again, and says so', () => {
    const view = choosing(2_000);
    expect(writeViewLink(view).length).toBeGreaterThan(LIMITS.linkBytes);
    const { link, leavesOutSelection } = writeAddressLink(view);
    expect(leavesOutSelection).toBe(true);
    expect(readViewLink(link)).toEqual({ ok: true, value: { ...FIRST_VIEW, lines: 40 } });
  });
});
