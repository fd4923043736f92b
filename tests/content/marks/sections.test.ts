// @vitest-environment happy-dom
import '../../happy-dom.ts';
import { expect, test } from 'vitest';
import { createSections } from '../../../entrypoints/content/marks/sections.ts';
import { put } from '../fixture.ts';

test.each([
  ['the last heading before a block', '<h2 id=s>A</h2><p>x</p><p id=b>y</p>', 's'],
  ['not one further up', '<h2>A</h2><p>x</p><h3 id=s>B</h3><p id=b>y</p>', 's'],
  ['the heading that the block is in', '<h2>A</h2><h2 id=s><div id=b>y</div></h2>', 's'],
  ['the part that holds it, where that has no heading before it', '<h2>A</h2><aside id=s><p id=b>y</p></aside>', 's'],
  ['the heading of its part', '<h2>A</h2><article><h3 id=s>B</h3><p id=b>y</p></article>', 's'],
  ['past the headings of inner parts', '<h2 id=s>A</h2><aside><h3>B</h3></aside><p id=b>y</p>', 's'],
  ['what a role says is a heading', '<div role=heading id=s>A</div><p id=b>y</p>', 's'],
])('a section is %s', (_, html, section) => {
  const id = put(html);
  expect(createSections().of(id('b'))).toBe(id(section));
});

test('a page without headings is one section, and a shadow tree another', () => {
  const id = put('<p id=a>x</p><p id=b>y</p><div id=host></div>');
  const root = id('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<p>z</p>';
  const sections = createSections();
  expect(sections.of(id('a'))).toBe(document);
  expect(sections.of(id('b'))).toBe(document);
  expect(sections.of(root.firstChild as Node)).toBe(root);
});

test('many blocks in any order have the sections that they have one by one', () => {
  const parts = Array.from({ length: 30 }, (_, i) => `<h2 id=h${i}>H</h2><p id=p${i}>x</p><p id=q${i}>y</p>`);
  const id = put(parts.join(''));
  const sections = createSections();
  for (let i = 0; i < 30; i++) {
    const at = (i * 17) % 30;
    expect(sections.of(id(`q${at}`))).toBe(id(`h${at}`));
    expect(sections.of(id(`p${at}`))).toBe(id(`h${at}`));
  }
});
