import { readFileSync } from 'node:fs';
import type { Texts } from '../components/texts.ts';
import { createTexts } from './gallery/texts.ts';

/** English texts for tests in Node, straight from `locales/en.json`. */
export const english: Texts = createTexts(
  JSON.parse(readFileSync(new URL('../locales/en.json', import.meta.url), 'utf8')),
  'en',
);
