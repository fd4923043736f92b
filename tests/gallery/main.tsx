import { type ComponentChildren, render } from 'preact';
import '../../assets/tokens.css';
import '../../assets/parts.css';
import '../../assets/card.css';
import surfaceCss from '../../assets/surface.css?inline';
import './gallery.css';
import { TextsProvider } from '../../components/texts.ts';
import messages from '../../locales/en.json';
import { CARDS, FRAMES } from './cards.tsx';
import { PARTS } from './parts.tsx';
import { createTexts } from './texts.ts';

/**
 * `#state=NAME` shows one state, without it all are listed. `theme`, `dir` and `scale` (of our text) dress the page.
 * `data-shown` on the body says what is shown.
 */
const STATES = { ...CARDS, ...PARTS };
const surface = new CSSStyleSheet();
surface.replaceSync(surfaceCss);

/** Dressed as the host element dresses its card in a page. */
function CardFrame({ name, children }: { name: string; children: ComponentChildren }) {
  const { dataset, style } = document.documentElement;
  return (
    <div
      class={`backstory card-frame ${FRAMES[name] ?? ''}`}
      data-theme={dataset.theme}
      style={{ '--bs-scale': style.getPropertyValue('--bs-scale') }}
    >
      {children}
    </div>
  );
}

function Gallery({ name }: { name: string }) {
  const state = STATES[name];
  if (state) {
    return (
      <main>
        <h1 class="gallery-name">{name}</h1>
        {name in CARDS ? <CardFrame name={name}>{state()}</CardFrame> : state()}
      </main>
    );
  }
  return (
    <main>
      <h1>Gallery</h1>
      <ul>
        {Object.keys(STATES).map((other) => (
          <li key={other}>
            {other}: <a href={`#state=${other}`}>light</a> <a href={`#state=${other}&theme=dark`}>dark</a>{' '}
            <a href={`#state=${other}&dir=rtl`}>right to left</a> <a href={`#state=${other}&scale=2`}>double text</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

function show(): void {
  const query = new URLSearchParams(location.hash.slice(1));
  const name = query.get('state') ?? '';
  const root = document.documentElement;
  root.dataset.theme = query.get('theme') ?? 'light';
  root.dir = query.get('dir') ?? 'ltr';
  root.style.setProperty('--bs-scale', query.get('scale') ?? '1');
  // The card has no sheet but its own; the parts stand on pages of ours.
  document.adoptedStyleSheets = name in CARDS ? [] : [surface];
  render(
    <TextsProvider value={createTexts(messages, 'en')}>
      <Gallery key={location.hash} name={name} />
    </TextsProvider>,
    document.body,
  );
  document.body.dataset.shown = location.hash;
}

document.body.dataset.states = Object.keys(STATES).join(' ');
addEventListener('hashchange', show);
show();
