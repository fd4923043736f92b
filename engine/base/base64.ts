const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** How many bytes are written as one string at a time: longer argument lists overflow the stack. */
const CHUNK = 8190;

/** Bytes as base64 (RFC 4648), written here because the engine touches no platform. */
export function toBase64(bytes: Uint8Array): string {
  const codes = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const part = bytes.subarray(from, from + CHUNK);
    const out = new Uint8Array(Math.ceil(part.length / 3) * 4).fill(0x3d);
    for (let i = 0, at = 0; i < part.length; i += 3, at += 4) {
      const word = ((part[i] as number) << 16) | ((part[i + 1] ?? 0) << 8) | (part[i + 2] ?? 0);
      const kept = Math.min(4, part.length - i + 1);
      for (let digit = 0; digit < kept; digit++) out[at + digit] = codes[(word >> (18 - 6 * digit)) & 63] as number;
    }
    text += String.fromCharCode(...out);
  }
  return text;
}

/** The bytes of a base64 text with its padding. */
export function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const word =
      ((values[text.charCodeAt(i)] as number) << 18) |
      ((values[text.charCodeAt(i + 1)] as number) << 12) |
      ((values[text.charCodeAt(i + 2)] as number) << 6) |
      (values[text.charCodeAt(i + 3)] as number);
    bytes[at++] = word >> 16;
    bytes[at++] = word >> 8;
    bytes[at++] = word;
  }
  return bytes;
}
