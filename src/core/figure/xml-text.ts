import { fitForXml } from '#core/base';

/** Embeddings, overrides and isolates: they could reorder the text around them. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text from a dataset made fit for one line on paper: white space other than no-break spaces
 * becomes single spaces, characters that XML 1.0 does not allow are dropped, and direction
 * overrides are shown by their number instead of obeyed.
 */
export function cleanText(text: string): string {
  return fitForXml(text.replace(/[^\S\u00a0]+/gu, ' '))
    .replace(BIDI_CONTROLS, (control) => `[U+${control.charCodeAt(0).toString(16).toUpperCase()}]`)
    .trim();
}

/**
 * Escapes text for XML content and for attribute values in double quotes. Direction controls become
 * references, so that the file itself reads in its order in an editor.
 */
export function escapeXml(text: string): string {
  return fitForXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(/[\t\n\r]/g, toReference)
    .replace(BIDI_CONTROLS, toReference);
}

/** Escapes long text for XML content only, where quotation marks may stay as they are. */
export const escapeContent = (text: string): string =>
  fitForXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(BIDI_CONTROLS, toReference);

const toReference = (character: string): string => `&#${character.charCodeAt(0)};`;
