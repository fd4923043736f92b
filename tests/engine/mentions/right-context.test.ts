import { expect, test } from 'vitest';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import type { Topic } from '../../../engine/model/topic.ts';

const topics: Topic[] = [
  { id: 'us', label: 'United States', kind: 'place', aliases: ['U.S.', 'US', 'USA'] },
  { id: 'nj', label: 'New Jersey', kind: 'place', aliases: ['N.J.'] },
  { id: 'fl', label: 'Florida', kind: 'place', aliases: ['Fla.'] },
  { id: 'brazil', label: 'Brazil', kind: 'place', aliases: [] },
  { id: 'mills', label: 'Avondale Mills', kind: 'organization', aliases: [] },
  { id: 'sec', label: 'Securities and Exchange Commission', kind: 'organization', aliases: [] },
  { id: 'minneapolis', label: 'Minneapolis', kind: 'place', aliases: [] },
  { id: 'moscow', label: 'Moscow', kind: 'place', aliases: [] },
];

test.each<[text: string, exact: string[]]>([
  ['They condemned a U.S. drone strike.', ['U.S.']],
  ['He convinced US officials of it.', ['US']],
  ['The July 1986 U.S.-Japanese pact held.', ['U.S.']],
  ['Both U.S. and Japanese officials agreed.', ['U.S.']],
  ['He met US President Smith.', ['US']],
  ['He said the US economy grew.', ['US']],
  ['It was vetoed by the U.S. again.', ['U.S.']],
  ['He said the U.S. briefed members.', ['U.S.']],
  ['He said the US has plans.', ['US']],
  ['Thirteen U.S. cities and 75 U.S. communities.', ['U.S.', 'U.S.']],
  ['Guards of Paramus, N.J. The firm closed.', ['N.J.']],
  ['Guards of Key West, Fla., sold it. In Fla. they left.', ['Fla.', 'Fla.']],
  ['They crowned Miss USA there.', []],
  ['He met the United States team.', ['United States']],
  ['Excluding Brazil, loans fell.', ['Brazil']],
  ['He bought Avondale Mills Inc for cash.', ['Avondale Mills']],
  ['Then Securities and Exchange Commission John Shad spoke.', ['Securities and Exchange Commission']],
  ['The area of Minneapolis-St. Paul grew.', []],
  ['The Moscow-Beijing talks and Moscow-based firms.', ['Moscow', 'Moscow']],
])('%s', (text, exact) => {
  const found = buildMatcher(topics).find(text);
  expect(found.map((mention) => text.slice(mention.start, mention.end))).toEqual(exact);
});
