import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from './translate.ts';

/** The words of an interface: every visible string of a component comes from here. */
export interface Texts {
  t: Translate;
  /** BCP 47 tag of these texts; dates and numbers are written as it has them. */
  locale: string;
}

const TextsContext = createContext<Texts | null>(null);

/** Hands texts to all components below: `<TextsProvider value={{ t, locale }}>`. */
export const TextsProvider = TextsContext.Provider;

/**
 * The texts handed in by the surface around this component.
 * @throws Error when no {@link TextsProvider} stands above: a surface without words is a mistake of ours.
 */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('No TextsProvider above this component');
  return texts;
}
