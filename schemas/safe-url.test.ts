import { describe, expect, it } from 'vitest';
import { explainUnsafeUrl } from './safe-url.ts';

describe('explainUnsafeUrl', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a/b?c=d&e=@f#g@h',
    'HTTPS://EXAMPLE.ORG/',
    'https://example.org/أخبار',
    'https://[2001:db8::1]/',
    'mailto:desk@example.org',
  ])('lets %s pass', (url) => {
    expect(explainUnsafeUrl(url)).toBeUndefined();
  });

  it.each([
    ['javascript:alert(1)', 'Links of the kind `javascript:` stay shut.'],
    ['JaVaScRiPt:alert(1)', 'Links of the kind `javascript:` stay shut.'],
    ['data:text/html,x', 'Links of the kind `data:` stay shut.'],
    ['file:///etc/passwd', 'Links of the kind `file:` stay shut.'],
    ['java\nscript:alert(1)', 'The address holds white space or hidden characters.'],
    [' https://example.org', 'The address holds white space or hidden characters.'],
    ['https://example.org/\u202Efdp.exe', 'The address holds white space or hidden characters.'],
    ['https://user:secret@example.org/', 'The address holds a user name or password.'],
    ['https://example.com@evil.example/', 'The address holds a user name or password.'],
    ['https://example.com\\@evil.example/', 'The address has no host.'],
    ['https:\\\\evil.example', 'The address has no host.'],
    ['https:example.org', 'The address has no host.'],
    ['https:///example.org', 'The address has no host.'],
    ['www.example.org', 'The address does not say whether it is https or http.'],
    ['//example.org', 'The address does not say whether it is https or http.'],
    ['', 'The address does not say whether it is https or http.'],
    ['mailto:nobody', 'This is no e-mail address.'],
  ])('stops %j', (url, reason) => {
    expect(explainUnsafeUrl(url)).toBe(reason);
  });

  it('judges hosts and users as the URL parser of the platform does', () => {
    for (const url of [
      'https://a@b/',
      'https://a:b@c/',
      'https://a/@b',
      'https://a?@b',
      'https://a#@b',
    ]) {
      const parsed = new URL(url);
      const isClean = parsed.username === '' && parsed.password === '';
      expect(explainUnsafeUrl(url) === undefined).toBe(isClean);
    }
  });
});
