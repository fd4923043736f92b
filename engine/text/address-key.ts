/** An address without what does not tell pages apart: the protocol, "www", the fragment, a last slash. */
export function addressKey(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/#.*$/u, '')
    .replace(/\/(?=$|\?)/u, '');
}
