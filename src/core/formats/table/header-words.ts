import type { ColumnRole } from '../column-mapping.ts';

/** Names that columns usually have, folded to letters and digits. */
const WORDS: readonly (readonly [ColumnRole, string])[] = [
  [
    'source',
    'source src sourceid sourcename sourcelabel from fromid fromnode startid startnode start_id agent actor1 actor1name sidea subject head node1 ego entity1 sourcenode المصدر مبدا مبدأ',
  ],
  [
    'target',
    'target tgt dst dest destination targetid targetname targetlabel to toid tonode endid endnode recipient actor2 actor2name sideb object tail node2 alter entity2 targetnode الهدف هدف مقصد',
  ],
  [
    'type',
    'type reltype relationshiptype relationtype edgetype linktype tietype relation relationship predicate eventtype kindofrelationship typeofrelationship interaction النوع نوع',
  ],
  ['subtype', 'subtype subeventtype relsubtype eventsubtype detail'],
  [
    'start',
    'start date startdate datestart eventdate day sqldate begin begindate validfrom since timestamp datetime time timeset interval firstseen starttime year timesinceepoch التاريخ تاریخ تاريخ',
  ],
  ['end', 'end enddate dateend until validto validuntil till finish lastseen stoptime endtime'],
  ['summary', 'summary notes note text sentence abstract eventtext headline'],
  ['sign', 'sign polarity signed trustindex rating valence'],
  ['place', 'place location city placename where country admin1 region المكان مکان'],
  ['latitude', 'latitude lat y_lat geolat actiongeolat'],
  ['longitude', 'longitude lon lng long x_lon geolong actiongeolong'],
  ['status', 'status'],
  ['document', 'document documentid documenttitle sourcedocument article reference citation'],
  ['paragraph', 'paragraph para sentencenumber paragraphs'],
  ['paraphrase', 'paraphrase claim finding'],
  ['stance', 'stance'],
  ['voice', 'voice'],
  ['speaker', 'speaker saidby claimant'],
  ['publisher', 'publisher outlet newspaper media newssource'],
  ['published', 'published publicationdate datepublished pubdate'],
  ['url', 'url link sourceurl href webaddress documenturl'],
  ['id', 'id edgeid eventid relationshipid relid key'],
  ['name', 'name label fullname title actorname nodelabel caption الاسم نام اسم'],
  ['actor', 'actor node nodeid actorid entity entityid vertex person organisation organization'],
  ['aliases', 'aliases alias aka othernames alternativenames altnames akas'],
  ['kind', 'kind category actorkind actortype nodetype entitytype schema'],
  ['group', 'group bloc cluster modularityclass faction community team side'],
  ['description', 'description desc about bio'],
  ['tags', 'tags tag keywords labels'],
];

const ROLE_BY_WORD: ReadonlyMap<string, ColumnRole> = new Map(
  WORDS.flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)),
);

/** Letters and digits of a column's name in lower case: `Event Date` and `event_date` are one. */
export const foldHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const NEO4J = /^(.*):(id|start_id|end_id|type|label|ignore)(\(.*\))?$/i;
const NEO4J_TYPED =
  /^(.+):(string|int|integer|long|float|double|boolean|byte|short|char|date|datetime|localdatetime|time|localtime|point|duration)(\[\])?$/i;

/** What a column of this name usually holds; Neo4j's own names included. */
export function roleOfHeader(header: string): ColumnRole | undefined {
  const name = header.trim();
  const neo4j = NEO4J.exec(name);
  switch (neo4j?.[2]?.toLowerCase()) {
    case 'id':
      return 'actor';
    case 'start_id':
      return 'source';
    case 'end_id':
      return 'target';
    case 'type':
      return 'type';
    case 'label':
      return 'kind';
    case 'ignore':
      return 'leave-out';
    default:
      return ROLE_BY_WORD.get(foldHeader(NEO4J_TYPED.exec(name)?.[1] ?? name));
  }
}
