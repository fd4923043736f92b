import { describe, expect, test } from 'vitest';
import { GHOST, GRACE } from '../../../entrypoints/content/pointer/hover-words.ts';
import { replay } from './replay.ts';

/** What people write of other tools, replayed: each test is named after the complaint that must not come true here. */

describe('it pops up when I do not want it', () => {
  test('while I scroll with the wheel, text runs through under my pointer', () => {
    const pointer = replay().jump(140, 510);
    for (let i = 0; i < 20; i++) pointer.scroll(10).wait(50);
    expect(pointer.wait(3000).log).toEqual([]);
  });

  test('when the page moves a name under my pointer that stands still', () => {
    expect(replay().jump(140, 510).scroll(200).wait(3000).log).toEqual([]);
  });

  test('when I sweep over the text on my way to somewhere else', () => {
    expect(replay().jump(20, 112).go(600, 108, 400).wait(3000).log).toEqual([]);
  });

  test('when I select text that begins at a name', () => {
    const pointer = replay().jump(140, 110, 100).wait(100).press().go(500, 112, 400).wait(1000).release();
    expect(pointer.wait(3000).log).toEqual([]);
  });

  test('when I have just selected a name and let the button go', () => {
    const pointer = replay().jump(100, 110).press().go(178, 110, 300).release().go(176, 111, 100);
    expect(pointer.wait(3000).log).toEqual([]);
  });

  test('when I double-click a word of it', () => {
    const pointer = replay().jump(140, 110).wait(100).press().release().wait(80).press().release();
    expect(pointer.jump(141, 110).wait(3000).log).toEqual([]);
  });

  test('when I click a link that is a name, and the new view has a name at the same place', () => {
    expect(replay().jump(140, 110).wait(100).click().jump(142, 111).wait(3000).log).toEqual([]);
  });

  test('while I type and my pointer happens to lie on a name', () => {
    const pointer = replay().jump(140, 110).wait(200);
    for (let i = 0; i < 10; i++) pointer.type().wait(120);
    expect(pointer.wait(3000).shown).toBeNull();
  });

  test('when I have closed it and my pointer is still there', () => {
    expect(replay().openOn('A').escape().go(150, 112, 200).wait(3000).shown).toBeNull();
  });

  test('when the pointer comes back into the window over a name, but only passes', () => {
    expect(replay().jump(140, 110).away().jump(140, 20, 500).go(140, 300, 150).wait(3000).log).toEqual([]);
  });
});

describe('it does not leave', () => {
  test('when I move away in any direction', () => {
    for (const [x, y] of [
      [140, 20],
      [700, 110],
      [20, 110],
      [20, 20],
      [700, 20],
    ] as const) {
      expect(replay().openOn('A').go(x, y, 200).wait(GRACE).shown).toBeNull();
    }
  });

  test('when I press Esc', () => {
    expect(replay().openOn('A').go(200, 250, 300).escape().shown).toBeNull();
  });

  test('when I click somewhere else', () => {
    expect(replay().openOn('A').jump(500, 20, 20).click().shown).toBeNull();
  });

  test('it lies over the box that I am typing in', () => {
    expect(replay().openOn('A').type().shown).toBeNull();
  });

  test('when I leave the window', () => {
    expect(replay().openOn('A').go(200, 250, 300).away().wait(GRACE).shown).toBeNull();
  });

  test('when I pinned it and let it go again', () => {
    expect(replay().openOn('A').hold(true, false).jump(500, 20).hold(false, false).wait(GRACE).shown).toBeNull();
  });

  test('when the focus has left it', () => {
    expect(replay().show('A').hold(false, true).jump(500, 20).hold(false, false).wait(GRACE).shown).toBeNull();
  });
});

describe('it closes while I want it', () => {
  test('on the way into it', () => {
    expect(replay().openOn('A').go(140, 260, 400).wait(5000).shown).toBe('A');
  });

  test('on the way to its far corner, slowly', () => {
    expect(replay().openOn('A').go(470, 410, 1500).wait(5000).shown).toBe('A');
  });

  test('when I overshoot it and come back', () => {
    expect(replay().openOn('A').go(200, 440, 200).wait(100).go(200, 400, 60).wait(5000).shown).toBe('A');
  });

  test('when I choose a name in it and it gets smaller under my pointer', () => {
    const pointer = replay().openOn('A').go(200, 400, 300).click().resize(120);
    expect(pointer.wait(5000).shown).toBe('A');
  });

  test('when it got smaller and I move back onto it', () => {
    const pointer = replay().openOn('A').go(200, 400, 300).click().resize(120);
    expect(pointer.go(200, 200, 200).wait(5000).shown).toBe('A');
  });

  test('when I select text in it and my hand runs over its edge', () => {
    const pointer = replay().openOn('A').go(200, 250, 300).press().go(600, 250, 300).wait(3000);
    expect(pointer.shown).toBe('A');
  });

  test('when other names lie between me and it', () => {
    // From the name's right end down into the card, over the place where C stands in the page.
    expect(replay().openOn('A').go(178, 118, 50).go(180, 140, 60).wait(5000).log).toEqual(['ask A', 'open A']);
  });

  test('when I scroll on a little to read on', () => {
    expect(replay().openOn('A').scroll(30).scroll(30).wait(5000).shown).toBe('A');
  });

  test('when my pointer trembles at its edge', () => {
    const pointer = replay().openOn('A').go(300, 420, 300);
    for (let i = 0; i < 20; i++) pointer.go(300, i % 2 ? 430 : 420, 48);
    expect(pointer.shown).toBe('A');
  });

  test('when a browser tells of moves that are none', () => {
    const pointer = replay().openOn('A');
    for (let i = 0; i < 20; i++) pointer.jump(140, 110, 100);
    expect(pointer.shown).toBe('A');
  });
});

describe('it takes what is not its own', () => {
  test('a click that I meant for the page as it came up', () => {
    const pointer = replay().jump(140, 110).wait(300);
    expect(pointer.shown).toBe('A');
    expect(pointer.solid).toBe(false);
    expect(pointer.wait(GHOST - 1).solid).toBe(false);
  });

  test('the place of a card that I have pinned', () => {
    expect(replay().openOn('A').hold(true, false).openOn('B').shown).toBe('A');
  });

  test('a second card on top of the first', () => {
    const pointer = replay().openOn('A').openOn('B');
    const opened = pointer.log.filter((entry) => entry.startsWith('open')).length;
    const closed = pointer.log.filter((entry) => entry.startsWith('close')).length;
    expect(opened - closed).toBe(1);
  });
});
