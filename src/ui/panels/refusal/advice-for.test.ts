import { describe, expect, it } from 'vitest';
import { adviceFor } from './advice-for.ts';

describe('what to do about a file that was not opened', () => {
  it('is to get a damaged archive again, as nobody can mend places in it', () => {
    expect(adviceFor([{ code: 'damaged-archive' }])).toBe('refused.next.archive');
  });

  it('is to mend the places of any other', () => {
    expect(adviceFor([{ code: 'bad-json' }])).toBe('refused.next');
  });
});
