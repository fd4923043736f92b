import type { Mention, Span } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { isLoneWord, sharedSurnames, surnameOf } from './give-surnames.ts';
import type { Matcher } from './matcher.ts';

/** What is known of a library's passages besides their texts. */
export interface SettledPlaces {
  passage(number: number): { text: string };
  /** Where a passage names a topic, as the library has settled it (UTF-16 offsets). */
  spans(topicId: string, passage: number): Span[];
}

/** Gives the mentions in the passage with a number. */
export type NamesAt = (passage: number) => Mention[];

/**
 * Makes the reader of the names in passages of a library. A surname alone that several people have is whom the article
 * introduces, as it is in the postings, and nobody's where they give it to nobody; all else is what the matcher finds.
 */
export function createNamesAt(places: SettledPlaces, matcher: Matcher, topics: readonly Topic[]): NamesAt {
  let holders: ReturnType<typeof sharedSurnames> | undefined;
  let people: ReadonlySet<string> | undefined;
  return (number) => {
    const found = matcher.find(places.passage(number).text);
    holders ??= sharedSurnames(topics);
    if (holders.size === 0) return found;
    const shared = holders;
    people ??= new Set(topics.flatMap(({ id, kind }) => (kind === 'person' ? [id] : [])));
    const known = people;
    return found.flatMap((mention) => {
      if (!isLoneWord(mention) || !known.has(mention.topicId)) return [mention];
      const others = shared.get(surnameOf(mention.exact));
      if (others === undefined) return [mention];
      const owner = [mention.topicId, ...others].find((topicId) =>
        places.spans(topicId, number).some(([start, end]) => start === mention.start && end === mention.end),
      );
      if (owner === undefined) return [];
      return owner === mention.topicId ? [mention] : [{ ...mention, topicId: owner }];
    });
  };
}
