// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { enterStops, moveInStop, settleStops, tabbable } from '../../entrypoints/card/stops.ts';

const passage = (names: string[]) =>
  `<article class="snippet">${names.map((name) => `<span class="name" role="button" tabindex="0">${name}</span>`).join(' ')}
  <button class="tool">Copy</button><button class="tool">Read</button></article>`;

beforeEach(() => {
  document.body.innerHTML = `
    <header class="head"><button class="icon-button">Pin</button><button class="icon-button">Close</button></header>
    ${passage(['Ada', 'Bo'])}${passage(['Cy', 'Di'])}
    <button class="button">More passages</button>
    <div class="related"><button class="chip">Eve</button><button class="chip">Flo</button></div>
    <footer class="foot"><div class="timeline"><svg><g class="point" role="button" tabindex="0"></g><g class="point" role="button" tabindex="0"></g></svg></div>
    <div class="tools"><button class="tool">Save</button><button class="tool">Panel</button></div></footer>`;
});

const body = () => document.body;
const stops = () => tabbable(body()).map((element) => element.textContent?.trim());
const named = (text: string) =>
  [...document.querySelectorAll<HTMLElement>('button, .name')].find((element) => element.textContent === text);

test('of each kind one thing is a stop', () => {
  settleStops(body());
  expect(stops()).toEqual(['Pin', 'Ada', 'Copy', 'More passages', 'Eve', '', 'Save']);
});

test('arrows go through all of a kind, and not past its ends', () => {
  settleStops(body());
  document.addEventListener('focusin', ({ target }) => enterStops(body(), target as Element));
  named('Ada')?.focus();
  const seen = ['Ada'];
  while (moveInStop(body(), 1)) seen.push(document.activeElement?.textContent ?? '');
  expect(seen).toEqual(['Ada', 'Bo', 'Cy', 'Di']);
  expect(stops()).toContain('Di');
  expect(stops()).not.toContain('Ada');
  expect(moveInStop(body(), -1)).toBe(true);
  expect(document.activeElement?.textContent).toBe('Cy');
});

test('what is drawn anew keeps the stop where the reader left it, or gets another', () => {
  settleStops(body());
  enterStops(body(), named('Di') as Element);
  settleStops(body());
  expect(stops()).toContain('Di');
  named('Di')?.closest('article')?.remove();
  settleStops(body());
  expect(stops()).toContain('Ada');
});

test('where nothing of a kind has the focus, arrows are left to the page', () => {
  settleStops(body());
  named('More passages')?.focus();
  expect(moveInStop(body(), 1)).toBe(false);
});
