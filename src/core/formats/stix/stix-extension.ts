import { nameUuid } from './name-uuid.ts';

/** Id of the extension in which our records stand beside the STIX objects made of them. */
export const EXTENSION_ID = `extension-definition--${nameUuid('faultlines stix extension 1')}`;
export const PRODUCER_ID = `identity--${nameUuid('faultlines stix producer')}`;

/** Where nothing is dated: created and modified are required, and an export reads no clock. */
export const NO_DATE = '1970-01-01T00:00:00.000Z';
