import { fitForXml } from '#core/base';

/** Line breaks that parsers would change, and controls that would turn the order of the file. */
const AS_REFERENCE = /[\t\n\r\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Text for XML content and attribute values; what XML cannot hold is left out. */
export const escapeXml = (text: string): string =>
  fitForXml(text)
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
