/** Texts of the analysis, in English. */
export const analysisEn = {
  'metric.degree.name': 'Degree',
  'metric.degree.meaning':
    'With how many other actors somebody is tied: many partners, not many events.',
  'metric.degree.method':
    'Every pair of actors with at least one relationship of the chosen kind counts once.',
  'metric.strength.name': 'Strength',
  'metric.strength.meaning':
    'How many relationships, or evidence items, somebody has in all: much activity, or much reporting.',
  'metric.strength.method': 'The weights of all ties of an actor added up.',
  'metric.betweenness.name': 'Betweenness',
  'metric.betweenness.meaning':
    'How often somebody lies on the shortest paths between others: a go-between in what is recorded here.',
  'metric.betweenness.method':
    'The share of shortest paths between all other pairs that pass the actor. Ties count alike.',
  'metric.closeness.name': 'Closeness',
  'metric.closeness.meaning': 'How few steps somebody is away from the others that can be reached.',
  'metric.closeness.method':
    'The inverse of the mean distance to those who can be reached, times the share of them.',
  'metric.harmonic-closeness.name': 'Harmonic closeness',
  'metric.harmonic-closeness.meaning':
    'How near everybody is to somebody; who cannot be reached counts nothing.',
  'metric.harmonic-closeness.method':
    'The mean of one divided by the distance to every other actor.',
  'metric.pagerank.name': 'PageRank',
  'metric.pagerank.meaning':
    'How much attention comes in, where ties from much-noticed actors count for more.',
  'metric.pagerank.method':
    'A walk along the ties that starts anew with a chance of 15 per cent; the value is the share of its stops.',
  'metric.core-number.name': 'Core number',
  'metric.core-number.meaning':
    'How deep inside the densest part somebody stands: tied to that many others who are so too.',
  'metric.core-number.method':
    'Actors with fewer ties than k are taken away again and again; the largest k at which somebody stays.',
  'metric.cut-actor.name': 'Cut actor',
  'metric.cut-actor.meaning': 'Whether somebody alone holds parts of the graph together.',
  'metric.cut-actor.method': 'Without such an actor the graph would fall into more parts.',
  'metric.component.name': 'Part',
  'metric.component.meaning': 'Actors who are connected over any number of steps are in one part.',
  'metric.component.method': 'Connected components, whatever the direction; 1 is the largest.',
  'metric.community.name': 'Community',
  'metric.community.meaning':
    'Groups with more ties inside than chance would give. They are found from ties only, not from allegiance.',
  'metric.community.method':
    'Louvain, from ten fixed seeds; the division with the highest modularity. See its stability below.',
  'metric.density.name': 'Density',
  'metric.density.meaning': 'The share of all possible pairs that are tied.',
  'metric.density.method': 'Ties divided by possible ties.',
  'metric.reciprocity.name': 'Reciprocity',
  'metric.reciprocity.meaning':
    'The share of directed ties that are answered by one the other way.',
  'metric.reciprocity.method': 'Types without direction are left out.',
  'metric.component-count.name': 'Parts',
  'metric.component-count.meaning':
    'Into how many pieces without any tie between them the graph falls.',
  'metric.component-count.method': 'Connected components, whatever the direction.',
  'metric.bridges.name': 'Bridges',
  'metric.bridges.meaning': 'Ties that alone hold two parts together: if one goes, they are apart.',
  'metric.bridges.method': 'Ties whose removal adds a part.',
  'metric.modularity.name': 'Modularity',
  'metric.modularity.meaning':
    'How many more ties lie inside the communities than by chance; above 0.3 is a clear division.',
  'metric.modularity.method': 'The share of ties inside, less what chance would give.',
  'metric.community-stability.name': 'Stability of communities',
  'metric.community-stability.meaning':
    'How far ten runs agree on the communities: 1 is always the same, near 0 is chance.',
  'metric.community-stability.method': 'Mean adjusted Rand index over all pairs of runs.',

  'analysis.title': 'Analysis',
  'analysis.open': 'Analysis: who is central, where the sides run, what rests on whom',
  'analysis.close': 'Close the analysis',
  'analysis.hint':
    'Of what is visible, as reported. Every number opens the relationships behind it. None is a forecast.',
  'analysis.metrics': 'Metrics',
  'analysis.sides': 'Sides',
  'analysis.sources': 'Sources',
  'analysis.back': 'Back to the analysis',
  'analysis.running': 'Working it out',
  'analysis.cancel': 'Cancel',
  'analysis.cancelled': 'Given up.',
  'analysis.failed': 'This could not be worked out.',
  'analysis.retry': 'Try again',
  'analysis.behind.count':
    '{count, plural, =0 {It rests on no relationship.} one {It rests on # relationship:} other {It rests on # relationships:}}',
  'analysis.behind.actors':
    '{count, plural, one {Select this actor} other {Select these # actors}}',
  'analysis.degrees': 'Visible relationships by type',
  'analysis.type': 'Type',
  'analysis.others': 'Partners',
  'analysis.metric': 'Metric',
  'analysis.direction': 'Direction',
  'analysis.direction.both': 'Either way',
  'analysis.direction.out': 'Along the arrows',
  'analysis.direction.in': 'Against the arrows',
  'analysis.sign': 'Which relationships',
  'analysis.sign.all': 'All',
  'analysis.sign.positive': 'Friendly only',
  'analysis.sign.negative': 'Hostile only',
  'analysis.weight': 'A tie weighs',
  'analysis.weight.none': 'One',
  'analysis.weight.relationships': 'Its relationships',
  'analysis.weight.evidence': 'Its evidence items',
  'analysis.size': 'Size by this',
  'analysis.size.not': 'A group has no size; colour by it.',
  'analysis.colour': 'Colour by this',
  'analysis.method': 'How it is worked out',
  'analysis.method.sampled':
    'Estimated from {samples, number} of {count, number} actors as starting points, always the same ones.',
  'analysis.values': '{metric} of the actors',
  'analysis.value': 'Value',
  'analysis.value.title': '{metric} of {name}: {value}',
  'analysis.value.rank':
    'Rank {rank, number} of {count, number} visible actors. It counts what is recorded, not importance as such.',
  'analysis.yes': 'Yes',
  'analysis.no': 'No',
  'analysis.group': 'Group {number, number}',
  'analysis.graph': 'The whole graph',
  'analysis.graph.title': '{metric}: {value}',
  'analysis.actors': '{count, plural, one {# actor} other {# actors}}',
  'analysis.days': '{count, plural, one {# day} other {# days}}',

  'analysis.sides.hint':
    'Friendly and hostile by type of relationship. What signs say about a pair is kept apart where it is both.',
  'analysis.dyads': 'Pairs',
  'analysis.dyads.title': '{verdict}: {count, plural, one {# pair} other {# pairs}}',
  'analysis.dyads.positive': 'Friendly',
  'analysis.dyads.positive.meaning': 'Only friendly relationships between the two.',
  'analysis.dyads.negative': 'Hostile',
  'analysis.dyads.negative.meaning': 'Only hostile relationships between the two.',
  'analysis.dyads.ambivalent': 'Both at once',
  'analysis.dyads.ambivalent.meaning':
    'Friendly and hostile ones; never averaged, outside triads and camps.',
  'analysis.dyads.neutral': 'Neither',
  'analysis.dyads.neutral.meaning': 'Only contact, presence or structure, which takes no side.',
  'analysis.frustration': 'Distance from balance',
  'analysis.frustration.index': 'Frustration index',
  'analysis.frustration.value': '{index} of {total}',
  'analysis.frustration.title': 'Frustration index {index}',
  'analysis.frustration.meaning':
    'So many pairs would have to change sides, or go, for two camps with friends inside and enemies across only. 0 is perfect balance; it says nothing about what will happen.',
  'analysis.frustration.behind':
    'Pairs against the best split that was found: friends kept apart, or enemies kept together.',
  'analysis.exact': 'Exact: no split has fewer.',
  'analysis.bounded': 'The search was stopped: the true number lies between {low} and {high}.',
  'analysis.heuristic':
    'Heuristic, as the graph is large: the true number lies between {low} and {high}.',
  'analysis.camps': 'Camps',
  'analysis.camps.meaning':
    'The best split into at most so many camps, and how many pairs are against it. A camp is made of signs, not of membership.',
  'analysis.camps.most': 'Number of camps, with the pairs against each split',
  'analysis.camps.choose': 'At most {most} camps: {cost} against',
  'analysis.camps.colour': 'Colour by camps',
  'analysis.camps.layout': 'Arrange as camps',
  'analysis.camps.layout.title':
    'The two camps of the best split, left and right, the others between them',
  'analysis.camps.against': 'Pairs against this split',
  'analysis.camps.against.title': 'Pairs against the split: {cost}',
  'analysis.camps.movable':
    '{count, plural, one {# actor fits another camp as well: the split is not the only one.} other {# actors fit another camp as well: the split is not the only one.}}',
  'analysis.camp': 'Camp {number, number}',
  'analysis.camps.none': 'In no camp, as without a friendly or hostile tie: {number}',
  'analysis.triads': 'Triads',
  'analysis.triads.theory': 'Balance',
  'analysis.triads.show': 'Which triads',
  'analysis.triads.strong':
    'Balanced where an enemy’s enemy is a friend: the product of the three signs is positive.',
  'analysis.triads.weak': 'Unbalanced only where two friends of somebody are enemies.',
  'analysis.triads.empty': 'There is none in what is visible.',
  'analysis.theory.strong': 'Strict',
  'analysis.theory.weak': 'Weak',
  'analysis.triad.title': '{names}: {verdict}',
  'analysis.verdict.balanced': 'balanced',
  'analysis.verdict.unbalanced': 'unbalanced',
  'analysis.verdict.undecided': 'undecided',
  'analysis.verdict.incomplete': 'incomplete',
  'analysis.pattern.all-positive': 'three friendships',
  'analysis.pattern.all-positive.meaning': 'All three are friendly to each other.',
  'analysis.pattern.one-negative': 'one enmity among friends',
  'analysis.pattern.one-negative.meaning':
    'Somebody is friendly to two who are hostile to each other.',
  'analysis.pattern.two-negative': 'two friends against one',
  'analysis.pattern.two-negative.meaning':
    'Two who are friendly to each other are hostile to the third.',
  'analysis.pattern.all-negative': 'three enmities',
  'analysis.pattern.all-negative.meaning': 'All three are hostile to each other.',
  'analysis.pattern.ambivalent': 'a side that is both',
  'analysis.pattern.ambivalent.meaning':
    'At least one pair is friendly and hostile at once, so that nothing definite can be said.',
  'analysis.time': 'Over time',
  'analysis.time.hint':
    'A window moves through time day by day; undated relationships stay out. Listed is when a triad formed, changed or fell apart, with the events that did it.',
  'analysis.time.window': 'The window reaches back',
  'analysis.time.chart':
    'Balanced and unbalanced triads from {from} to {to}; the highest point is {most}.',
  'analysis.time.count':
    '{count, plural, =0 {No triad changed.} one {# change, the latest first:} other {# changes, the latest first:}}',
  'analysis.time.change': 'from {from} to {to}',
  'analysis.time.title': '{date}: {names}',
  'analysis.time.behind': 'The triad went {change} when these came into the window, or left it.',
  'analysis.signs': 'What counts as friendly or hostile',
  'analysis.signs.hint':
    'Change it and everything above is worked out anew. A relationship that states its own sign keeps it.',
  'analysis.signs.sign': 'Counts as',
  'analysis.signs.weight': 'Weight',
  'analysis.signs.sign.of': '{type} counts as',
  'analysis.signs.weight.of': 'Weight of {type}',
  'analysis.signs.friendly': 'friendly',
  'analysis.signs.none': 'neither',
  'analysis.signs.hostile': 'hostile',
  'analysis.signs.reset': 'As in the vocabulary again',

  'analysis.sources.hint': 'A source that is silent does not say that nothing happened.',
  'analysis.source.publisher': 'Publishers',
  'analysis.source.document': 'Documents',
  'analysis.source.speaker': 'Speakers',
  'analysis.source.voice': 'Voices',
  'analysis.documents.of': '{name} ({count, plural, one {# document} other {# documents}})',
  'analysis.compare': 'A compared with B',
  'analysis.compare.few': 'There is only one document; nothing to compare.',
  'analysis.compare.show': 'Show on the graph',
  'analysis.compare.only-a': 'Only A',
  'analysis.compare.only-a.meaning': '{a} tells of them, {b} does not.',
  'analysis.compare.only-b': 'Only B',
  'analysis.compare.only-b.meaning': '{b} tells of them, {a} does not.',
  'analysis.compare.both': 'Both',
  'analysis.compare.both.meaning': '{a} and {b} both tell of them, and not against each other.',
  'analysis.compare.contradicting': 'Contradicting',
  'analysis.compare.contradicting.meaning':
    'What {a} supports, {b} contradicts or denies, or the reverse.',
  'analysis.compare.lines':
    '{count, plural, one {# line on the graph} other {# lines on the graph}}',
  'analysis.compare.title': '{what}: {count, number}',
  'analysis.compare.jaccard': 'Overlap',
  'analysis.compare.jaccard.meaning':
    'Told by both, out of what either tells: 0 is nothing, 1 is all.',
  'analysis.compare.shared':
    '{count, plural, one {# document is in both: it agrees with itself.} other {# documents are in both: they agree with themselves.}}',
  'analysis.compare.derived':
    '{count, plural, one {# document takes over from the other side: agreement is no second witness.} other {# documents take over from the other side: agreement is no second witness.}}',
  'analysis.compare.meaning':
    'A relationship counts where the source has evidence for it, against it, or qualifying it.',
  'analysis.without': 'Without one source',
  'analysis.without.none': 'There is no document.',
  'analysis.without.which': 'Leave out',
  'analysis.without.meaning':
    '{count, plural, =0 {Nothing visible rests on {name}.} one {# evidence item of {name} would go.} other {# evidence items of {name} would go.}}',
  'analysis.without.vanished': 'Relationships gone',
  'analysis.without.vanished.meaning': 'They rest on {name} alone.',
  'analysis.without.single': 'Left with a single source',
  'analysis.without.single.meaning': 'Without {name} only one independent document supports them.',
  'analysis.without.badges': 'Other badge',
  'analysis.without.badges.meaning': 'Without {name} they would be less sure, or less disputed.',
  'analysis.without.cutOff': 'Actors left alone',
  'analysis.without.cutOff.meaning': 'All their visible relationships rest on {name}.',
  'analysis.without.ranks':
    '{metric}: {count, plural, one {# rank would be another} other {# ranks would be others}}, the largest shifts first',
  'analysis.without.sameRanks': '{metric}: all ranks would stay.',
  'analysis.without.before': 'Rank now',
  'analysis.without.after': 'Without',
  'analysis.without.camps':
    'Two camps: frustration {before} now, {after} without; {changed, plural, =0 {nobody changes} one {# actor changes} other {# actors change}} sides, {gone, plural, =0 {nobody is} one {# actor is} other {# actors are}} left without a side.',
  'analysis.without.notExact': 'The split is not proven to be the best one.',
  'analysis.without.moved':
    '{names}: {count, plural, one {select this actor} other {select all # actors}}',
  'analysis.without.parts':
    'The graph falls into {before, plural, one {# part} other {# parts}} now, {after, plural, one {# part} other {# parts}} without.',
  'analysis.oneSided': 'One-sided claims',
  'analysis.oneSided.meaning':
    'Only a party to the relationship says so, or somebody of its bloc. It may be true all the same.',
  'analysis.oneSided.source': 'Said by the acting side only',
  'analysis.oneSided.target': 'Said by the other side only',
  'analysis.oneSided.both': 'Said by both sides, nobody else',
  'analysis.oneSided.bloc': 'Said within the bloc of a side',
  'analysis.oneSided.disputed':
    '{count, plural, one {# of them is disputed} other {# of them are disputed}}',
  'analysis.contested': 'Contested',
  'analysis.contested.none': 'Nothing visible is contested.',
  'analysis.contested.count':
    '{count, plural, one {# relationship with evidence for and against:} other {# relationships with evidence for and against:}}',
  'analysis.volume': 'Evidence over time',
  'analysis.volume.meaning':
    'Up: evidence by when it happened. Down: by when it was published. A time without reports is not a time without events.',
  'analysis.volume.none': 'Nothing visible has a date.',
  'analysis.volume.span': '{from} to {to}, in {count, plural, one {# step} other {# steps}}.',
  'analysis.volume.chart':
    'Evidence of {publisher} over time: {number, plural, one {# item} other {# items}}',
  'analysis.volume.counts':
    '{count, plural, one {# item} other {# items}}, {unplaced, plural, =0 {all of them dated} one {# without an exact date} other {# without an exact date}}',
  'analysis.volume.silent':
    'Of {count, plural, one {# step} other {# steps}}, {unreported, number} had no report at all, and in {quiet, number} reports came but nothing visible happened.',

  'encoding.title': 'What the marks show',
  'encoding.size': 'Size: {metric}',
  'encoding.colour': 'Colour: {metric}',
  'encoding.camps': 'camps',
  'encoding.lines': 'Lines: {a} (A) and {b} (B)',
  'encoding.several': '{count, plural, one {# document} other {# documents}}',
  'encoding.off': 'As usual again: {what}',
  'encoding.range': '{from} to {to}',
  'encoding.unsaid': 'neither',
  'encoding.running': 'Working it out…',
  'command.page.analysis': 'Analysis',
  'step.encoding': 'Change what the marks show',
  'step.encoding.none': 'Marks as usual',
  'step.typeSigns': 'Change what counts as friendly or hostile',
} as const;
