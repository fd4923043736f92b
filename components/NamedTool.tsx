import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export interface NamedToolProps {
  icon: IconName;
  /** What it does, in a few words: its name, which is shown when it is pointed at or has the focus. */
  name: string;
  /** Whether what it opens is open; left out where it opens nothing. */
  isOpen?: boolean;
  onClick: () => void;
  /** What stands instead of the name for a moment, and is spoken; nothing otherwise. */
  children?: ComponentChildren;
}

/** A button of a row that is seen as an icon and says on demand what it does. */
export function NamedTool({ icon, name, isOpen, onClick, children }: NamedToolProps) {
  return (
    <button type="button" class="tool named" title={name} aria-expanded={isOpen} onClick={onClick}>
      <Icon name={icon} />
      <span class={children ? 'tool-name told' : 'tool-name'} aria-live="polite">
        {children ?? name}
      </span>
    </button>
  );
}
