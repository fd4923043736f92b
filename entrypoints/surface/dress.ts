import type { Settings } from '../../bridge/settings.ts';
import { readSettings, watchSettings } from '../../bridge/settings-read.ts';
import type { Language } from './language.ts';

/** Dresses one of our own pages: language, direction, theme and text size, now and whenever the settings change. */
export function dressPage({ locale, direction }: Language): void {
  const root = document.documentElement;
  root.lang = locale;
  root.dir = direction;
  readSettings().then(dress, () => undefined);
  watchSettings(dress);
}

/** Shows theme and text size on a page of ours; `page` as a theme means the system's, there is no other page here. */
function dress({ theme, textScale }: Settings): void {
  const root = document.documentElement;
  if (theme === 'page') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.setProperty('--bs-scale', String(textScale));
}
