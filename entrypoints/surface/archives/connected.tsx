import { browser } from 'wxt/browser';
import { useTexts } from '../../../components/texts.ts';

export { ArchiveSearch } from './ArchiveSearch.tsx';

/** The way to the page of archives. */
export function ArchivesLink() {
  const { t } = useTexts();
  const open = () => browser.tabs.create({ url: ownUrl('/archives.html') }).then(() => window.close());
  return (
    <button type="button" class="link" onClick={open}>
      {t('archivesTitle')}
    </button>
  );
}

/** The address of a page of ours; only this build has it, so that the types of `getURL` do not know it. */
const ownUrl = (path: '/archives.html') => browser.runtime.getURL(path as '/library.html');

/** What is said of the network on the first-run page. */
export function NetworkLine() {
  const { t } = useTexts();
  return <li>{t('welcomeStaysArchives')}</li>;
}
