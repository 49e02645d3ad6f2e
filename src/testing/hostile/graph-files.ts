import { json, jsonLines, plain, type SmallFile, xml } from './small-file.ts';

/** Graphs as other tools write them. */
export const GRAPH_FILES: readonly SmallFile[] = [
  {
    format: 'graphml',
    name: 'graph.graphml',
    write: xml(
      (w) =>
        `<graphml><key id="n" for="node" attr.name="label" attr.type="string"/><key id="f" for="all" attr.name="${w.field}" attr.type="string"><default>${w.note}</default></key><key id="d" for="edge" attr.name="start" attr.type="string"/><key id="u" for="edge" attr.name="url" attr.type="string"/><graph id="${w.title}" edgedefault="directed"><node id="${w.firstId}"><data key="n">${w.firstName}</data><data key="f">${w.note}</data><graph><node id="${w.secondId}"><data key="n">${w.secondName}</data></node></graph></node><edge source="${w.firstId}" target="${w.secondId}"><data key="n">${w.word}</data><data key="d">${w.date}</data><data key="u">${w.address}</data></edge></graph></graphml>`,
    ),
  },
  {
    format: 'gexf',
    name: 'graph.gexf',
    write: xml(
      (w) =>
        `<gexf xmlns="http://gexf.net/1.3" version="1.3"><meta><description>${w.title}</description></meta><graph defaultedgetype="directed" timeformat="date"><attributes class="node"><attribute id="0" title="${w.field}" type="string"><default>${w.note}</default></attribute></attributes><nodes><node id="${w.firstId}" label="${w.firstName}"><attvalues><attvalue for="0" value="${w.note}"/></attvalues></node><node id="${w.secondId}" label="${w.secondName}" pid="${w.firstId}"/></nodes><edges><edge id="e" source="${w.firstId}" target="${w.secondId}" label="${w.word}"><spells><spell start="${w.date}" end="${w.endDate}"/></spells></edge></edges></graph></gexf>`,
    ),
  },
  {
    format: 'xgmml',
    name: 'graph.xgmml',
    write: xml(
      (w) =>
        `<graph label="${w.title}" directed="1" xmlns="http://www.cs.rpi.edu/XGMML"><node id="${w.firstId}" label="${w.firstName}"><att name="${w.field}" type="string" value="${w.note}"/></node><node id="${w.secondId}" label="${w.secondName}"/><edge source="${w.firstId}" target="${w.secondId}" label="${w.word}"><att name="url" value="${w.address}"/><att name="start" value="${w.date}"/></edge></graph>`,
    ),
  },
  {
    format: 'gml',
    name: 'graph.gml',
    write: xml(
      (w) =>
        `graph [ directed 1 label "${w.title}" node [ id 1 label "${w.firstName}" name "${w.firstId}" note "${w.note}" ] node [ id 2 label "${w.secondName}" ] edge [ source 1 target 2 label "${w.word}" start "${w.date}" url "${w.address}" ] ]`,
    ),
  },
  {
    format: 'pajek',
    name: 'graph.net',
    write: (w) =>
      `*Network ${w.title}\n*Vertices 2\n1 ${plain(w.firstName)} 0.1 0.2\n2 ${plain(w.secondName)}\n*Arcs :1 ${plain(w.word)}\n1 2 1 l ${plain(w.note)}\n`,
  },
  {
    format: 'vna',
    name: 'graph.vna',
    write: (w) =>
      `*Node data\nID name\n${plain(w.firstId)} ${plain(w.firstName)}\n${plain(w.secondId)} ${plain(w.secondName)}\n*Tie data\nfrom to strength\n${plain(w.firstId)} ${plain(w.secondId)} 1.5\n`,
  },
  {
    format: 'ucinet',
    name: 'graph.dl',
    write: (w) =>
      `dl n=2 format=edgelist1\nlabels:\n${plain(w.firstId)} ${plain(w.secondId)}\ndata:\n1 2 3\n`,
  },
  { format: 'sif', name: 'graph.sif', write: (w) => `${w.firstId}\t${w.word}\t${w.secondId}\n` },
  {
    format: 'cx2',
    name: 'graph.cx2',
    write: json((w) => [
      { CXVersion: '2.0', hasFragments: false },
      { networkAttributes: [{ name: w.title, description: w.note }] },
      {
        nodes: [
          { id: 1, v: { name: w.firstName, [w.field]: w.note } },
          { id: 2, v: { name: w.secondName } },
        ],
      },
      { edges: [{ id: 3, s: 1, t: 2, v: { interaction: w.word, start: w.date, url: w.address } }] },
    ]),
  },
  {
    format: 'cx2',
    name: 'graph.cx',
    write: json((w) => [
      { numberVerification: [{ longNumber: 1 }] },
      { metaData: [] },
      { networkAttributes: [{ n: 'name', v: w.title }] },
      {
        nodes: [
          { '@id': 1, n: w.firstName },
          { '@id': 2, n: w.secondName },
        ],
      },
      { edges: [{ '@id': 3, s: 1, t: 2, i: w.word }] },
      { nodeAttributes: [{ po: 1, n: w.field, v: w.note }] },
    ]),
  },
  {
    format: 'cytoscape-json',
    name: 'graph.cyjs',
    write: json((w) => ({
      data: { name: w.title },
      elements: {
        nodes: [
          { data: { id: w.firstId, name: w.firstName, [w.field]: w.note } },
          { data: { id: w.secondId, name: w.secondName, parent: w.firstId } },
        ],
        edges: [
          {
            data: {
              id: 'e',
              source: w.firstId,
              target: w.secondId,
              interaction: w.word,
              start: w.date,
              url: w.address,
            },
            style: { 'background-image': 'https://evil.example/b.png' },
          },
        ],
      },
      style: [
        { selector: 'node', style: { 'background-image': 'url(https://evil.example/s.png)' } },
      ],
    })),
  },
  {
    format: 'jgf',
    name: 'graph.jgf',
    write: json((w) => ({
      graph: {
        label: w.title,
        nodes: {
          [w.firstId]: { label: w.firstName, metadata: { [w.field]: w.note } },
          [w.secondId]: { label: w.secondName },
        },
        edges: [
          {
            source: w.firstId,
            target: w.secondId,
            relation: w.word,
            metadata: { start: w.date, url: w.address },
          },
        ],
      },
    })),
  },
  {
    format: 'graphson',
    name: 'graph.graphson',
    write: jsonLines((w) => [
      {
        id: { '@type': 'g:String', '@value': w.firstId },
        label: w.word,
        outE: { [w.word]: [{ id: 7, inV: w.secondId, properties: { start: w.date } }] },
        properties: { name: [{ value: w.firstName }], [w.field]: [{ value: w.note }] },
      },
      { id: w.secondId, label: w.word, inE: {}, properties: { name: [{ value: w.secondName }] } },
    ]),
  },
  {
    format: 'node-link-json',
    name: 'graph.json',
    write: json((w) => ({
      directed: true,
      graph: { name: w.title },
      nodes: [
        { id: w.firstId, label: w.firstName, [w.field]: w.note },
        { id: w.secondId, label: w.secondName, parent: w.firstId },
      ],
      links: [
        {
          source: w.firstId,
          target: w.secondId,
          type: w.word,
          start: w.date,
          end: w.endDate,
          url: w.address,
        },
      ],
    })),
  },
];
