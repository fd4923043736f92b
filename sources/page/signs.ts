import { isProbablyReaderable } from '@mozilla/readability';
import { ARTICLE_TYPE, readData } from './linked-data.ts';
import { firstOf, readMeta } from './meta.ts';
import type { PageSigns } from './page-signs.ts';
import { claimsArticle } from './verdict.ts';

/**
 * Fields that are only there for somebody who logs in or pays: passwords, and what the page itself calls so
 * (`autocomplete`, HTML Living Standard, 4.10.18.7, "Autofill").
 */
const SECRET_FIELDS = [
  'input[type="password" i]',
  ...['current-password', 'new-password', 'one-time-code', 'cc-number', 'cc-csc'].map(
    (purpose) => `[autocomplete~="${purpose}" i]`,
  ),
].join();

/** Fields into which somebody may write sentences or data of their own. */
const TEXT_FIELDS =
  'textarea, input:not([type]), input:is([type="text" i], [type="email" i], [type="tel" i], [type="number" i], [type="url" i], [type="date" i])';

/** Where words are looked for, and not left. */
const SEARCHES = 'search, [role="search" i], form[action*="search" i], [name="q" i], [name="s" i], [name="query" i]';

/**
 * Reads what a page tells of whether it may be saved by itself. Personal is a page
 * - that no search engine shall list (`robots: noindex`), as accounts and mailboxes say of themselves;
 * - whose article is not free (`isAccessibleForFree`, schema.org): it stands behind a login;
 * - that shows a field for a password, a card's number or a code;
 * - in which somebody has written: a letter, a form, a document.
 */
export function readSigns(page: Document): PageSigns {
  const meta = readMeta(page);
  const data = readData(page);
  const isClosed = data.some(
    ({ node, depth }) =>
      depth === 0 && ARTICLE_TYPE.test(String(node['@type'])) && /^false$/iu.test(String(node.isAccessibleForFree)),
  );
  const isUnlisted = ['robots', 'googlebot'].some((name) => /\b(noindex|none)\b/iu.test(firstOf(meta, name) ?? ''));
  return {
    isArticle: claimsArticle(meta, data) || isProbablyReaderable(page),
    isPersonal: isClosed || isUnlisted || hasSecretField(page) || hasTyped(page),
  };
}

/** A field that is hidden belongs to a window that nobody has opened: many newspapers have one ready on every page. */
function hasSecretField(page: Document): boolean {
  return [...page.querySelectorAll(SECRET_FIELDS)].some(isShown);
}

/** Whether somebody writes, or has written, into a field or an editor; what stands there is not looked at. */
function hasTyped(page: Document): boolean {
  const { activeElement } = page;
  if (activeElement?.closest('[contenteditable]:not([contenteditable="false" i])')) return true;
  return [...page.querySelectorAll(TEXT_FIELDS)].some(
    (field) => (field === activeElement || wasWritten(field)) && !field.closest(SEARCHES) && isShown(field),
  );
}

/** Whether the browser counts a field as one that a person has changed (Selectors Level 4, `:user-valid`). */
function wasWritten(field: Element): boolean {
  try {
    return field.matches(':user-valid, :user-invalid');
  } catch {
    // A browser that does not know the words does not tell.
    return false;
  }
}

/** Whether an element is laid out; a document without a window lays nothing out, and all its elements count. */
function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
