import { render } from 'preact';
import { i18n } from '#i18n';
import type { FrameContents, FrameOrder } from '../../bridge/card-frame.ts';
import { ask } from '../../bridge/messages.ts';
import { formatDate } from '../../components/date.ts';
import { Icon } from '../../components/Icon.tsx';
import { Printings } from '../../components/Printings.tsx';
import { type Texts, TextsProvider } from '../../components/texts.ts';
import { createTranslate } from '../../components/translate.ts';
import type { Line } from './claim.ts';
import './margin.css';
import { createPressGate } from './press.ts';

type Found = Extract<FrameContents, { kind: 'margin' }>['found'];
type Marks = Extract<FrameOrder, { do: 'margin' }>;

/** A strip that is narrower has no room for words (px). */
const ROOMY = 120;

/** Shows marks beside the paragraphs of a page that the library has; each says when it is pressed where they were printed. */
export function showMargin(line: Line, found: Found): void {
  const locale = i18n.t('textLocale');
  const texts: Texts = { t: createTranslate(i18n.t, locale), locale };
  const { t } = texts;
  const root = document.createElement('div');
  root.className = 'backstory margin-shape';
  root.dir = document.documentElement.dir;
  document.body.append(root);
  const gate = createPressGate(line);
  let marks: Marks = { do: 'margin', isRightToLeft: false, marks: [] };
  let told = 0;
  /** Which paragraph's printings are shown. */
  let open: number | null = null;

  /** Opens or closes what is said of a paragraph; the strip grows to hold it, and shrinks again. */
  function turn(index: number | null): void {
    open = open === index ? null : index;
    draw();
    const words = root.querySelector('.margin-words');
    tellHeight();
    // The focus goes on in what was opened, and back to its mark.
    if (words) words.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    else root.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
  }

  /** How high what is said is; in the narrow strip nobody can know, so that first of all there is to be room. */
  function tellHeight(): void {
    const words = root.querySelector('.margin-words');
    const height = words === null ? 0 : innerWidth < ROOMY ? 1 : Math.ceil(words.scrollHeight) + 2;
    if (height !== told) line.tell({ say: 'height', height });
    told = height;
  }

  function labelOf(index: number): string {
    const first = found[index]?.printed[0];
    const where = first?.publisher ?? t('publisherUnknown');
    const day = first?.published ? formatDate(first.published, locale) : t('dateUnknown');
    return t('marginMark', [where, day]);
  }

  function draw(): void {
    const shown = open === null ? undefined : marks.marks.find(({ index }) => index === open);
    render(
      <TextsProvider value={texts}>
        <div class={marks.isRightToLeft ? 'marks at-right' : 'marks'}>
          {marks.marks.map(({ index, top, bottom }) => (
            <button
              key={index}
              type="button"
              class="margin-mark"
              data-index={index}
              style={{ top: `${top}px`, height: `${Math.max(24, bottom - top)}px` }}
              aria-label={labelOf(index)}
              aria-expanded={open === index}
              title={labelOf(index)}
              onClick={() => turn(index)}
            />
          ))}
        </div>
        {shown && (
          <div
            class={marks.isRightToLeft ? 'margin-words at-right' : 'margin-words'}
            style={{ top: `${Math.max(0, shown.top)}px` }}
            role="dialog"
            aria-label={t('readBefore')}
          >
            <div class="margin-head">
              <strong>{t('readBefore')}</strong>
              <button type="button" class="icon-button" aria-label={t('cardClose')} onClick={() => turn(open)}>
                <Icon name="close" />
              </button>
            </div>
            <Printings
              printed={found[shown.index]?.printed ?? []}
              onRead={({ articleId, passageId }) =>
                void ask('openReader', { articleId, passageId }).catch(() => undefined)
              }
            />
            <button type="button" class="tool" onClick={() => line.tell({ say: 'close' })}>
              {t('marginHide')}
            </button>
          </div>
        )}
      </TextsProvider>,
      root,
    );
    fitWords();
  }

  /** What is said stays within the strip, whose height is the window's at most. */
  function fitWords(): void {
    const words = root.querySelector<HTMLElement>('.margin-words');
    if (!words) return;
    const over = words.offsetTop + words.offsetHeight - innerHeight;
    if (over > 0) words.style.top = `${Math.max(0, words.offsetTop - over)}px`;
  }

  addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape' && open !== null) turn(open);
  });
  addEventListener('resize', () => {
    tellHeight();
    fitWords();
  });
  line.hear((order) => {
    if (order.do === 'dress') {
      root.dataset.theme = order.theme;
      document.documentElement.dataset.theme = order.theme;
      root.style.setProperty('--bs-scale', String(order.textScale));
    } else if (order.do === 'margin') {
      marks = order;
      draw();
    } else if (order.do === 'press') gate.decide(order.id, order.isSeen);
  });
}
