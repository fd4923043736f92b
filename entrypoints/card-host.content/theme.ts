import { documentOf, hostOrParentOf, slotOf } from '../../bridge/dom.ts';

/** Darker than this is a dark background: between the sRGB greys that carry black and white text equally well (0 to 1). */
const DARK = 0.18;

/**
 * Whether the page is dark where this element stands: the card follows the page, not only the system.
 * The nearest opaque background decides; where there is none, or an image may lie between, the colour of the text
 * does, because readable text is light on dark.
 */
export function themeAt(element: Element): 'light' | 'dark' {
  const view = documentOf(element).defaultView ?? window;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage.includes('(')) break;
    const background = luminanceOf(style.backgroundColor);
    if (background !== null) return background < DARK ? 'dark' : 'light';
  }
  const text = luminanceOf(view.getComputedStyle(element).color);
  return text !== null && text > 0.4 ? 'dark' : 'light';
}

function parentOf(element: Element): Element | null {
  return slotOf(element) ?? hostOrParentOf(element);
}

/**
 * The luminance (0 to 1, WCAG 2) of a computed colour; `null` when it lets more than half of what is behind through
 * or is written in a way we do not read.
 */
export function luminanceOf(color: string): number | null {
  const [, name = '', inside = ''] = /^([a-z]+)\((.*)\)$/u.exec(color) ?? [];
  const parts = inside.match(/-?[\d.]+(e-?\d+)?%?/gu) ?? [];
  const numbers = parts.map((part) => Number.parseFloat(part) / (part.endsWith('%') ? 100 : 1));
  const space = /^\s*([a-z][\w-]*)/u.exec(inside)?.[1];
  if (numbers.length < 3 || (numbers[3] ?? 1) < 0.5) return null;
  const [a = 0, b = 0, c = 0] = numbers;
  switch (name) {
    case 'rgb':
    case 'rgba':
      return luminance(a / 255, b / 255, c / 255);
    case 'color':
      // The wide spaces differ too little from sRGB to turn light into dark.
      return space?.endsWith('linear') || space?.startsWith('xyz') ? b : luminance(a, b, c);
    // Perceived lightness, whose cube is near enough to luminance.
    case 'oklab':
    case 'oklch':
      return a ** 3;
    case 'lab':
    case 'lch':
      return (a / 100) ** 3;
    default:
      return null;
  }
}

function luminance(red: number, green: number, blue: number): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
