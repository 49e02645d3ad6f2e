import { KIND_GLYPHS } from '#core/appearance';
import { BADGES, occurringValues } from '#core/graph';
import { ACTOR_KINDS, VOICES } from '#schemas';
import { selectLegend } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { BadgeMark, Choice, GlyphSample, LineSample, RingSample } from '#ui/parts';
import { RowToggle } from './compound-toggle.tsx';
import { DateFilter } from './date-filter.tsx';
import { type Facet, FacetSection } from './facet-rows.tsx';
import { GroupingSection } from './grouping-section.tsx';
import style from './legend-panel.module.css';

/** The legend is the filter: every row explains a mark and switches it. */
export function LegendPanel() {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const legend = useApp(selectLegend);
  const filter = useApp((state) => state.view.filter);
  const grouping = useApp((state) => state.view.grouping);
  const hasOwnSize = useApp((state) => state.view.encoding.size !== undefined);
  const setFilter = useApp((state) => state.setFilter);
  if (!legend) return null;
  const kinds = new Set(occurringValues(graph, 'kind'));
  const voices = new Set(occurringValues(graph, 'voice'));
  const toolFor = (of: 'group' | 'kind') =>
    grouping === of ? { rowTool: (value: string) => <RowToggle id={value} /> } : {};
  const typeFacets: Facet[] = legend.types.map((type, index) => ({
    value: type.id,
    label: words.type(type),
    hint: graph.types[graph.typeIndexById.get(type.id) ?? -1]?.definition ?? type.label,
    mark: <LineSample style={type.style} />,
    ...(legend.types[index - 1]?.family === type.family
      ? {}
      : { heading: words.family(type.family) }),
  }));
  return (
    <div className={style.panel} data-testid="legend">
      <p className={style.hint}>{text('legend.hint')}</p>
      <FacetSection field="type" titleId="legend.types" stepId="step.type" facets={typeFacets} />
      {legend.hasContested && (
        <p className={style.note}>
          {legend.types[0] && <LineSample style={legend.types[0].style} isContested />}
          {text('legend.contested')}
        </p>
      )}
      {legend.groups.length > 0 && (
        <FacetSection
          field="group"
          titleId="legend.groups"
          stepId="step.group"
          facets={legend.groups.map((group) => ({
            value: group.id,
            label: group.label,
            mark: <RingSample colour={group.colour} />,
          }))}
          {...toolFor('group')}
        />
      )}
      <GroupingSection />
      <DateFilter />
      <FacetSection
        field="badge"
        titleId="legend.badges"
        stepId="step.badge"
        facets={BADGES.map((badge) => ({
          value: badge,
          label: words.badge(badge),
          hint: words.badgeRule(badge),
          mark: <BadgeMark badge={badge} />,
        }))}
      />
      <FacetSection
        field="document"
        titleId="legend.documents"
        stepId="step.document"
        facets={graph.documents.map((document) => ({
          value: document.id,
          label: document.publisher,
          hint: document.title,
        }))}
      />
      <FacetSection
        field="kind"
        titleId="legend.kinds"
        stepId="step.kind"
        isOpen={false}
        facets={ACTOR_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
          value: kind,
          label: words.kind(kind),
          mark: <GlyphSample glyph={KIND_GLYPHS[kind]} />,
        }))}
        {...toolFor('kind')}
      />
      <FacetSection
        field="voice"
        titleId="legend.voices"
        stepId="step.voice"
        isOpen={false}
        facets={VOICES.filter((voice) => voices.has(voice)).map((voice) => ({
          value: voice,
          label: words.voice(voice),
          hint: words.voiceDefinition(voice),
        }))}
      />
      <div className={style.foot}>
        <Choice
          label={text('filter.isolates')}
          value={filter.isolates}
          options={[
            { value: 'hide', label: text('filter.isolates.hide') },
            { value: 'fade', label: text('filter.isolates.fade') },
            { value: 'show', label: text('filter.isolates.show') },
          ]}
          onChange={(isolates) => setFilter({ ...filter, isolates }, 'step.isolates')}
        />
        {!hasOwnSize && <p className={style.note}>{text('legend.howto.size')}</p>}
        <p className={style.note}>{text('legend.uncertain')}</p>
      </div>
    </div>
  );
}
