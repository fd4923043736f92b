import { nameOfCollection } from '../../components/collection-name.ts';
import { useTexts } from '../../components/texts.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { ALL, COPY_COLLECTION, collectionOf, countsOf, languageOf, type Wanted } from './rows.ts';
import { TopicPick } from './topics/TopicPick.tsx';

interface FiltersProps {
  articles: readonly StoredArticle[];
  wanted: Wanted;
  words: string;
  onWanted(wanted: Wanted): void;
  onWords(words: string): void;
  topics: readonly Topic[];
}

/** No list offers more; the rarer ones are found by searching. */
const OFFERED = 200;

/**
 * What is typed is looked for in whole texts; the lists leave what is of one paper, collection, language, topic or time, and
 * what has a star.
 */
export function Filters({ articles, wanted, words, onWanted, onWords, topics }: FiltersProps) {
  const { t, locale } = useTexts();
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const copy = articles.find((article) => article.copy !== undefined)?.copy ?? '';
  const set = (patch: Partial<Wanted>) => onWanted({ ...wanted, ...patch });
  const isNarrow = (['publisher', 'collection', 'language', 'topic', 'starred', 'from', 'to'] as const).some(
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
        options={countsOf(articles, collectionOf)}
        name={(collection) =>
          collection === COPY_COLLECTION ? t('fromCopy', [copy]) : nameOfCollection(collection, t)
        }
        onChange={(collection) => set({ collection })}
      />
      <Choice
        label={t('columnLanguage')}
        value={wanted.language}
        options={countsOf(articles, languageOf)}
        name={(language) => nameOf(languages, language)}
        onChange={(language) => set({ language })}
      />
      <TopicPick topics={topics} value={wanted.topic} onChange={(topic) => set({ topic })} />
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
      <label class="switch">
        <input
          type="checkbox"
          checked={wanted.starred}
          onChange={(event) => set({ starred: event.currentTarget.checked })}
        />
        {t('filterStarred')}
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
