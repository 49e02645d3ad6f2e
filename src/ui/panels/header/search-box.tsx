import { Search as SearchIcon } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { createSearch, type SearchResult } from '#core/analysis';
import { foldText } from '#core/base';
import { ActorName, useApp, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import style from './search-box.module.css';

const MOST_RESULTS = 12;
const QUIET_MILLISECONDS = 2_000;

/** Finds actors under any spelling, relationships by their summary and documents by their title. */
export function SearchBox() {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const select = useApp((state) => state.select);
  const setMode = useApp((state) => state.setMode);
  const search = useMemo(() => createSearch(graph), [graph]);
  const [query, setQuery] = useState('');
  // Before anybody asks, and after all that is wanted at once: twenty thousand names take a while.
  useEffect(() => {
    let timer = setTimeout(function prepare() {
      if (search.prepare()) timer = setTimeout(prepare);
    }, QUIET_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [search]);
  const results = useMemo(
    () => (query.trim() === '' ? [] : search(query, MOST_RESULTS)),
    [search, query],
  );
  const choose = (result: SearchResult) => {
    setQuery('');
    if (result.kind === 'actor') {
      select({ kind: 'actors', ids: [graph.actors[result.index]!.id] });
    } else if (result.kind === 'relationship') {
      select({ kind: 'relationship', id: graph.relationships[result.index]!.id });
    } else {
      setMode('table');
    }
  };
  const items = results
    .filter((result) => result.kind !== 'document')
    .map((result) => ({ ...result, id: `${result.kind} ${result.index}` }));
  return (
    <ComboBox
      className={style.search!}
      items={items}
      inputValue={query}
      onInputChange={setQuery}
      value={null}
      onChange={(key) => {
        const chosen = items.find((item) => item.id === key);
        if (chosen) choose(chosen);
      }}
      defaultFilter={() => true}
      // Only while there is a query: an emptied box would open its list again over a hidden page.
      allowsEmptyCollection={query.trim() !== ''}
      menuTrigger="input"
    >
      <Label className="visually-hidden">{text('header.search')}</Label>
      <SearchIcon size={16} aria-hidden="true" className={style.icon!} />
      <Input
        className={style.input!}
        placeholder={text('header.search')}
        data-testid="search"
        onKeyDown={(event) => {
          // Enter takes the best result, unless the arrow keys have gone to another.
          const isOnItem = event.currentTarget.getAttribute('aria-activedescendant');
          const [best] = items;
          if (event.key === 'Enter' && !isOnItem && best) choose(best);
        }}
        // Empty, it is the hint's direction that counts; `auto` would take it for left to right.
        dir={query === '' ? undefined : 'auto'}
      />
      <Popover className={style.popover!} placement="bottom start" offset={4}>
        <ListBox
          className={style.list!}
          renderEmptyState={() =>
            query.trim() === '' ? null : (
              <p className={style.empty!}>{text('header.search.empty')}</p>
            )
          }
        >
          {(item: (typeof items)[number]) => (
            <ListBoxItem className={style.item!} id={item.id} textValue={item.label}>
              <span className={style.kind}>
                {item.kind === 'actor'
                  ? words.kind(graph.actors[item.index]!.kind)
                  : words.type(graph.types[graph.type[item.index]!]!)}
              </span>
              <Text slot="label" className={style.label!}>
                {item.kind === 'actor' ? (
                  <ActorName actor={graph.actors[item.index]!} />
                ) : (
                  <bdi>{item.label}</bdi>
                )}
              </Text>
              {item.matchedAlias && foldText(item.matchedAlias) !== foldText(item.label) && (
                <Text slot="description" className={style.alias!}>
                  <bdi>{text('header.search.alias', { alias: item.matchedAlias })}</bdi>
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
