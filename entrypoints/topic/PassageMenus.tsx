import { useTexts } from '../../components/texts.ts';
import type { Profile, ProfileOrder } from '../../engine/model/profile.ts';
import { formatPeriod } from './period.ts';
import type { TopicReading } from './use-topic.ts';

/** The text of each order. */
const ORDERS: Record<ProfileOrder, string> = { newest: 'orderDay', oldest: 'topicOldest', fit: 'topicTelling' };

interface PassageMenusProps {
  profile: Profile;
  reading: TopicReading;
  beside: { id: string; label: string } | null;
  onBeside(beside: null): void;
}

/** What narrows the passages down, and puts them in another order. */
export function PassageMenus({ profile: { periods, papers }, reading, beside, onBeside }: PassageMenusProps) {
  const { t, locale } = useTexts();
  const { shown, choose } = reading;
  const keyOf = ([from, to]: [string, string]) => `${from}/${to}`;
  const dated = periods.filter(({ passages }) => passages > 0);
  const chosen = shown.between ? keyOf(shown.between) : '';
  return (
    <div class="passage-menus">
      <input
        type="search"
        class="input words"
        aria-label={t('topicFilter')}
        placeholder={t('topicFilter')}
        value={shown.words ?? ''}
        maxLength={200}
        dir="auto"
        onInput={(event) => choose({ words: event.currentTarget.value })}
      />
      <select
        class="input"
        aria-label={t('menuOrder')}
        value={shown.order}
        onChange={(event) => choose({ order: event.currentTarget.value as ProfileOrder })}
      >
        {Object.entries(ORDERS).map(([order, text]) => (
          <option key={order} value={order}>
            {t(text)}
          </option>
        ))}
      </select>
      {dated.length > 1 && (
        <select
          class="input"
          aria-label={t('menuTime')}
          value={chosen}
          onChange={(event) => {
            const [from = '', to = ''] = event.currentTarget.value.split('/');
            choose({ between: from === '' ? undefined : [from, to] });
          }}
        >
          <option value="">{t('timeAny')}</option>
          {dated.map((period) => (
            <option key={period.from} value={keyOf([period.from, period.to])}>
              {t('topicPeriod', [formatPeriod(period, locale), period.passages])}
            </option>
          ))}
        </select>
      )}
      {papers.length > 1 && (
        <select
          class="input"
          aria-label={t('menuPaper')}
          value={shown.paper === undefined ? '*' : `=${shown.paper}`}
          onChange={(event) => {
            const { value } = event.currentTarget;
            choose({ paper: value === '*' ? undefined : value.slice(1) });
          }}
        >
          <option value="*">{t('paperAny')}</option>
          {papers.map(({ publisher }) => (
            <option key={publisher} value={`=${publisher ?? ''}`}>
              {publisher ?? t('publisherUnknown')}
            </option>
          ))}
        </select>
      )}
      {beside && (
        <button type="button" class="chip" title={t('topicApart', [beside.label])} onClick={() => onBeside(null)}>
          <span>{t('topicBeside', [beside.label])}</span>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
}
