import type { Looks, Room } from '../../bridge/card-frame.ts';
import type { Line } from './claim.ts';

/** The element that a card is drawn in, and what is known of its size. */
export interface Stage {
  readonly root: HTMLElement;
  dress(looks: Looks): void;
  fit(room: Room): void;
  /** Shows the head only, or all again. */
  fold(isFolded: boolean): void;
  /** It can be seen from now on. */
  show(): void;
  /** Tells how high the card would be without a limit, if that has changed. */
  measure(): void;
}

/** Makes the element in the empty page. */
export function createStage(line: Line): Stage {
  const root = document.createElement('div');
  root.className = 'backstory';
  root.dir = document.documentElement.dir;
  document.body.append(root);
  let told = 0;

  function measure(): void {
    const height = Math.ceil(naturalHeight(root));
    if (height === 0 || height === told) return;
    told = height;
    line.tell({ say: 'height', height, isFolded: root.classList.contains('folded') });
  }

  const sizes = new ResizeObserver(measure);
  sizes.observe(root);

  return {
    root,
    dress({ theme, textScale, shape }) {
      root.classList.add(`${shape === 'note' ? 'toast' : shape}-shape`);
      root.dataset.theme = theme;
      document.documentElement.dataset.theme = theme;
      root.style.setProperty('--bs-scale', String(textScale));
      measure();
    },
    fit({ width, maxHeight, minHeight, low }) {
      root.style.width = `${width}px`;
      root.style.maxHeight = `${maxHeight}px`;
      root.style.minHeight = `${minHeight}px`;
      root.classList.toggle('low', low);
      measure();
    },
    fold(isFolded) {
      root.classList.toggle('folded', isFolded);
      // What it tells is of another kind now, and may be of the same height.
      told = 0;
      measure();
    },
    show: () => root.classList.add('shown'),
    measure,
  };
}

/** How high the contents would be if nothing limited them: what is seen, and what is scrolled out of sight. */
function naturalHeight(root: HTMLElement): number {
  const scrolled = [root.firstElementChild, root.querySelector('.body')];
  const hidden = scrolled.reduce((sum, part) => sum + (part ? part.scrollHeight - part.clientHeight : 0), 0);
  return root.getBoundingClientRect().height + hidden;
}
