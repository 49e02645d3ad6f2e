import { Languages } from 'lucide-react';
import { Menu, MenuSection } from 'react-aria-components';
import { LANGUAGE_FACTS, LANGUAGES } from '#state';
import { useApp, useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import { ChoiceItem, DropMenu, menuList } from '#ui/parts';
import style from './language-menu.module.css';

/** The language of the page, each under its own name, and whether the names on the graph follow. */
export function LanguageMenu() {
  const text = useText();
  const language = useApp((state) => state.language);
  const hasNativeNames = useApp((state) => state.hasNativeNames);
  const { setLanguage, setNativeNames } = useAppStore().getState();
  return (
    <DropMenu
      label={`${text('header.language')}: ${LANGUAGE_FACTS[language].name}`}
      icon={<Languages size={17} aria-hidden="true" />}
      placement="bottom end"
      testId="language"
    >
      <Menu className={menuList}>
        <MenuSection
          aria-label={text('header.language')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[language]}
          onSelectionChange={(keys) => {
            const chosen = LANGUAGES.find((one) => keys !== 'all' && keys.has(one));
            if (chosen) setLanguage(chosen);
          }}
        >
          {LANGUAGES.map((one) => (
            <ChoiceItem key={one} id={one} label={LANGUAGE_FACTS[one].name} lang={one} />
          ))}
        </MenuSection>
        {language !== 'en' && (
          <MenuSection
            className={style.names!}
            aria-label={text('header.language.names')}
            selectionMode="multiple"
            selectedKeys={hasNativeNames ? ['names'] : []}
            onSelectionChange={(keys) => setNativeNames(keys !== 'all' && keys.has('names'))}
          >
            <ChoiceItem id="names" label={text('header.language.names')} />
          </MenuSection>
        )}
      </Menu>
    </DropMenu>
  );
}
