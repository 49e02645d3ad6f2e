import { gzipSync } from 'fflate';
import { FIGURES } from './figure-files.ts';
import { HARMLESS } from './hostile-words.ts';
import { bytesOf } from './small-file.ts';
import { SMALL_FILES } from './small-files.ts';

/** A file that a stranger may send, and what is wrong with it. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly about: string;
}

/** Letters of several scripts, so that a wrong encoding shows. */
const WORDS = { ...HARMLESS, firstName: 'Élan 𝔊', secondName: 'كتائب', note: 'Ça و' };

/** So many pieces a file is cut into; each boundary is a truncated file. */
const CUTS = 16;

/** Every small file cut off early, in wrong encodings, packed, and with bytes that do not belong. */
export const damagedFiles = (): readonly HostileFile[] =>
  SMALL_FILES.flatMap(({ name, write }) => {
    const whole = bytesOf(write(WORDS));
    return [
      ...Array.from({ length: CUTS }, (_, index) => ({
        name,
        bytes: whole.subarray(0, Math.floor((whole.length * index) / CUTS)),
        about: `cut at ${index} of ${CUTS}`,
      })),
      ...DAMAGES.map(({ about, change }) => ({ name, bytes: change(whole), about })),
    ];
  });

interface Damage {
  readonly about: string;
  readonly change: (bytes: Uint8Array) => Uint8Array;
}

const textIn = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) =>
      [...Array(character.length).keys()].flatMap((index) => {
        const unit = character.charCodeAt(index);
        const bytes = [unit & 255, unit >> 8];
        return isLittle ? bytes : bytes.reverse();
      }),
    ),
  );
const middleOf = (bytes: Uint8Array): number => bytes.length >> 1;
const insert = (bytes: Uint8Array, ...added: readonly number[]): Uint8Array =>
  join(bytes.subarray(0, middleOf(bytes)), added, bytes.subarray(middleOf(bytes)));

const DAMAGES: readonly Damage[] = [
  { about: 'UTF-16 LE without a mark', change: (bytes) => utf16(textIn(bytes), true) },
  { about: 'UTF-16 BE without a mark', change: (bytes) => utf16(textIn(bytes), false) },
  { about: 'UTF-16 LE', change: (bytes) => join([255, 254], utf16(textIn(bytes), true)) },
  {
    about: 'UTF-16 LE of an odd length',
    change: (bytes) => join([255, 254], utf16(textIn(bytes), true), [1]),
  },
  { about: 'UTF-8 with two marks', change: (bytes) => join([239, 187, 191, 239, 187, 191], bytes) },
  { about: 'Latin letters in one byte', change: (bytes) => insert(bytes, 0xe9, 0xe8) },
  { about: 'half a surrogate pair in UTF-8', change: (bytes) => insert(bytes, 0xed, 0xa0, 0x80) },
  { about: 'a character written too long', change: (bytes) => insert(bytes, 0xc0, 0xaf, 0xf8) },
  { about: 'null characters in the middle', change: (bytes) => insert(bytes, 0, 0, 0) },
  { about: 'null characters behind', change: (bytes) => join(bytes, new Uint8Array(4_096)) },
  { about: 'only null characters', change: (bytes) => new Uint8Array(bytes.length) },
  { about: 'twice', change: (bytes) => join(bytes, bytes) },
  { about: 'bytes in reverse', change: (bytes) => bytes.toReversed() },
  { about: 'lines of old Macs', change: (bytes) => bytesOf(textIn(bytes).replace(/\r?\n/g, '\r')) },
  {
    about: 'lines of a script',
    change: (bytes) => bytesOf(textIn(bytes).replace(/\r?\n/g, '\u2028')),
  },
  { about: 'control characters', change: (bytes) => insert(bytes, 1, 8, 27, 127) },
  { about: 'packed', change: (bytes) => gzipSync(bytes, { mtime: 1 }) },
  {
    about: 'packed twice',
    change: (bytes) => gzipSync(gzipSync(bytes, { mtime: 1 }), { mtime: 1 }),
  },
  { about: 'packed and cut', change: (bytes) => gzipSync(bytes, { mtime: 1 }).subarray(0, 30) },
  { about: 'packed and damaged', change: (bytes) => insert(gzipSync(bytes, { mtime: 1 }), 7, 7) },
];

/** Texts that a figure carries in place of its data. */
const PAYLOADS: readonly string[] = [
  '',
  'null',
  '[]',
  '"faultlines-figure"',
  '{"format":"faultlines-figure","version":1,"view":"","dataset":',
  '{"format":"faultlines-figure","version":2,"view":"","dataset":{}}',
  '{"format":"faultlines-figure","version":1,"view":7,"dataset":{}}',
  '{"format":"faultlines-figure","version":1,"view":"","dataset":null}',
  '{"format":"faultlines-figure","version":1,"view":"","dataset":"x"}',
  '{"format":"faultlines-figure","version":1,"view":"","dataset":{"__proto__":{"polluted":true}}}',
  '{"__proto__":{"format":"faultlines-figure","version":1,"view":"","dataset":{}}}',
  `{"format":"faultlines-figure","version":1,"view":"","dataset":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
  `{"format":"faultlines-figure","version":1,"view":${JSON.stringify('x'.repeat(100_000))},"dataset":{}}`,
  '</script><script>window.__hacked=11</script>',
  '&lt;script&gt;&#x41;&unknown;',
];

/** Figures whose data are damaged, missing, of another kind or too much. */
export const damagedFigures = (): readonly HostileFile[] =>
  FIGURES.flatMap(({ name, carry }) =>
    PAYLOADS.map((text) => ({
      name,
      bytes: bytesOf(carry(text)),
      about: `payload ${text.slice(0, 60)}`,
    })),
  );
