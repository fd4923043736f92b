/**
 * Texts as bytes, in WTF-8 (Simon Sapin, "The WTF-8 encoding", 2018): UTF-8 in which a lone surrogate is written like
 * any other code point, so that every JavaScript string comes back as it was. Written here because the engine touches
 * no platform.
 */
export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    let point = text.charCodeAt(i);
    if (point >= 0xd800 && point < 0xdc00) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low < 0xe000) {
        point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
        i++;
      }
    }
    if (point < 0x80) bytes[at++] = point;
    else if (point < 0x800) {
      bytes[at++] = 0xc0 | (point >> 6);
      bytes[at++] = 0x80 | (point & 63);
    } else if (point < 0x10000) {
      bytes[at++] = 0xe0 | (point >> 12);
      bytes[at++] = 0x80 | ((point >> 6) & 63);
      bytes[at++] = 0x80 | (point & 63);
    } else {
      bytes[at++] = 0xf0 | (point >> 18);
      bytes[at++] = 0x80 | ((point >> 12) & 63);
      bytes[at++] = 0x80 | ((point >> 6) & 63);
      bytes[at++] = 0x80 | (point & 63);
    }
  }
  return bytes.slice(0, at);
}

/** How many bytes are made a string at a time: longer argument lists overflow the stack. */
const BYTES_A_CALL = 4096;

/** The text between two places in bytes that `toUtf8` wrote; `to` is exclusive. */
export function fromUtf8(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = '';
  for (let at = from; at < to; ) {
    const end = Math.min(to, at + BYTES_A_CALL);
    let stop = at;
    while (stop < end && (bytes[stop] as number) < 0x80) stop++;
    if (stop === end) {
      // Bytes of ASCII are the units of the text already.
      text += stringOf(bytes.subarray(at, end));
      at = end;
      continue;
    }
    const units = new Uint16Array(end - at);
    let count = 0;
    // The last letter may reach beyond the end.
    while (at < end) {
      const first = bytes[at++] as number;
      if (first < 0x80) units[count++] = first;
      else if (first < 0xe0) units[count++] = ((first & 31) << 6) | ((bytes[at++] as number) & 63);
      else if (first < 0xf0) {
        units[count++] = ((first & 15) << 12) | (((bytes[at] as number) & 63) << 6) | ((bytes[at + 1] as number) & 63);
        at += 2;
      } else {
        const high = ((first & 7) << 18) | (((bytes[at] as number) & 63) << 12);
        const low = (((bytes[at + 1] as number) & 63) << 6) | ((bytes[at + 2] as number) & 63);
        at += 3;
        const point = (high | low) - 0x10000;
        units[count++] = 0xd800 + (point >> 10);
        units[count++] = 0xdc00 + (point & 1023);
      }
    }
    text += stringOf(units.subarray(0, count));
  }
  return text;
}

function stringOf(units: Uint8Array | Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[]);
}
