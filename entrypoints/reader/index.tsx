import { render } from 'preact';
import { i18n } from '#i18n';
import '../../assets/tokens.css';
import '../../assets/parts.css';
import '../../assets/card.css';
import '../../assets/surface.css';
import { dressPage, languageOf } from '../../bridge/surface.ts';
import { TextsProvider } from '../../components/texts.ts';
import { createTranslate } from '../../components/translate.ts';
import { Reader } from './Reader.tsx';
import './style.css';

const language = languageOf(i18n.t('textLocale'), i18n.t('textDirection'));
dressPage(language);
const t = createTranslate(i18n.t, language.locale);
render(
  <TextsProvider value={{ t, locale: language.locale }}>
    <Reader />
  </TextsProvider>,
  document.body,
);
