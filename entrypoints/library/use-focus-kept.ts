import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the place of those who go by keyboard: when what had the focus in a section is gone, the section's heading has it,
 * without scrolling. The heading stands right in its section and takes focus (`tabIndex={-1}`).
 */
export function useFocusKept(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement | null>(null);
  const last = useRef<Node | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const isOurs = target instanceof Node && heading.current?.parentElement?.contains(target);
      last.current = isOurs ? target : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  // Before anything else happens, so that no key goes astray.
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  });
  return heading;
}
