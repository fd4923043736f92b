import { render } from 'preact';
import { i18n } from '#i18n';
import '../../assets/tokens.css';
import '../../assets/parts.css';
import '../../assets/surface.css';
import { dressPage, languageOf } from '../../bridge/surface.ts';
import { TextsProvider } from '../../components/texts.ts';
import { createTranslate } from '../../components/translate.ts';
import { Popup } from './Popup.tsx';
import './style.css';

const language = languageOf(i18n.t('textLocale'), i18n.t('textDirection'));
dressPage(language);
const t = createTranslate(i18n.t, language.locale);
const typed = document.querySelector('input')?.value ?? '';
render(
  <TextsProvider value={{ t, locale: language.locale }}>
    <Popup typed={typed} />
  </TextsProvider>,
  document.body,
);
