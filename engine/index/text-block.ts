import { decodeRecord, encodeRecord } from '../base/record.ts';
import { fromUtf8, toUtf8 } from '../base/utf8.ts';
import { createVarintReader, createVarintWriter } from '../base/varint.ts';
import type { Passage, PassageKind } from '../model/article.ts';

/** The passages of one article, as a block of texts holds them. */
export interface ArticleTexts {
  articleId: string;
  passages: readonly Passage[];
}

/** The texts of some articles: what a library stores and reads as one record. */
export interface TextBlock {
  /** The articles in the block, in its order. */
  readonly articleIds: readonly string[];
  /** The passages of an article, in their order; `undefined` when the block does not hold it. */
  passagesOf(articleId: string): Passage[] | undefined;
}

const KINDS: readonly PassageKind[] = ['headline', 'body', 'caption'];

interface BlockHead {
  ids: string[];
  /** Where each article's bytes begin in the part `texts`, and at last where they end. */
  starts: number[];
}

/**
 * Writes the texts of some articles as one record. Each passage is its kind, the tail of its id and its text; what
 * stands of an article depends on no other, so that one can be taken out without a trace.
 */
export function encodeTextBlock(articles: readonly ArticleTexts[]): Uint8Array {
  const head: BlockHead = { ids: [], starts: [0] };
  const chunks: Uint8Array[] = [];
  let size = 0;
  const add = (bytes: Uint8Array) => {
    chunks.push(bytes);
    size += bytes.length;
  };
  for (const { articleId, passages } of articles) {
    for (const { id, text, kind } of passages) {
      if (!id.startsWith(`${articleId}-`)) throw new RangeError(`Passage "${id}" is not of the article "${articleId}"`);
      const tail = toUtf8(id.slice(articleId.length + 1));
      const bytes = toUtf8(text);
      const sizes = createVarintWriter();
      sizes.put(KINDS.indexOf(kind));
      sizes.put(tail.length);
      sizes.put(bytes.length);
      add(sizes.bytes());
      add(tail);
      add(bytes);
    }
    head.ids.push(articleId);
    head.starts.push(size);
  }
  const texts = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    texts.set(chunk, at);
    at += chunk.length;
  }
  return encodeRecord({ head, parts: { texts } });
}

/** Reads a block; passages are made when asked for. @throws RangeError when the bytes are no whole record. */
export function decodeTextBlock(bytes: Uint8Array): TextBlock {
  const { head, parts } = decodeRecord<BlockHead>(bytes);
  const texts = parts.texts as Uint8Array;
  const places = new Map(head.ids.map((id, i) => [id, i]));
  return {
    articleIds: head.ids,
    passagesOf(articleId) {
      const place = places.get(articleId);
      if (place === undefined) return undefined;
      const reader = createVarintReader(texts, head.starts[place]);
      const end = head.starts[place + 1] as number;
      const passages: Passage[] = [];
      while (reader.at < end) {
        const kind = KINDS[reader.next()] ?? 'body';
        const tail = reader.next();
        const length = reader.next();
        const text = reader.at + tail;
        const id = `${articleId}-${fromUtf8(texts, reader.at, text)}`;
        passages.push({ id, articleId, ordinal: passages.length, text: fromUtf8(texts, text, text + length), kind });
        reader.at = text + length;
      }
      return passages;
    },
  };
}
