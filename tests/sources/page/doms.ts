import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';

/** What makes documents of HTML, by name: two DOMs that share no code. Neither runs scripts nor loads anything. */
export const DOMS: [name: string, parse: (html: string) => Document][] = [
  [
    'happy-dom',
    (html) => {
      const window = new Window({ url: 'https://daily.example/', settings: { disableJavaScriptFileLoading: true } });
      return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
    },
  ],
  ['linkedom', (html) => parseHTML(html).document as unknown as Document],
];

/** A sentence that is long enough to be prose, and another each time. */
export const sentence = (n: number) =>
  `In week ${n} the council of the old harbor town met again, heard what the builders had found under the quay, and put off its answer.`;

/** Paragraphs of prose. */
export const prose = (count: number) => Array.from({ length: count }, (_, i) => `<p>${sentence(i + 1)}</p>`).join('\n');

/** A page of news: what is in the head, what stands beside the headline, and the rest of the article. */
export const newsPage = ({
  head = '<title>Quay is sinking</title>',
  beside = '',
  headline = 'Quay is sinking',
  body = prose(6),
  lang = 'en',
}: Partial<Record<'head' | 'beside' | 'headline' | 'body' | 'lang', string>> = {}) =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body><article><h1>${headline}</h1>${beside}<div class="story">${body}</div></article></body></html>`;
