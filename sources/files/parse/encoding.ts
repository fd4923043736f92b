/**
 * The bytes of a file: an array of them, or whatever reads the parts of a large file that are asked for, and keeps none. Text
 * is read in parts of some hundred kilobytes, from the beginning to the end, more than once.
 */
export interface ByteSource {
  readonly length: number;
  subarray(start: number, end?: number): Uint8Array;
}

/** How the bytes of a text are read. */
export interface Encoding {
  /** A label of the Encoding Standard, as `TextDecoder` takes it. */
  label: string;
  /** Whether some bytes fit no character of it. */
  isDamaged: boolean;
}

/** So many bytes are decoded at a time. */
const PIECE = 2 ** 18;

/** Declarations stand at the beginning: HTML looks at 1,024 bytes, tools that write comments first need more. */
const HEAD = 4096;

/** A text is UTF-8 with errors, and no other encoding, when so many characters are right for one that is wrong. */
const RIGHT_FOR_WRONG = 20;

const DECLARED = [
  /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/iu,
  /<meta[^>]*?\scharset\s*=\s*["']?\s*([\w.:-]+)/iu,
  /<meta[^>]*?\scontent\s*=\s*["'][^"'>]*charset=([\w.:-]+)/iu,
];

/**
 * Finds how the bytes of a text are to be read: a byte order mark; UTF-16 by its zero bytes; UTF-8 where all bytes fit
 * it (or nearly all); what XML or HTML declares; else windows-1252, in which every byte is a character.
 */
export function detectEncoding(bytes: ByteSource): Encoding {
  const [a, b, c] = bytes.subarray(0, 3);
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', isDamaged: !fits(bytes, 'utf-8') };
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', isDamaged: !fits(bytes, 'utf-16le') };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', isDamaged: !fits(bytes, 'utf-16be') };
  const wide = zeroPattern(bytes);
  if (wide) return { label: wide, isDamaged: !fits(bytes, wide) };
  const declared = declaredIn(bytes);
  if (fits(bytes, 'utf-8')) return { label: declared === 'iso-2022-jp' ? declared : 'utf-8', isDamaged: false };
  if (declared && declared !== 'utf-8') return { label: declared, isDamaged: !fits(bytes, declared) };
  return isMostlyUtf8(bytes) ? { label: 'utf-8', isDamaged: true } : { label: 'windows-1252', isDamaged: false };
}

/** The text in pieces of some 250,000 characters, none of which is cut in the middle of a character. */
export function* decode(bytes: ByteSource, label: string): Generator<string> {
  const decoder = new TextDecoder(label);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    if (piece !== '') yield piece;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The first characters, decoded: at most one for every byte of `length`. */
export const decodeHead = (bytes: ByteSource, label: string, length: number): string =>
  new TextDecoder(label).decode(bytes.subarray(0, length), { stream: true });

function fits(bytes: ByteSource, label: string): boolean {
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Zero bytes at odd places only are UTF-16 with the low byte first, at even places only with the high byte first. */
function zeroPattern(bytes: ByteSource): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, HEAD);
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  // Even in scripts whose letters have no zero byte, one character in forty is a space.
  if (even + odd < head.length / 80 || head.length < 4) return null;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}

function declaredIn(bytes: ByteSource): string | null {
  const head = decodeHead(bytes, 'windows-1252', HEAD);
  for (const pattern of DECLARED) {
    const label = pattern.exec(head)?.[1];
    if (label === undefined) continue;
    try {
      const { encoding } = new TextDecoder(label);
      // What can be read as ASCII to find the declaration is not UTF-16.
      return encoding.startsWith('utf-16') ? null : encoding;
    } catch {
      return null;
    }
  }
  return null;
}

function isMostlyUtf8(bytes: ByteSource): boolean {
  let wrong = 0;
  let right = 0;
  for (const piece of decode(bytes, 'utf-8')) {
    const lost = piece.match(/\uFFFD/gu)?.length ?? 0;
    wrong += lost;
    right += (piece.match(/[^\p{ASCII}]/gu)?.length ?? 0) - lost;
  }
  // A file that was cut in the middle of its one character is UTF-8 too.
  return right >= wrong * RIGHT_FOR_WRONG || (wrong === 1 && right > 0);
}
