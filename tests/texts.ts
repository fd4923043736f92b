import type { Texts } from '../components/texts.ts';
import messages from '../locales/en.json' with { type: 'json' };
import { createTexts } from './gallery/texts.ts';

/** English texts for tests, straight from `locales/en.json`. */
export const english: Texts = createTexts(messages, 'en');
