import { i18n } from '#i18n';
import { languageOf } from '../surface/language.ts';
import { showCard } from './card.tsx';
import { claimContents } from './claim.ts';
import { showMargin } from './margin.tsx';
import { showNote } from './note.tsx';
import './style.css';

const language = languageOf(i18n.t('textLocale'), i18n.t('textDirection'));
document.documentElement.lang = language.locale;
document.documentElement.dir = language.direction;

// Whoever puts this page into a frame has nothing of it: it shows what the secret of its frame brings, else nothing.
claimContents().then(({ line, claimed: { contents, ...claimed } }) => {
  if (contents.kind === 'card') showCard(line, contents, claimed);
  else if (contents.kind === 'margin') showMargin(line, contents.found);
  else showNote(line, contents.text);
});
