import { rawText } from './feed.ts';
import { childOf, innerText } from './parse/xml-records.ts';
import type { XmlFormat } from './xml.ts';

/** What is no article, or was never published, of what WordPress exports. */
const OTHER_TYPES = /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|wp_.*|oembed_cache)$/u;
const HIDDEN = /^(?:trash|auto-draft)$/u;

/**
 * WordPress' export (WXR): posts and pages with their HTML; the publisher is the site's title. Authors stand before the
 * posts, each with a name for the public: a format is good for one file.
 */
export function wordpressFormat(): XmlFormat {
  const names = new Map<string, string>();
  return {
    isRecord: (local) => local === 'item' || local === 'author',
    read: (item, channel) => {
      if (item.local === 'author') {
        names.set(innerText(childOf(item, 'wp:author_login')), innerText(childOf(item, 'wp:author_display_name')));
        return null;
      }
      if (OTHER_TYPES.test(innerText(childOf(item, 'wp:post_type')))) return null;
      if (HIDDEN.test(innerText(childOf(item, 'wp:status')))) return null;
      const published = innerText(childOf(item, 'pubDate'));
      const written = innerText(childOf(item, 'wp:post_date'));
      // A draft has the year 0, or one before Christ.
      const isReal = published !== '' && !published.includes('-0001');
      const creator = innerText(childOf(item, 'dc:creator'));
      return {
        title: innerText(childOf(item, 'title')),
        html: withParagraphs(rawText(childOf(item, 'content:encoded'))),
        date: isReal ? published : written.startsWith('0000') ? '' : written,
        byline: names.get(creator) || creator,
        url: innerText(childOf(item, 'link')),
        publisher: channel.get('channel/title') ?? '',
        language: channel.get('channel/language') ?? '',
      };
    },
  };
}

/** WordPress makes paragraphs of empty lines when it shows a post that has none of its own. */
const withParagraphs = (html: string) =>
  /<p[\s>]/iu.test(html)
    ? html
    : html
        .replace(/\r\n?/gu, '\n')
        .replace(/\n\s*\n/gu, '<p>')
        .replace(/\n/gu, '<br>');
