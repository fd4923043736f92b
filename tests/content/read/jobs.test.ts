// @vitest-environment happy-dom
import '../../happy-dom.ts';

import { describe, expect, test, vi } from 'vitest';
import { jobsOf } from '../../../entrypoints/content/read/jobs.ts';
import { atOnce, put } from '../fixture.ts';

const textOf = (element: Element) => element.firstChild as Text;

describe('what is read because of a change', () => {
  test('is the block that changed', async () => {
    const id = put('<p>One</p><div id=d>two</div>');
    expect(await jobsOf([id('d')], atOnce)).toEqual([{ root: id('d') }]);
  });

  test('is the line that a text stands in, from its first text on', async () => {
    const id = put('<p>One</p><p id=p>Two <b>three <i id=i>four</i></b> five</p>');
    const text = textOf(id('i'));
    expect(await jobsOf([text], atOnce)).toEqual([{ root: document, from: textOf(id('p')), until: text }]);
  });

  test('is no text of the block before', async () => {
    const id = put('<p>One</p><b id=b>two</b>');
    expect(await jobsOf([id('b')], atOnce)).toEqual([{ root: document, from: id('b'), until: id('b') }]);
  });

  test('is one line once, up to the last of what changed in it, in whatever order', async () => {
    const id = put('<p id=p>One <b id=a>two</b> <b id=b>three</b> <b id=c>four</b></p><p id=q>five</p>');
    const nodes = [id('b'), id('c'), id('a'), id('q')].map(textOf);
    expect(await jobsOf(nodes, atOnce)).toEqual([
      { root: document, from: textOf(id('p')), until: textOf(id('c')) },
      { root: document, from: textOf(id('q')), until: textOf(id('q')) },
    ]);
  });

  test('is a shadow tree that came', async () => {
    const id = put('<div id=host></div>');
    const root = id('host').attachShadow({ mode: 'open' });
    expect(await jobsOf([root], atOnce)).toEqual([{ root }]);
  });
});

describe('nothing is read', () => {
  test.each([
    ['in a field', '<textarea id=x>One</textarea>'],
    ['in an editor', '<div contenteditable><p><b id=x>One</b></p></div>'],
    ['in what says that it is a text box', '<div role=textbox><p id=x>One</p></div>'],
    ['in code', '<pre><code><b id=x>One</b></code></pre>'],
    ['in a script', '<script id=x type="text/plain">One</script>'],
    ['in a card of ours', '<backstory-card><b id=x>One</b></backstory-card>'],
  ])('%s', async (_, html) => {
    const id = put(html);
    expect(await jobsOf([id('x'), textOf(id('x'))], atOnce)).toEqual([]);
  });

  test('in the shadow tree of an editor', async () => {
    const id = put('<div role=textbox><div id=host></div></div><div id=own contenteditable></div>');
    const roots = [id('host'), id('own')].map((host) => host.attachShadow({ mode: 'open' }));
    for (const root of roots) root.innerHTML = '<p>One</p>';
    expect(await jobsOf([...roots, ...roots.map((root) => root.firstChild as Node)], atOnce)).toEqual([]);
  });
});

test('a long line is walked once, however many of its texts have changed', async () => {
  const words = Array.from({ length: 1500 }, (_, i) => `<span><i><b>word${i} </b></i></span>`);
  const id = put(`<p id=p>${words.join('')}</p>`);
  const nodes = [...id('p').querySelectorAll('b')].map(textOf);
  const walker = vi.spyOn(TreeWalker.prototype, 'previousNode');
  const jobs = await jobsOf(nodes, atOnce);
  expect(jobs).toEqual([{ root: document, from: nodes[0], until: nodes[1499] }]);
  expect(walker.mock.calls.length).toBeLessThan(2 * nodes.length + 2);
  walker.mockRestore();
});

test('the page has its turn between two changes', async () => {
  const id = put('<p id=a>One</p><p id=b>two</p>');
  const breathe = vi.fn(() => Promise.resolve());
  await jobsOf([id('a'), id('b')], { breathe });
  expect(breathe).toHaveBeenCalledTimes(2);
});

test('the page has its turn while the beginning of a long line is looked for', async () => {
  const id = put(`<p id=p>${'<b>word </b>'.repeat(1000)}</p>`);
  const breathe = vi.fn(() => Promise.resolve());
  await jobsOf([textOf(id('p').lastChild as Element)], { breathe });
  expect(breathe.mock.calls.length).toBeGreaterThan(15);
});
