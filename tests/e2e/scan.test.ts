import { describe, expect, test } from 'vitest';
import { cardFor, marked, marks } from './card.ts';
import { readWhole } from './description.ts';
import { useBrowser } from './harness.ts';
import { never, until } from './wait.ts';

const rig = useBrowser();

/** Opens a page with everything marked, and waits until all of it has been looked at. */
async function read(html: string, path = '/scan.html') {
  await rig.browser.setSettings({ marks: 'all' });
  const page = await rig.browser.open(rig.server.put(path, `<!doctype html>${html}`));
  await readWhole(rig.browser, page);
  return { page, found: await marks(page) };
}

describe('names as pages write them', () => {
  test.each([
    ['<p><b>Jens</b> <a href="#">Stolten<i>berg</i></a> spoke', ['Jens Stoltenberg']],
    ['<p>Jens<br>Stoltenberg spoke', ['JensStoltenberg']],
    ['<p>Jens\n      Stoltenberg spoke', ['Jens\n      Stoltenberg']],
    ['<p>Jens&nbsp;Stolten&shy;berg spoke', ['Jens\u00a0Stolten\u00adberg']],
    ['<p><span style="float:left">N</span>ATO spoke', ['NATO']],
    ['<p>NATO<sup>1</sup> and NATO<wbr> spoke', ['NATO', 'NATO']],
    [
      '<p>北大西洋条約機構（NATO）のイェンス・ストルテンベルグ（Jens Stoltenberg）事務総長は',
      ['NATO', 'Jens Stoltenberg'],
    ],
    ['<p dir=rtl>قال الأمين العام لحلف NATO، Jens Stoltenberg، اليوم', ['NATO', 'Jens Stoltenberg']],
    ['<button>NATO</button><label>NATO <input value=NATO></label>', ['NATO', 'NATO']],
  ])('%s', async (html, expected) => {
    const plain = (text: string) => text.replace(/\s+/gu, ' ');
    expect((await read(html)).found.map(plain)).toEqual(expected.map(plain));
  });
});

describe('a block ends a name', () => {
  test.each([
    '<div>Jens</div>Stoltenberg',
    '<ul><li>Vladimir<li>of Ruritania</ul>',
    '<table><tr><td>Cold<td>War</table>',
    'Cold<hr>War',
    '<div>Cold<div></div>War</div>',
    '<span style="display:block">Cold</span> <span style="display:block">War</span>',
    '<div style="display:flex"><a href="#">Cold</a> <a href="#">War</a></div>',
    'Cold<img alt="" src="data:,">War',
  ])('%s', async (html) => {
    const { found } = await read(html);
    expect(found.filter((name) => /Jens|Vladimir|Cold/u.test(name))).toEqual([]);
  });

  test('and words do not grow together over it', async () => {
    const list = '<span style="display:block">NATO</span><span style="display:block">Stoltenberg</span>';
    expect((await read(list)).found).toEqual(['NATO', 'Stoltenberg']);
  });
});

describe('text that is not read', () => {
  test.each([
    '<textarea>NATO</textarea><input value=NATO><select><option>NATO</select>',
    '<div contenteditable><p>NATO</p></div><div contenteditable=plaintext-only>NATO</div>',
    '<div role=textbox><p>NATO</div><div role=searchbox>NATO</div><div role=combobox>NATO</div>',
    '<pre><code>NATO <span>NATO</span></code></pre><kbd>NATO</kbd><samp>NATO</samp>',
    '<script type=text/plain>NATO</script><style>.NATO{}</style><template>NATO</template><noscript>NATO</noscript>',
    '<svg><text y=20>NATO</text></svg><math><mi>NATO</mi></math>',
    '<p hidden>NATO<p style="display:none">NATO<p style="visibility:hidden">NATO<dialog>NATO</dialog>',
    '<details><summary>More</summary>NATO</details>',
    '<p><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">NATO</span>',
  ])('%s', async (html) => {
    expect((await read(html)).found).toEqual([]);
  });

  test('but plain <pre>, and what is hidden from screen readers only', async () => {
    expect((await read('<pre>NATO</pre><p aria-hidden=true>NATO<p translate=no>NATO')).found).toHaveLength(3);
  });
});

test('text that was hidden is marked once it is shown', async () => {
  const { page, found } = await read('<details><summary>More</summary><p>NATO</p></details>');
  expect(found).toEqual([]);
  await page.click('summary');
  await until('the mark', async () => (await marks(page)).length === 1);
});

describe('shadow trees', () => {
  const tree = (text: string) => `<x-a></x-a><script>
    document.querySelector('x-a').attachShadow({mode:'open'}).innerHTML =
      '<div><x-b></x-b></div><p>${text}</p>';
    document.querySelector('x-a').shadowRoot.querySelector('x-b').attachShadow({mode:'open'}).innerHTML =
      '<section>Inner Stoltenberg</section>';
  </script>`;

  test('are read, one within the other, and in document order', async () => {
    const { page } = await read(`${tree('Putin')}<p>NATO`);
    const { topics } = await readWhole(rig.browser, page);
    expect(topics.map(({ text }) => text)).toEqual(['Inner Stoltenberg', 'Putin', 'NATO']);
  });

  test('answer the pointer and show their marks', async () => {
    const { page } = await read('<div id=host></div>');
    await page.evaluate(() => {
      const root = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
      root.innerHTML = '<p style="font:20px serif">Here is <span>NATO</span> in a tree';
    });
    // No record tells of a tree that came to an element that is no custom one; the next change on the page does.
    await page.evaluate(() => document.querySelector('#host')?.replaceWith(document.querySelector('#host') as Node));
    await until('the mark', async () => (await marks(page)).length === 1);
    const box = await page.evaluate(() => {
      const root = document.querySelector('#host')?.shadowRoot as ShadowRoot;
      const { x, y, width, height } = (root.querySelector('span') as Element).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(box.x + 40, box.y + 30);
    await page.mouse.move(box.x, box.y, { steps: 12 });
    await cardFor(page, 'NATO');
  });

  test('that come long after the page, and change', async () => {
    const { page } = await read('<late-one></late-one>');
    await page.evaluate(() => {
      customElements.define(
        'late-one',
        class extends HTMLElement {
          connectedCallback() {
            this.attachShadow({ mode: 'open' }).innerHTML = '<p>NATO</p>';
          }
        },
      );
    });
    await until('the mark', async () => (await marks(page)).length === 1);
    await page.evaluate(() => {
      const root = document.querySelector('late-one')?.shadowRoot as ShadowRoot;
      root.innerHTML += '<p>Stoltenberg</p>';
    });
    await until('the new mark', async () => (await marks(page)).length === 2);
  });
});

describe('frames', () => {
  test('of the same origin, of another one, and without an address', async () => {
    const inner = rig.server.put('/inner.html', '<!doctype html><p>Inside: Stoltenberg');
    const other = inner.replace(rig.server.origin, rig.server.other);
    const { page } = await read(
      `<iframe src="${inner}"></iframe><iframe src="${other}"></iframe><iframe srcdoc="<p>Stoltenberg"></iframe>`,
      '/frames.html',
    );
    const frames = () => page.frames().filter((frame) => frame !== page.mainFrame());
    await until('three frames', () => frames().length === 3);
    for (const frame of frames()) expect(await marked(frame)).toEqual(['Stoltenberg']);
  });
});

describe('other documents', () => {
  const open = async (path: string, type: string, body: string) => {
    await rig.browser.setSettings({ marks: 'all' });
    return rig.browser.open(rig.server.put(path, { type, body }));
  };

  test('XHTML', async () => {
    const page = await open(
      '/x.xhtml',
      'application/xhtml+xml',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>NATO <b>Stoltenberg</b></p></body></html>',
    );
    expect(await marked(page, 2)).toEqual(['NATO', 'Stoltenberg']);
  });

  test('plain text', async () => {
    const page = await open(
      '/plain.txt',
      'text/plain; charset=utf-8',
      'The chief of NATO,\nJens\nStoltenberg, spoke.\n',
    );
    expect(await marked(page, 2)).toEqual(['NATO', 'Jens\nStoltenberg']);
  });

  test('a document without a body, and one with frames', async () => {
    const page = await open(
      '/bare.html',
      'text/html',
      '<!doctype html><script>document.body?.remove(); document.documentElement.append(Object.assign(document.createElement("p"), {textContent: "NATO"}))</script>',
    );
    expect(await marked(page)).toEqual(['NATO']);
    rig.server.put('/framed.html', '<p>NATO');
    const set = await open('/set.html', 'text/html', '<frameset cols="*,*"><frame src="framed.html"></frameset>');
    const frame = await until('the frame', () => set.frames()[1]);
    expect(await marked(frame)).toEqual(['NATO']);
  });

  test.each([
    ['/a.xml', 'application/xml', '<a>NATO</a>'],
    ['/a.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">NATO</text></svg>'],
  ])('%s is left alone', async (path, type, body) => {
    const page = await open(path, type, body);
    await never('marks', async () => (await marks(page)).length > 0);
  });
});

test('a page that hides the DOM behind names of its own', async () => {
  const names = [
    'parentNode',
    'firstChild',
    'nextSibling',
    'childNodes',
    'localName',
    'nodeType',
    'isConnected',
    'closest',
    'getRootNode',
    'shadowRoot',
  ];
  const inputs = names.map((name) => `<input type=hidden name=${name}>`).join('');
  const images = [
    'createTreeWalker',
    'querySelectorAll',
    'documentElement',
    'body',
    'caretPositionFromPoint',
    'createRange',
    'hidden',
    'addEventListener',
    'contentType',
    'head',
    'adoptedStyleSheets',
    'URL',
    'title',
    'referrer',
  ]
    .map((name) => `<img alt="" name=${name}>`)
    .join('');
  await rig.browser.setSettings({ marks: 'all' });
  const html = `<!doctype html><form>${inputs}Form of NATO <p>Stoltenberg</form><p><span>Stoltenberg</span> ${images}`;
  const page = await rig.browser.open(rig.server.put('/clobbered.html', html));
  await until('three marks', () =>
    page.evaluate(() => (CSS.highlights.get('backstory-mention') as unknown as Set<AbstractRange>)?.size === 3),
  );
  const box = await page.evaluate(() => {
    const { x, y } = (Document.prototype.querySelector.call(document, 'span') as Element).getBoundingClientRect();
    return { x: x + 20, y: y + 8 };
  });
  await page.mouse.move(box.x + 60, box.y + 40);
  await page.mouse.move(box.x, box.y, { steps: 12 });
  await cardFor(page, 'Jens Stoltenberg');
});

test('a page that has frozen and replaced what scripts use', async () => {
  const { found } = await read(`<p>NATO<script>
    Object.freeze(Object.prototype);
    Node.prototype.compareDocumentPosition = Document.prototype.createTreeWalker = () => { throw new Error('page') };
    window.Highlight = window.StaticRange = window.MutationObserver = window.requestAnimationFrame = undefined;
    CSS.highlights.set = () => { throw new Error('page') };
  </script>`);
  expect(found).toEqual(['NATO']);
});
