import type { ComponentChild } from 'preact';
import { Chips } from '../../components/Chips.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Snippet } from '../../components/Snippet.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import type { Snippet as SnippetData } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import { NOT_NARROWED } from '../../entrypoints/popup/narrowing.ts';
import { ResultList } from '../../entrypoints/popup/ResultList.tsx';
import { SearchBox } from '../../entrypoints/popup/SearchBox.tsx';
import { SiteSwitch } from '../../entrypoints/popup/SiteSwitch.tsx';
import { TopicList } from '../../entrypoints/popup/TopicList.tsx';
import { long, resultsOf, stoltenberg, thirty, topicOf } from './samples.ts';

const nothing = () => undefined;
const [first] = stoltenberg.snippets as [SnippetData];
const articleOf = (articles: readonly Article[], snippet: SnippetData) =>
  articles.find(({ id }) => id === snippet.articleId);

function frame(content: () => ComponentChild): () => ComponentChild {
  return () => <div class="part-frame">{content()}</div>;
}

function search(query: string, expanded: boolean) {
  return (
    <SearchBox
      query={query}
      listId="results"
      activeId={null}
      shelves={{ papers: ['NBC News', 'RFE/RL'], years: [2020, 2017, 2016] }}
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
  'site-switch': frame(() => (
    <SiteSwitch host="news.example.org" site="hour" everywhere={false} onSite={nothing} onEverywhere={nothing} />
  )),
  'site-switch-off': frame(() => (
    <SiteSwitch host="" site="on" everywhere={true} onSite={nothing} onEverywhere={nothing} />
  )),
  notice: frame(() => <Notice>Nothing here yet.</Notice>),
  'notice-failed': frame(() => <Notice onRetry={nothing}>The search did not answer.</Notice>),
};
