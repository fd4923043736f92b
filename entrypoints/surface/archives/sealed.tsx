import { useTexts } from '../../../components/texts.ts';

/** Nothing: this build has no archives. The connected build has `connected.tsx` in the place of this file. */
export function ArchivesLink() {
  return null;
}

/** Nothing, likewise. */
export function ArchiveSearch(_: { query: string; isOffered: boolean }) {
  return null;
}

/** What is said of the network on the first-run page. */
export function NetworkLine() {
  const { t } = useTexts();
  return <li>{t('welcomeStaysNetwork')}</li>;
}
