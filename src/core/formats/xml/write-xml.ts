/** What XML 1.0 forbids, and the C1 controls that it advises against. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject here
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Line breaks that parsers would change, and controls that would turn the order of the file. */
const AS_REFERENCE = /[\t\n\r\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Text for XML content and attribute values; what XML cannot hold is left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(AS_REFERENCE, (character) => `&#${character.charCodeAt(0)};`);

/** ` name="value"` for each attribute that has a value. */
export const writeAttributes = (attributes: readonly (readonly [string, unknown])[]): string =>
  attributes
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');

export const XML_LOSS = 'Control characters, which XML cannot hold, are left out of texts.';
