import { EDITABLE } from '../../../bridge/typed.ts';

/**
 * What an element means for the text around it, by its tag alone: a page's own styles are asked only where it matters,
 * since every question about styles makes the browser bring them up to date.
 */
export type Flow =
  /** Its text is part of the line. */
  | 'inline'
  /** Its text stands apart: it ends a name before it and after it. */
  | 'block'
  /** Its text is no prose; something stands in the line instead of it. */
  | 'object'
  /** Neither text nor anything in the line. */
  | 'nothing'
  /** A break in the line, which is a space between words. */
  | 'break'
  /** Raised or lowered: part of the line, but never of the word before it (a footnote's number). */
  | 'shifted';

const FLOWS: Record<Exclude<Flow, 'inline'>, string> = {
  block:
    'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p ' +
    'pre section search summary table tbody td tfoot th thead title tr ul xmp listing plaintext',
  object:
    'applet audio canvas code datalist embed iframe frame img input kbd math meter object optgroup option output ' +
    'picture progress samp select svg textarea tt var video',
  nothing: 'area base link map meta noembed noframes noscript param rp rt script source style template track wbr',
  break: 'br',
  shifted: 'sub sup',
};

const FLOW_OF_TAG = new Map<string, Flow>(
  Object.entries(FLOWS).flatMap(([flow, tags]) => tags.split(' ').map((tag) => [tag, flow as Flow] as const)),
);

/** Unknown tags are inline, as they are for the browser until a style says otherwise. */
export const flowOf = (tag: string): Flow => FLOW_OF_TAG.get(tag) ?? 'inline';

/** Ancestors under which a name is not prose, or not the page's: asked of hits only. */
export const NO_PROSE = `${EDITABLE},code,kbd,samp,tt,var,svg,math,noscript,select,backstory-card`;
