import { Gunzip, Inflate, Unzip, type UnzipDecoder, UnzipPassThrough } from 'fflate';
import { type Limits, sizeInWords } from '../limits.ts';

/** A file in a packed one, or why it could not be unpacked. */
export type Unpacked =
  | { state: 'file'; name: string; bytes: Uint8Array }
  | { state: 'too-large'; name: string; size: string }
  | { state: 'damaged'; name: string; why: string }
  | { state: 'locked'; name: string }
  /** The packed file ends in the middle of this one, or before its own end (`name` is ''). */
  | { state: 'cut-off'; name: string };

/** So many bytes are unpacked at a time: at 1,032 to 1 they become 17 MB at most. */
const STEP = 2 ** 14;

/** Methods of packing (APPNOTE 4.4.5). */
const STORED = 0;
const DEFLATED = 8;

/** How much may still be unpacked; one for all files of a packed one. */
interface Budget {
  left: number;
}

/** So many steps are taken before it is said that the unpacking goes on. */
const TOLD_AFTER = 16;

/** The files of a zip, as `unzipInSteps` gives them, without a word in between. */
export function* unzip(bytes: Uint8Array, wants: (name: string) => boolean, limits: Limits): Generator<Unpacked> {
  for (const found of unzipInSteps(bytes, wants, limits)) if (found.state !== 'working') yield found;
}

/** It is still being unpacked; so much of the zip has been gone through (0 to 1). */
export interface Unpacking {
  state: 'working';
  share: number;
}

/**
 * The files of a zip whose names are wanted, one at a time in the order of the zip. The size of what is unpacked is
 * counted as it is unpacked, whatever the zip says of it. A file that is damaged harms no other. Every few ms it is said
 * that the unpacking goes on, for whoever has something else to do in between.
 */
export function* unzipInSteps(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  limits: Limits,
): Generator<Unpacked | Unpacking> {
  const ready: Unpacked[] = [];
  const budget: Budget = { left: limits.file };
  let began = '';
  let isOpen = false;
  const unpacker = new Unzip((file) => {
    const { name } = file;
    if (name.endsWith('/') || !wants(name)) return;
    if (isLocked(file.compression)) {
      ready.push({ state: 'locked', name });
      return;
    }
    began = name;
    isOpen = true;
    const collect = new Collector(limits, budget, file.size || bytes.length);
    file.ondata = (error, data, isFinal) => {
      if (collect.isDone) return;
      if (error) collect.isDone = true;
      if (error) ready.push({ state: 'damaged', name, why: error.message });
      else if (!collect.add(data)) ready.push({ state: 'too-large', name, size: collect.size });
      else if (isFinal) ready.push({ state: 'file', name, bytes: collect.bytes() });
      isOpen &&= !isFinal && !collect.isDone;
    };
    file.start();
  });
  unpacker.register(UnzipPassThrough);
  unpacker.register(BoundedInflate);
  for (let at = 0; at < bytes.length; at += STEP) {
    try {
      unpacker.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    } catch (error) {
      // With the last bytes it says that there should be more.
      if (at + STEP < bytes.length) {
        ready.push({ state: 'damaged', name: began, why: error instanceof Error ? error.message : '' });
        isOpen = false;
      }
      at = bytes.length;
    }
    yield* ready.splice(0);
    if (budget.left < 0) return;
    if ((at / STEP) % TOLD_AFTER === TOLD_AFTER - 1) yield { state: 'working', share: at / bytes.length };
  }
  if (isOpen || !hasDirectory(bytes)) yield { state: 'cut-off', name: isOpen ? began : '' };
}

/** The bytes of a gzip (all its members, one after another), as far as they are whole, and what is wrong with the rest. */
export function* gunzip(bytes: Uint8Array, name: string, limits: Limits): Generator<Unpacked> {
  const collect = new Collector(limits, { left: limits.file }, bytes.length);
  let isWhole = true;
  const unpacker = new Gunzip((data) => {
    if (!collect.isDone) collect.add(data);
  });
  try {
    for (let at = 0; at < bytes.length && !collect.isDone; at += STEP)
      unpacker.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    isWhole = false;
  }
  if (collect.isDone) yield { state: 'too-large', name, size: collect.size };
  else if (collect.hasBytes) yield { state: 'file', name, bytes: collect.bytes() };
  if (!isWhole) yield { state: 'cut-off', name };
}

/** The first bytes of a gzip, unpacked; none when it is damaged. */
export function gunzipHead(bytes: Uint8Array): Uint8Array {
  let head = new Uint8Array();
  const unpacker = new Gunzip((data) => {
    if (head.length === 0) head = data.slice(0, STEP);
  });
  try {
    unpacker.push(bytes.subarray(0, STEP), false);
  } catch {
    // What is wrong is told when all of it is unpacked.
  }
  return head;
}

/** Counts what is unpacked, and keeps it while it is within the limits. */
class Collector {
  isDone = false;
  private readonly pieces: Uint8Array[] = [];
  private length = 0;
  private readonly limits: Limits;
  private readonly budget: Budget;
  private readonly packed: number;

  constructor(limits: Limits, budget: Budget, packed: number) {
    this.limits = limits;
    this.budget = budget;
    this.packed = packed;
  }

  get size(): string {
    return `more than ${sizeInWords(this.length)}`;
  }

  get hasBytes(): boolean {
    return this.length > 0;
  }

  /** Whether the piece is within the limits. */
  add(piece: Uint8Array): boolean {
    const { entry, ratio, ratioFrom } = this.limits;
    this.length += piece.length;
    this.budget.left -= piece.length;
    const isSwollen = this.length > ratioFrom && this.length > this.packed * ratio;
    if (this.length > entry || this.budget.left < 0 || isSwollen) {
      this.isDone = true;
      this.pieces.length = 0;
      return false;
    }
    // What is not packed comes as a view of the file, which stays in memory anyway; the rest is the unpacker's to reuse.
    this.pieces.push(piece.slice());
    return true;
  }

  bytes(): Uint8Array {
    if (this.pieces.length === 1) return this.pieces[0]!;
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}

/** Unpacks until the first error, and tells it once. */
class BoundedInflate implements UnzipDecoder {
  static compression = DEFLATED;
  ondata!: UnzipDecoder['ondata'];
  private readonly inflate: Inflate;
  private hasFailed = false;

  constructor() {
    this.inflate = new Inflate((data, isFinal) => this.ondata(null, data, isFinal));
  }

  push(data: Uint8Array, isFinal: boolean): void {
    if (this.hasFailed) return;
    try {
      this.inflate.push(data, isFinal);
    } catch (error) {
      this.hasFailed = true;
      this.ondata(error as Parameters<UnzipDecoder['ondata']>[0], new Uint8Array(), true);
    }
  }
}

const isLocked = (method: number) => method !== STORED && method !== DEFLATED;

/** The record at the end of every whole zip, "PK\5\6", stands in its last 65,557 bytes (APPNOTE 4.3.16). */
function hasDirectory(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return true;
  }
  return false;
}
