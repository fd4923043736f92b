import type { Box } from '../../bridge/card.ts';
import { highestIn, MARGIN, type Place, widthIn } from './place.ts';

/** Between a block of text and the card in the margin beside it (px). */
const ASIDE = 14;
/** The narrowest card in a margin (px, at normal text size): some 45 letters a line. */
const NARROWEST = 320;
/** The card's first line stands beside the name's: so much is above it (px). */
const ABOVE = 12;
/** A card has this much room below its top, if the window does (px, at normal text size): what comes later needs it. */
const ROOMY = 420;

/** The place of a card in the margin of the page. */
export type Aside = Place & { side: 'left' | 'right' };

/** The window's margins beside a block of text that are wide enough for a card, the one nearer to the name first. */
function marginsOf(
  name: Box,
  block: Box,
  view: Box,
  rtl: boolean,
  scale: number,
): Pick<Aside, 'side' | 'left' | 'width'>[] {
  const width = widthIn(view, scale);
  const narrowest = NARROWEST * Math.max(1, scale);
  const rooms = {
    left: block.left - ASIDE - view.left - MARGIN,
    right: view.right - MARGIN - block.right - ASIDE,
  };
  const ways = { left: name.left - block.left, right: block.right - name.right };
  const sides = (['left', 'right'] as const).filter((side) => rooms[side] >= Math.min(narrowest, width));
  const first = ways.left === ways.right ? (rtl ? 'left' : 'right') : ways.left < ways.right ? 'left' : 'right';
  return sides
    .sort((a, b) => Number(b === first) - Number(a === first))
    .map((side) => {
      const mine = Math.min(width, rooms[side]);
      return { side, width: mine, left: side === 'left' ? block.left - ASIDE - mine : block.right + ASIDE };
    });
}

/** The top of a card beside a name (px): at the height of its line, unless the window ends before the card does. */
export function topBeside(name: Box, height: number, view: Box, scale = 1): number {
  const needs = Math.min(highestIn(scale), Math.max(height, ROOMY * scale));
  return Math.max(view.top + MARGIN, Math.min(name.top - ABOVE, view.bottom - MARGIN - needs));
}

/**
 * Puts a card of some height into the margin beside the text, at the height of the name's line, so that the text stays
 * readable; `null` where no margin is wide enough, or free.
 * @param block The block of text that the name stands in.
 * @param isFree Whether nothing that is read stands in a place.
 * @param side Given once the card is shown: it stays on its side as long as there is room.
 */
export function besideText(
  name: Box,
  block: Box,
  height: number,
  view: Box,
  rtl: boolean,
  scale: number,
  isFree: (box: Box) => boolean,
  side?: Aside['side'],
): Aside | null {
  const top = topBeside(name, height, view, scale);
  const maxHeight = Math.min(highestIn(scale), view.bottom - MARGIN - top);
  const shown = Math.min(Math.max(height, ROOMY * scale), maxHeight);
  for (const margin of marginsOf(name, block, view, rtl, scale)) {
    if (side && side !== margin.side) continue;
    const { left, width } = margin;
    if (!side && !isFree({ left, top, right: left + width, bottom: top + shown })) continue;
    return { ...margin, edge: top, maxHeight };
  }
  return null;
}
