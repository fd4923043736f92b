// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { paragraphsOf } from '../../entrypoints/card-host.content/paragraphs.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

const idsOf = (texts: string[]) => paragraphsOf(document, texts).map((element) => element?.id ?? null);

test('a paragraph is found by its text, however it is spaced and whatever is marked in it', () => {
  document.body.innerHTML =
    '<article><p id="a">The   quay\n of <b>Norr\u00advik</b> sank.</p><ul><li id="b">Nobody came.</li></ul></article>';
  expect(idsOf(['The quay of Norrvik sank.', 'Nobody came.', 'Elsewhere.'])).toEqual(['a', 'b', null]);
});

test('it is the innermost element that says just that, and the next one where it stands twice', () => {
  document.body.innerHTML =
    '<div id="outer"><section id="inner"><p id="a">It sank.</p></section></div><div id="b">It sank.</div>';
  expect(idsOf(['It sank.', 'It sank.', 'It sank.'])).toEqual(['a', 'b', null]);
});
