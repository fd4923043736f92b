/** Tags that end a block of text, as the content script sees them: a name never goes across one. */
const BLOCKS =
  /<\/?(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|menu|nav|ol|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>/giu;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  eacute: 'é',
  oacute: 'ó',
  hellip: '…',
};

/**
 * The blocks of text of a line of HTML: what a browser would show, as far as the cases need it. Block tags are
 * boundaries, `<br>` is a line break, all other tags join what they part, entities are read.
 */
export function blocksOf(html: string): string[] {
  return html
    .replace(/<!--.*?-->/gsu, '')
    .replace(/<br\b[^>]*>/giu, '\n')
    .split(BLOCKS)
    .map((block) =>
      block
        .replace(/<[^>]+>/gu, '')
        .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
          if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
          if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
          return ENTITIES[name ?? ''] ?? whole;
        }),
    )
    .filter((block) => block.trim() !== '');
}
