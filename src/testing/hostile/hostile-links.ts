import { ACTIVE_ADDRESSES, ACTIVE_TEXTS, AWKWARD_IDS, CONTROL_TEXTS } from './hostile-words.ts';

/** Keys of the parts of a link. */
const KEYS = [
  'of',
  'select',
  'mode',
  'at',
  'layout',
  'shape',
  'places',
  'by',
  'collapsed',
  'groups',
  'match',
  'window',
  'known',
  'isolates',
  'only.type',
  'off.without.group.either',
  'only.__proto__',
  '__proto__',
  'constructor',
  'toString',
];

const VALUES: readonly string[] = [
  '',
  '%',
  '%E0%A4%A',
  '%00',
  '~D800',
  '~DFFF~D800',
  '__proto__',
  'actor:__proto__',
  'pair:constructor,prototype,toString',
  'relationship:',
  'NaN,NaN,NaN',
  '1e999,1,1',
  '0x10,1,1',
  '1,1,0',
  'a:1:2:3',
  'a:NaN:Infinity',
  ',,,',
  '-,-',
  '..',
  '9999-99-99..0000-00-00..certainly..dated',
  '2020-02-30..2020-03-01..possibly..undated',
  '2020-03-01..2020-01-01..possibly..undated',
  `${'a,'.repeat(3_000)}a`,
];

/** What an address may hold after `#`; none of it was written by the page. */
export const hostileLinks = (): readonly string[] => [
  ...KEYS.flatMap((key) => [
    ...VALUES.map((value) => `${key}=${value}`),
    ...[...ACTIVE_TEXTS, ...ACTIVE_ADDRESSES, ...AWKWARD_IDS, ...CONTROL_TEXTS].map(
      (text) => `${key}=${text.slice(0, 300)}`,
    ),
  ]),
  'x'.repeat(100_000),
  '&'.repeat(8_000),
  '='.repeat(8_000),
  `any(${'only.type=a;'.repeat(600)})`,
  `${'any('.repeat(1_000)}only.type=attack${')'.repeat(1_000)}`,
  '#'.repeat(100),
  `select=actor:${'%25'.repeat(2_000)}`,
];
