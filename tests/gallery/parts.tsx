import type { ComponentChild } from 'preact';
import { Chips } from '../../components/Chips.tsx';
import { Comparison } from '../../components/Comparison.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Printings } from '../../components/Printings.tsx';
import { SaidOnThis } from '../../components/SaidOnThis.tsx';
import { SinceLine } from '../../components/SinceLine.tsx';
import { Snippet } from '../../components/Snippet.tsx';
import { SnippetWrong } from '../../components/SnippetWrong.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { TopicEditor } from '../../components/TopicEditor.tsx';
import type { Snippet as SnippetData } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import type { Profile } from '../../engine/model/profile.ts';
import { compareTexts } from '../../engine/text/compare-texts.ts';
import { Periods } from '../../entrypoints/topic/Periods.tsx';
import '../../entrypoints/topic/style.css';
import { NOT_NARROWED } from '../../entrypoints/popup/narrowing.ts';
import { ResultList } from '../../entrypoints/popup/ResultList.tsx';
import { SearchBox } from '../../entrypoints/popup/SearchBox.tsx';
import { SiteSwitch } from '../../entrypoints/popup/SiteSwitch.tsx';
import { TopicList } from '../../entrypoints/popup/TopicList.tsx';
import { ARCHIVES } from './archives.tsx';
import { PRINTED, SAID, STORIES } from './memory.ts';
import { long, resultsOf, stoltenberg, thirty, topicOf } from './samples.ts';

const nothing = () => undefined;
const [first] = stoltenberg.snippets as [SnippetData];
const articleOf = (articles: readonly Article[], snippet: SnippetData) =>
  articles.find(({ id }) => id === snippet.articleId);

/** Three years of a topic, by quarter. */
const PROFILE: Profile = {
  topic: topicOf('NATO'),
  passages: 78,
  articles: 30,
  span: ['2017-02-01', '2019-11-30'],
  periods: Array.from({ length: 12 }, (_, i) => {
    const [year, month] = [2017 + Math.floor(i / 4), 3 * (i % 4)];
    const day = (time: number) => new Date(time).toISOString().slice(0, 10);
    return { from: day(Date.UTC(year, month, 1)), to: day(Date.UTC(year, month + 3, 0)), passages: (i * 5) % 13 };
  }),
  undated: 4,
  papers: [],
};

function frame(content: () => ComponentChild): () => ComponentChild {
  return () => <div class="part-frame">{content()}</div>;
}

function search(query: string, expanded: boolean) {
  return (
    <SearchBox
      query={query}
      listId="results"
      activeId={null}
      shelves={{ papers: ['NBC News', 'RFE/RL'], years: [2020, 2017, 2016], articles: 214 }}
      narrowing={NOT_NARROWED}
      expanded={expanded}
      onQuery={nothing}
      onNarrow={nothing}
      onClear={nothing}
      onStep={nothing}
      onChoose={nothing}
    />
  );
}

/** States of the parts that the other surfaces are made of. */
export const PARTS: Record<string, () => ComponentChild> = {
  snippet: frame(() => (
    <Snippet snippet={first} article={articleOf(stoltenberg.articles, first)} onRead={nothing} onCopy={nothing} />
  )),
  'snippet-without-source': frame(() => <Snippet snippet={first} article={undefined} onRead={nothing} />),
  'snippet-long-title': frame(() => (
    <Snippet
      snippet={first}
      article={articleOf(long.articles, first)}
      onRead={nothing}
      onCopy={nothing}
      copied={false}
    />
  )),
  timeline: frame(() => <Timeline points={stoltenberg.timeline} chosen={null} onChoose={nothing} />),
  'timeline-crowded': frame(() => (
    <Timeline points={thirty.timeline} chosen={['2018-01-01', '2020-12-31']} pageDate="2005-05-05" onChoose={nothing} />
  )),
  chips: frame(() => <Chips label="Related" topics={stoltenberg.related} onTopic={nothing} />),
  'search-empty': frame(() => search('', false)),
  'search-operator': frame(() => search('nato before:', false)),
  'search-results': frame(() => (
    <>
      {search('training', true)}
      <ResultList id="results" result={resultsOf('training')} active={1} onChoose={nothing} />
    </>
  )),
  'topic-list': frame(() => (
    <TopicList
      topics={[
        { topic: topicOf('NATO'), count: 12 },
        { topic: topicOf('Jens Stoltenberg'), count: 1 },
        { topic: long.topic, count: 104 },
      ]}
      onGo={nothing}
    />
  )),
  'topic-editor': frame(() => (
    <TopicEditor
      topic={long.topic}
      names={[
        { name: long.topic.label, origin: 'reader' },
        { name: 'NATO', origin: 'derived' },
        { name: 'حلف شمال الأطلسي', origin: 'hand-made' },
      ]}
      passages={1204}
      articles={104}
      muted
      others={[topicOf('NATO')]}
      onFindOthers={nothing}
      onEdit={nothing}
      onSplit={nothing}
      onMute={nothing}
    />
  )),
  'topic-periods': frame(() => (
    <Periods
      profile={PROFILE}
      chosen={['2019-01-01', '2019-03-31']}
      onChoose={nothing}
      stories={STORIES}
      onStory={nothing}
    />
  )),
  'site-switch': frame(() => (
    <SiteSwitch host="news.example.org" site="hour" everywhere={false} onSite={nothing} onEverywhere={nothing} />
  )),
  'site-switch-off': frame(() => (
    <SiteSwitch host="" site="on" everywhere={true} onSite={nothing} onEverywhere={nothing} />
  )),
  'new-since': frame(() => <SinceLine since={{ time: Date.UTC(2026, 4, 4), count: 2 }} />),
  'said-on-this': frame(() => (
    <>
      <h2>Jens Stoltenberg</h2>
      <SaidOnThis {...SAID} onRead={nothing} />
    </>
  )),
  'snippet-on-this': frame(() => (
    <Snippet
      snippet={first}
      article={articleOf(stoltenberg.articles, first)}
      onRead={nothing}
      note="Jens Stoltenberg on this, 2017"
    />
  )),
  'snippet-denied': frame(() => (
    <Snippet
      snippet={first}
      article={articleOf(stoltenberg.articles, first)}
      right={{ label: 'Jens Stoltenberg', isDenied: true, onMeant: nothing, onDay: nothing }}
    />
  )),
  'snippet-wrong': frame(() => (
    <div class="snippet">
      <SnippetWrong right={{ label: 'Jens Stoltenberg', isDenied: false, onMeant: nothing, onDay: nothing }} />
    </div>
  )),
  comparison: frame(() => (
    <Comparison
      language="en"
      changes={compareTexts(
        ['The quay opens on Monday.', 'Nobody came.', 'It rained.', 'The mayor spoke at noon.'],
        [
          'The quay opens on Tuesday.',
          'Nobody came.',
          'It rained.',
          'A band played for an hour, and ships blew their horns.',
        ],
      )}
    />
  )),
  'read-before': frame(() => <Printings printed={PRINTED} onRead={nothing} />),
  ...Object.fromEntries(Object.entries(ARCHIVES).map(([name, content]) => [name, frame(content)])),
  notice: frame(() => <Notice>Nothing here yet.</Notice>),
  'notice-failed': frame(() => <Notice onRetry={nothing}>The search did not answer.</Notice>),
};
