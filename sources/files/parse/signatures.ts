import type { ByteSource } from './encoding.ts';

/** A kind of file that is no text. */
export interface Signature {
  /** What a person calls it: "a PDF". */
  what: string;
  /** Pictures, sounds and fonts, which come with pages. */
  isMedia: boolean;
}

/** How files begin (in Latin-1), and some after what may be anything (`offset`, in bytes). */
const SIGNATURES: readonly (Signature & { starts: readonly string[]; offset?: number })[] = [
  { what: 'a PDF', isMedia: false, starts: ['%PDF-'] },
  { what: 'a Rich Text document (RTF)', isMedia: false, starts: ['{\\rtf'] },
  { what: 'a document of an old office program', isMedia: false, starts: ['\xD0\xCF\x11\xE0'] },
  {
    what: 'a packed file of another kind than zip and gzip',
    isMedia: false,
    starts: ['7z\xBC\xAF', 'Rar!\x1A', 'BZh', '\xFD7zXZ', '\x28\xB5\x2F\xFD'],
  },
  { what: 'a database (SQLite)', isMedia: false, starts: ['SQLite format 3'] },
  { what: 'a page saved as MHTML', isMedia: false, starts: ['From: <Saved by', 'MIME-Version: 1.0'] },
  { what: 'a program', isMedia: false, starts: ['\x7FELF', 'MZ\x90\0'] },
  { what: 'a picture', isMedia: true, starts: ['\x89PNG', '\xFF\xD8\xFF', 'GIF87a', 'GIF89a', '\0\0\x01\0'] },
  { what: 'a picture', isMedia: true, starts: ['WEBP'], offset: 8 },
  { what: 'a font', isMedia: true, starts: ['wOFF', 'wOF2', 'OTTO', '\0\x01\0\0\0'] },
  { what: 'a sound or a film', isMedia: true, starts: ['ID3', 'OggS', '\xFF\xFB', '\x1A\x45\xDF\xA3'] },
  { what: 'a sound, a film or a picture', isMedia: true, starts: ['ftyp'], offset: 4 },
];

/** So many bytes are looked at. */
const LENGTH = 32;

/** The first bytes as characters, for comparing: 'PK\u0003\u0004…'. */
export const signatureOf = (bytes: ByteSource): string => String.fromCharCode(...bytes.subarray(0, LENGTH));

/** What a file is that begins like this, when it is known and no text. */
export function knownBinary(signature: string): Signature | undefined {
  return SIGNATURES.find(({ starts, offset = 0 }) => starts.some((start) => signature.startsWith(start, offset)));
}

/** How zips begin: with a file, empty, or in parts. */
export const ZIP_STARTS: readonly string[] = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** How a gzip begins. */
export const GZIP_START = '\x1F\x8B';
