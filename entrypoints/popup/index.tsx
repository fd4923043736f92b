import { render } from 'preact';
import { i18n } from '#i18n';
import '../../assets/tokens.css';
import '../../assets/parts.css';
import '../../assets/surface.css';
import { dressPage, languageOf } from '../../bridge/surface.ts';
import { TextsProvider, type Translate } from '../../components/texts.ts';
import { Popup } from './Popup.tsx';
import './style.css';

const language = languageOf(i18n.t('textLocale'), i18n.t('textDirection'));
dressPage(language);
const typed = document.querySelector('input')?.value ?? '';
render(
  <TextsProvider value={{ t: i18n.t as Translate, locale: language.locale }}>
    <Popup typed={typed} />
  </TextsProvider>,
  document.body,
);
