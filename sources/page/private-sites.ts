import table from './private-sites.tsv?raw';

/** What a row of the list is compared with; the head of the file explains them. */
type Compared = 'site' | 'label' | 'ending' | 'path';

/** The values of the list by what they are compared with. */
const LIST = readList(table);

/**
 * Reads the list.
 * @throws Error naming the line that is none.
 */
export function readList(text: string): Record<Compared, ReadonlySet<string>> {
  const list = {
    site: new Set<string>(),
    label: new Set<string>(),
    ending: new Set<string>(),
    path: new Set<string>(),
  };
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [kind, compared, value, ...more] = line.split('\t');
    const set = list[compared as Compared];
    if (!kind || !set || !value || value !== value.trim().toLowerCase() || more.length > 0)
      throw new Error(`private-sites.tsv, line ${i + 1} ("${line}"): write kind, what it is compared with, value`);
    set.add(value);
  }
  return list;
}

/** Networks of one's own: RFC 1918, RFC 3927, and unique local addresses (RFC 4193). */
const OWN_NETWORK =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)\d{1,3}\.\d{1,3}(?:\.\d{1,3})?$|^\[f[cd]/u;

/**
 * Whether pages at an address are never remembered by themselves: anything but the web, one's own network, and the sites of
 * the list, which are mail, chats, banks, documents, social feeds and accounts. `https://mail.example.org/` is one.
 */
export function isPrivateAddress(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, hostname, pathname, username } = new URL(url);
  if (!/^https?:$/u.test(protocol) || username !== '') return true;
  const host = hostname.toLowerCase().replace(/\.$/u, '');
  if (OWN_NETWORK.test(host) || !/[.:]/u.test(host)) return true;
  const labels = host.split('.');
  // "news.mail.example.org": of that and each shorter name.
  const names = labels.map((_, i) => labels.slice(i).join('.'));
  if (names.some((name) => LIST.site.has(name) || LIST.ending.has(name))) return true;
  if (!/^[\d.]+$/u.test(host) && labels.slice(0, -2).some((label) => LIST.label.has(label))) return true;
  const [first = '', second = ''] = pathname.toLowerCase().split('/').slice(1);
  return LIST.path.has(first) || (/^[a-z]{2}([-_][a-z]{2})?$/u.test(first) && LIST.path.has(second));
}
