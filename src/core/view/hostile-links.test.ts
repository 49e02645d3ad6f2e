import { describe, expect, it } from 'vitest';
import { formatIssue, LIMITS } from '#schemas';
import { hostileLinks } from '#testing';
import { FIRST_VIEW } from './view.ts';
import { readViewLink, writeViewLink } from './view-link.ts';

describe('a hostile link', () => {
  it('is a view that can be written again, or issues with a place and what was found', () => {
    let refused = 0;
    for (const link of hostileLinks()) {
      const read = readViewLink(link);
      if (read.ok) {
        const written = writeViewLink(read.value);
        // Characters that an address should not hold grow longer when they are written.
        if (written.length <= LIMITS.linkBytes) expect(readViewLink(written)).toEqual(read);
        continue;
      }
      refused += 1;
      expect(read.error.length).toBeGreaterThan(0);
      for (const issue of read.error) {
        expect(issue.code).toMatch(/^[a-z-]+$/);
        expect(issue.found?.length ?? 0).toBeLessThanOrEqual(80);
        expect(issue.expected).toBeTruthy();
        expect(formatIssue(issue, 'link')).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u);
      }
    }
    expect(refused).toBeGreaterThan(100);
    expect('polluted' in {}).toBe(false);
  });

  it('of as many characters as a link may have is read, and of one more refused', () => {
    const longest = `of=${'a'.repeat(LIMITS.linkBytes - 3)}`;
    expect(readViewLink(longest).ok).toBe(true);
    expect(readViewLink(`${longest}a`)).toMatchObject({
      ok: false,
      error: [{ code: 'link-too-long' }],
    });
    expect(readViewLink('')).toEqual({ ok: true, value: FIRST_VIEW });
  });
});
