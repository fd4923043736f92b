import { cutSnippet, spansInside } from '../answers/snippet.ts';
import { putNamesIn, type StandIn } from '../answers/stand-ins.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Snippet, SnippetName } from '../model/answer.ts';
import type { Span } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { sentences } from '../text/sentences.ts';
import { reasonsOf } from './reasons.ts';
import type { PassageCandidate } from './score.ts';

/** Makes the function that shows a candidate on the card of a topic. */
export function createCardSnippets(
  places: PassageIndex,
  topicById: ReadonlyMap<string, Topic>,
): (candidate: PassageCandidate, topicId: string) => Snippet {
  return ({ number, reading, fit, score }, topicId) => {
    const { passage, mentions } = reading;
    const { text } = passage;
    const isPerson = (id: string) => topicById.get(id)?.kind === 'person';
    const standIns = reading.references.flatMap(({ topicId: id, start, end }): StandIn[] => {
      const topic = topicById.get(id);
      return topic?.kind === 'person' ? [{ topicId: id, name: shortNameOf(topic), span: [start, end] }] : [];
    });
    const named = mentions.filter((mention) => mention.topicId === topicId).map(({ start, end }): Span => [start, end]);
    const meant = reading.references
      .filter((one) => one.topicId === topicId)
      .map(({ start, end }): Span => [start, end]);
    // "Iraqi" says itself that it is of Iraq; who "he" is the name in brackets does.
    const words = isPerson(topicId) ? [] : meant;
    const pulls = fit.shared.flatMap(({ spans, weight }) => spans.map((span) => ({ span, weight })));
    const cut = cutSnippet(text, named.length > 0 ? named : meant, pulls, {
      known: standIns.map(({ span }) => span),
      named: mentions.filter((mention) => isPerson(mention.topicId)).map(({ start, end }): Span => [start, end]),
      before: passage.kind === 'body' ? sentenceBefore(number, places) : '',
    });
    const inCut = (span: Span) => spansInside(cut, [span]);
    const others = mentions.flatMap(({ topicId: id, start, end }): SnippetName[] =>
      inCut([start, end]).map(([from, to]) => ({ topicId: id, start: from, end: to })),
    );
    const shown = putNamesIn(
      cut.text,
      standIns.flatMap((one) => inCut(one.span).map((span) => ({ ...one, span }))),
      others,
    );
    const place = (spans: readonly Span[]) => spansInside(cut, spans).map(shown.move);
    const seen = fit.shared.map((one) => ({ ...one, spans: place(one.spans) })).filter((one) => one.spans.length > 0);
    const moved = others.map(({ topicId: id, start, end }): SnippetName => {
      const [from, to] = shown.move([start, end]);
      return { topicId: id, start: from, end: to };
    });
    const names = [...moved, ...shown.names].sort((a, b) => a.start - b.start);
    const own = names.filter((name) => name.topicId === topicId).map(({ start, end }): Span => [start, end]);
    const marks = [...own, ...place(words)].sort((a, b) => a[0] - b[0]);
    const clear = ([start, end]: Span) => !marks.some((mark) => mark[0] < end && mark[1] > start);
    const shared = seen
      .filter((one) => !one.common)
      .flatMap((one) => one.spans)
      .filter(clear)
      .sort((a, b) => a[0] - b[0]);
    const reason = reasonsOf(shown.text, seen);
    const { id: passageId, articleId } = passage;
    return {
      passageId,
      articleId,
      text: shown.text,
      marks,
      ...(shown.added.length > 0 ? { added: shown.added } : {}),
      shared,
      names: names.filter((name) => name.topicId !== topicId),
      score,
      reason,
    };
  };
}

/** A person's last name where that is a name of the topic, else its label. */
function shortNameOf({ label, aliases }: Topic): string {
  const last = label.slice(label.lastIndexOf(' ') + 1);
  return aliases.includes(last) ? last : label;
}

/** The last sentence of the passage before, in the same article; empty where there is none. */
function sentenceBefore(number: number, places: PassageIndex): string {
  if (number === 0 || places.articleNumbers[number - 1] !== places.articleNumbers[number]) return '';
  const { kind, text } = places.passage(number - 1);
  const last = sentences(text).at(-1);
  return kind === 'body' && last ? text.slice(...last) : '';
}
