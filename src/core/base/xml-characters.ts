/** What XML 1.0 forbids, and the C1 controls that it advises against. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text without the characters that XML cannot hold; half a surrogate pair becomes U+FFFD. */
export const fitForXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\ufffd');
