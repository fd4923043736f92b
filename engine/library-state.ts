import { createLookUp } from './hover/look-up.ts';
import { joinTerms } from './index/joined-terms.ts';
import type { PassageIndex } from './index/passage-index.ts';
import type { ShelvedArticle } from './index/segment.ts';
import { createSegmentPlaces } from './index/segment-places.ts';
import { withoutPassages } from './index/without-passages.ts';
import type { KinOf } from './lexicon/kin.ts';
import type { Manifest } from './library/manifest.ts';
import type { Pause, Records } from './library/records.ts';
import type { Texts } from './library/texts.ts';
import { createReadBefore } from './memory/read-before.ts';
import { createStories, type StoryAnswers } from './memory/stories.ts';
import { createThenAndNow } from './memory/then-and-now.ts';
import { createStatements } from './memory/who-said-what.ts';
import { joinMatchers } from './mentions/joined-matcher.ts';
import type { Matcher } from './mentions/matcher.ts';
import { createNamesAt } from './mentions/names-at.ts';
import type { Card, SearchResult } from './model/answer.ts';
import type { LookUpQuery } from './model/look-up-query.ts';
import type { Profile, ProfileQuery } from './model/profile.ts';
import type { ReadBefore, ReadBeforeQuery } from './model/read-before.ts';
import type { SearchWish } from './model/search-wish.ts';
import type { StatementQuery, Statements } from './model/statement.ts';
import type { FiguresQuery, ThenAndNow } from './model/then-and-now.ts';
import type { Topic } from './model/topic.ts';
import { createProfile } from './profile/profile.ts';
import { createSearch } from './search/search.ts';

/** Chains of redirects are no longer than this. */
const STEPS = 8;

/** All that answers come from, of one state of the library. */
export interface LibraryState {
  manifest: Manifest;
  applied: readonly boolean[];
  topics: readonly Topic[];
  byId: ReadonlyMap<string, Topic>;
  redirects: ReadonlyMap<string, string>;
  matcher: Matcher;
  articles: readonly (readonly ShelvedArticle[])[];
  hidden: ReadonlySet<ShelvedArticle>;
  /** Articles that another library has, by id: they are out of sight here. */
  away: ReadonlySet<string>;
  /** Topics that only articles out of sight name. */
  silent: ReadonlySet<string>;
  /** What takes the index; read when first needed. */
  answers: () => Promise<Answers>;
}

/** What is asked of a state: where topics are named, and the questions. */
export interface Answers extends StoryAnswers {
  places: PassageIndex;
  profile(query: ProfileQuery): Profile;
  lookUp(query: LookUpQuery): Card;
  search(query: string, wish?: number | SearchWish): SearchResult;
  statements(query: StatementQuery): Statements;
  thenAndNow(query: FiguresQuery): ThenAndNow;
  readBefore(query: ReadBeforeQuery): ReadBefore[];
}

/** All articles that are in the library, those of collections that are switched off among them. */
export function shelvedIn({ manifest, articles }: LibraryState): ShelvedArticle[] {
  return articles.flatMap((list, i) => {
    const removed = new Set(manifest.segments[i]?.removed);
    return removed.size === 0 ? list : list.filter(({ id }) => !removed.has(id));
  });
}

/** Reads all that answers come from. @throws RecordError when a record is missing, damaged or of a newer version. */
export async function readState(
  manifest: Manifest,
  records: Records,
  texts: Texts,
  kinOf: KinOf,
  away: ReadonlySet<string>,
  pause?: Pause,
): Promise<LibraryState> {
  const names = await records.names(manifest.names);
  await pause?.();
  const added = await records.names(manifest.addedNames);
  await pause?.();
  const articles = await records.articles(manifest.segments, pause);
  const matcher = records.matcher(manifest.names, names);
  await pause?.();
  records.keep(manifest);
  const hiddenCollections = new Set(manifest.hidden);
  const hidden = new Set<ShelvedArticle>();
  articles.forEach((list, i) => {
    const removed = new Set(manifest.segments[i]?.removed);
    for (const article of list) {
      const isHidden = removed.has(article.id) || hiddenCollections.has(article.collection) || away.has(article.id);
      if (isHidden) hidden.add(article);
    }
  });
  const all = [...names.topics, ...added.topics];
  const redirects = resolved({ ...names.redirects, ...names.merged });
  const reach = new Map<string, string[]>();
  for (const [from, to] of redirects) reach.set(to, [...(reach.get(to) ?? [to]), from]);
  const idsOf = (topicId: string) => reach.get(topicId) ?? [topicId];
  let made: Promise<Answers> | undefined;
  const view: LibraryState = {
    manifest,
    applied: names.applied ?? [],
    topics: all,
    byId: new Map(all.map((topic) => [topic.id, topic])),
    redirects,
    matcher: added.topics.length === 0 ? matcher : joinMatchers(matcher, records.matcher(manifest.addedNames, added)),
    articles,
    hidden,
    away,
    silent: new Set(),
    answers: () => {
      made ??= answersOf().catch((error) => {
        made = undefined;
        throw error;
      });
      return made;
    },
  };

  async function answersOf(): Promise<Answers> {
    const segments = await records.segments(manifest.segments, pause);
    const gone = new Set([...hidden].map((article) => article.block + article.id));
    const resolve = (topicId: string) => redirects.get(topicId) ?? topicId;
    const segmentPlaces = createSegmentPlaces({
      segments,
      hidden: (article) => gone.has(article.block + article.id),
      idsOf,
      resolve,
      textsOf: texts.of,
    });
    const places = withoutPassages(
      segmentPlaces,
      manifest.edits.flatMap((edit) => (edit.type === 'deny' ? [{ ...edit, topicId: resolve(edit.topicId) }] : [])),
    );
    await pause?.();
    const index = await joinTerms(
      segments.map(({ terms }) => terms),
      places.isHidden,
      pause,
    );
    const { topics } = view;
    const namesAt = createNamesAt(places, view.matcher, topics);
    const parts = { topics, places, index: () => index, kinOf };
    const lookUpParts = {
      ...parts,
      articles: view.articles.flat().filter((one) => !hidden.has(one)),
      matcher: view.matcher,
    };
    let profile: ReturnType<typeof createProfile> | undefined;
    return {
      places,
      lookUp: createLookUp(lookUpParts),
      profile(query) {
        profile ??= createProfile(lookUpParts);
        return profile(query);
      },
      search: createSearch(parts),
      ...createStories({
        places,
        index: () => index,
        topicOf: (id) => view.byId.get(id),
        namesAt,
      }),
      readBefore: createReadBefore({ places, index: () => index }),
      thenAndNow: createThenAndNow({ places, topicOf: (id) => view.byId.get(id) }),
      statements: createStatements({
        places,
        topicOf: (id) => view.byId.get(id),
        namesAt,
      }),
    };
  }

  if (hidden.size === 0 && !manifest.isThinned) return view;
  const { places } = await view.answers();
  const silent = new Set(all.filter(({ id }) => places.count(id) === 0).map(({ id }) => id));
  if (silent.size === 0) return view;
  made = undefined;
  view.silent = silent;
  view.topics = all.filter(({ id }) => !silent.has(id));
  return view;
}

/** Where each id leads in the end. */
function resolved(redirects: Readonly<Record<string, string>>): Map<string, string> {
  const ends = new Map<string, string>();
  for (const from of Object.keys(redirects)) {
    let end = from;
    for (let steps = 0; redirects[end] !== undefined && steps < STEPS; steps++) end = redirects[end] as string;
    ends.set(from, end);
  }
  return ends;
}
