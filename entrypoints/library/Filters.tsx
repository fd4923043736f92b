import { useTexts } from '../../components/texts.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import { nameOfCollection } from './collection-name.ts';
import { ALL, countsOf, languageOf, type Wanted } from './rows.ts';

interface FiltersProps {
  articles: readonly StoredArticle[];
  wanted: Wanted;
  words: string;
  onWanted(wanted: Wanted): void;
  onWords(words: string): void;
}

/** No list offers more; the rarer ones are found by searching. */
const OFFERED = 200;

/** What is typed is looked for in whole texts; the lists leave what is of one paper, collection, language or time. */
export function Filters({ articles, wanted, words, onWanted, onWords }: FiltersProps) {
  const { t, locale } = useTexts();
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const set = (patch: Partial<Wanted>) => onWanted({ ...wanted, ...patch });
  const isNarrow = (['publisher', 'collection', 'language', 'from', 'to'] as const).some(
    (field) => wanted[field] !== ALL[field],
  );
  return (
    <search class="filters">
      <input
        type="search"
        class="input words"
        aria-label={t('searchTexts')}
        placeholder={t('searchTexts')}
        value={words}
        maxLength={200}
        onInput={(event) => onWords(event.currentTarget.value)}
      />
      <Choice
        label={t('columnPublisher')}
        value={wanted.publisher}
        options={countsOf(articles, ({ publisher }) => publisher)}
        onChange={(publisher) => set({ publisher })}
      />
      <Choice
        label={t('columnCollection')}
        value={wanted.collection}
        options={countsOf(articles, ({ collection }) => collection)}
        name={(collection) => nameOfCollection(collection, t)}
        onChange={(collection) => set({ collection })}
      />
      <Choice
        label={t('columnLanguage')}
        value={wanted.language}
        options={countsOf(articles, languageOf)}
        name={(language) => nameOf(languages, language)}
        onChange={(language) => set({ language })}
      />
      <label>
        {t('dayFrom')}
        <input
          type="date"
          class="input"
          value={wanted.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
      </label>
      <label>
        {t('dayTo')}
        <input
          type="date"
          class="input"
          value={wanted.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
      </label>
      {isNarrow && (
        <button type="button" class="link" onClick={() => onWanted({ ...ALL, by: wanted.by, down: wanted.down })}>
          {t('showAll')}
        </button>
      )}
    </search>
  );
}

function nameOf(names: Intl.DisplayNames, language: string): string {
  try {
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}

interface ChoiceProps {
  label: string;
  value: string;
  /** Values with how many articles have each. */
  options: readonly (readonly [value: string, count: number])[];
  name?(value: string): string;
  onChange(value: string): void;
}

function Choice({ label, value, options, name = (one) => one, onChange }: ChoiceProps) {
  const { t } = useTexts();
  const shown = options.slice(0, OFFERED);
  return (
    <label>
      {label}
      <select class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('filterAny')}</option>
        {value !== '' && !shown.some(([one]) => one === value) && <option value={value}>{name(value)}</option>}
        {shown.map(([one, count]) => (
          <option key={one} value={one}>
            {t('valueCount', [name(one), count])}
          </option>
        ))}
      </select>
    </label>
  );
}
