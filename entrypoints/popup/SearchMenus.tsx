import type { Shelves } from '../../bridge/shelves.ts';
import { useTexts } from '../../components/texts.ts';
import type { SearchOrder } from '../../engine/model/search-wish.ts';
import type { Narrowing, TimeChoice } from './narrowing.ts';
import './SearchMenus.css';

interface SearchMenusProps {
  shelves: Shelves;
  narrowing: Narrowing;
  /** Whether there is something to put in order. */
  ordered: boolean;
  onNarrow(narrowing: Narrowing): void;
}

/** The last days that can be chosen, with their texts. */
const LAST_DAYS = { week: 'timeWeek', month: 'timeMonth', year: 'timeYear' } as const;

/** Menus beside the search field: of which paper, from which time, in which order. What leaves no choice is not shown. */
export function SearchMenus({ shelves, narrowing, ordered, onNarrow }: SearchMenusProps) {
  const { t } = useTexts();
  // A choice that was kept stays to be seen, and to be taken back, whatever the library has now.
  const papers = withKept(shelves.papers, narrowing.paper);
  const years = withKept(shelves.years.map(String), /^\d/u.test(narrowing.time) ? narrowing.time : '');
  const sorted = [...papers].sort((a, b) => a.localeCompare(b));

  return (
    <div class="search-menus">
      {papers.length > 1 || narrowing.paper !== '' ? (
        <select
          aria-label={t('menuPaper')}
          value={narrowing.paper}
          onChange={(event) => onNarrow({ ...narrowing, paper: event.currentTarget.value })}
        >
          <option value="">{t('paperAny')}</option>
          {sorted.map((paper) => (
            <option key={paper} value={paper} dir="auto">
              {paper}
            </option>
          ))}
        </select>
      ) : null}
      {years.length > 0 && (
        <select
          aria-label={t('menuTime')}
          value={narrowing.time}
          onChange={(event) => onNarrow({ ...narrowing, time: event.currentTarget.value as TimeChoice })}
        >
          <option value="any">{t('timeAny')}</option>
          {Object.entries(LAST_DAYS).map(([time, text]) => (
            <option key={time} value={time}>
              {t(text)}
            </option>
          ))}
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      )}
      {ordered && (
        <select
          aria-label={t('menuOrder')}
          value={narrowing.order}
          onChange={(event) => onNarrow({ ...narrowing, order: event.currentTarget.value as SearchOrder })}
        >
          <option value="fit">{t('orderFit')}</option>
          <option value="day">{t('orderDay')}</option>
        </select>
      )}
    </div>
  );
}

function withKept(list: readonly string[], kept: string): string[] {
  return kept === '' || list.includes(kept) ? [...list] : [kept, ...list];
}
