/**
 * What Tab stops at in a card. Of things of one kind (the names in the passages, the buttons of a row, the points of the
 * timeline) only one is a stop, and the arrows to the left and right go on to the others, as in every toolbar
 * (ARIA Authoring Practices, "roving tabindex"): a card with forty names in it is passed in eight steps at most.
 */
const KINDS = [
  '.head .icon-button',
  '.snippet .name',
  '.snippet .tool',
  '.related .chip',
  '.timeline .point',
  '.foot .tools .tool',
];

/** All that can be pressed, whether Tab stops at it or not. */
const PRESSABLE = 'button, [role="button"], a[href], [tabindex="0"]';

/** All of a kind that can be seen: what a folded card does not show is passed over. */
const membersOf = (root: Element, kind: string) =>
  [...root.querySelectorAll<HTMLElement | SVGElement>(kind)].filter((member) => member.checkVisibility() !== false);

/** What Tab stops at, in order. */
export function tabbable(root: Element): (HTMLElement | SVGElement)[] {
  return [...root.querySelectorAll<HTMLElement | SVGElement>(PRESSABLE)].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility() !== false,
  );
}

/**
 * Leaves one stop of each kind: the one that was, if it is still there, else the first. To be called after everything
 * that is drawn.
 */
export function settleStops(root: Element): void {
  for (const kind of KINDS) {
    const members = membersOf(root, kind);
    const stop = members.find((member) => member.hasAttribute('data-stop')) ?? members[0];
    for (const member of members) setStop(member, member === stop);
  }
}

/** Makes the thing that has got the focus the stop of its kind. */
export function enterStops(root: Element, target: Element): void {
  const kind = KINDS.find((kind) => target.matches(kind));
  if (kind === undefined) return;
  for (const member of membersOf(root, kind)) setStop(member, member === target);
}

/** Moves the focus to the next or the previous of the kind that has it; whether there was one. */
export function moveInStop(root: Element, step: 1 | -1): boolean {
  const active = root.ownerDocument.activeElement;
  const kind = KINDS.find((kind) => active?.matches(kind));
  if (kind === undefined) return false;
  const members = membersOf(root, kind);
  const next = members[members.indexOf(active as HTMLElement) + step];
  next?.focus();
  return next !== undefined;
}

function setStop(member: HTMLElement | SVGElement, isStop: boolean): void {
  member.tabIndex = isStop ? 0 : -1;
  member.toggleAttribute('data-stop', isStop);
}
