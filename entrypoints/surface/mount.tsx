import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';
import '../../assets/tokens.css';
import '../../assets/parts.css';
import '../../assets/surface.css';
import { TextsProvider } from '../../components/texts.ts';
import { createTranslate } from '../../components/translate.ts';
import { dressPage } from './dress.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { languageOf } from './language.ts';

/**
 * Shows one of our own pages: what it holds, with the texts of the reader's language around it, the styles that all our
 * pages share below its own, and a word with a way to try again in its place when it fails. `mount(<Popup typed="" />)` is all that an index has to do.
 */
export function mount(surface: ComponentChild): void {
  const language = languageOf(i18n.t('textLocale'), i18n.t('textDirection'));
  dressPage(language);
  const t = createTranslate(i18n.t, language.locale);
  render(
    <TextsProvider value={{ t, locale: language.locale }}>
      <ErrorBoundary>{surface}</ErrorBoundary>
    </TextsProvider>,
    document.body,
  );
}
