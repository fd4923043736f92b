import { describe, expect, test } from 'vitest';
import { ASK_AHEAD, FAST, GHOST, GRACE, REARM } from '../../../entrypoints/content/pointer/hover-words.ts';
import { replay } from './replay.ts';

describe('opening', () => {
  test('a pointer that rests on a name opens its card', () => {
    expect(replay().openOn('A').log).toEqual(['ask A', 'open A']);
  });

  test('the question goes out ahead of the card', () => {
    const pointer = replay()
      .jump(140, 110)
      .wait(300 - ASK_AHEAD);
    expect(pointer.log).toEqual(['ask A']);
    expect(pointer.wait(ASK_AHEAD).log).toEqual(['ask A', 'open A']);
  });

  test('nothing opens before the delay is over', () => {
    expect(replay().jump(140, 110).wait(299).shown).toBeNull();
  });

  test('the delay is the one in the settings', () => {
    expect(replay({ delay: 800 }).jump(140, 110).wait(799).shown).toBeNull();
    expect(replay({ delay: 800 }).jump(140, 110).wait(800).shown).toBe('A');
  });

  test('a delay of nothing asks and opens at once', () => {
    expect(replay({ delay: 0 }).jump(140, 110).wait(0).log).toEqual(['ask A', 'open A']);
  });

  test('a pointer that trembles on a name still rests', () => {
    const pointer = replay().jump(140, 110);
    for (let i = 0; i < 30; i++) pointer.go(140 + (i % 2), 110, 16);
    expect(pointer.shown).toBe('A');
  });

  test('a pointer that moves slowly along a name still rests', () => {
    expect(replay().jump(102, 110).go(170, 110, 400).shown).toBe('A');
  });

  test('a pointer that leaves in time opens nothing', () => {
    expect(replay().jump(140, 110).wait(250).jump(140, 90, 20).wait(2000).log).toEqual(['ask A']);
  });

  test('a pointer that only crosses a name asks nothing', () => {
    expect(replay().jump(60, 110).go(260, 110, 200).wait(2000).log).toEqual([]);
  });

  test('from one name straight to another, the second has its full delay', () => {
    const pointer = replay().jump(140, 110).wait(150).jump(340, 110, 50).wait(299);
    expect(pointer.shown).toBeNull();
    expect(pointer.wait(1).shown).toBe('B');
  });
});

describe('speed', () => {
  test('a pointer that stops dead on a name after a fast move has its full delay from there', () => {
    const pointer = replay().jump(20, 110).go(140, 110, 64);
    expect(pointer.wait(299).shown).toBeNull();
    expect(pointer.wait(1).shown).toBe('A');
  });

  test('a fast pointer inside a wide name starts its rest anew', () => {
    const pointer = replay().jump(102, 110).wait(250).go(176, 110, 80);
    expect(pointer.wait(200).shown).toBeNull();
    expect(pointer.wait(100).shown).toBe('A');
  });

  test('just under the limit the pointer counts as resting', () => {
    const pointer = replay().jump(102, 110, 100).wait(284);
    expect(pointer.jump(102 + FAST * 16 - 1, 110, 16).shown).toBe('A');
  });

  test('samples far apart say nothing about speed', () => {
    expect(replay().jump(102, 110).wait(200).jump(176, 110, 40).wait(60).shown).toBe('A');
  });
});

describe('closing', () => {
  test('a card outlives its pointer for a moment, then closes', () => {
    const pointer = replay().openOn('A').jump(140, 60, 20);
    expect(pointer.wait(GRACE - 1).shown).toBe('A');
    expect(pointer.wait(1).log).toEqual(['ask A', 'open A', 'close A']);
  });

  test('coming back to the name in time keeps it', () => {
    expect(replay().openOn('A').jump(140, 60, 20).wait(200).jump(140, 110, 20).wait(5000).shown).toBe('A');
  });

  test('a card stays for as long as the pointer is on the name', () => {
    expect(replay().openOn('A').wait(600_000).shown).toBe('A');
  });

  test('a card stays for as long as the pointer is on the card', () => {
    expect(replay().openOn('A').go(200, 250, 300).wait(600_000).shown).toBe('A');
  });

  test('leaving the card sideways closes it', () => {
    expect(replay().openOn('A').go(200, 250, 300).go(700, 250, 300).wait(GRACE).shown).toBeNull();
  });

  test('leaving the window closes it after the grace', () => {
    const pointer = replay().openOn('A').away();
    expect(pointer.wait(GRACE - 1).shown).toBe('A');
    expect(pointer.wait(1).shown).toBeNull();
  });

  test('Esc closes at once, and the name under the pointer stays quiet', () => {
    const pointer = replay().openOn('A').escape();
    expect(pointer.shown).toBeNull();
    expect(pointer.jump(150, 110).wait(2000).shown).toBeNull();
  });

  test('after Esc the name answers again once the pointer has been elsewhere', () => {
    expect(replay().openOn('A').escape().jump(140, 60).jump(140, 110).wait(300).shown).toBe('A');
  });

  test('closing without a card changes nothing', () => {
    expect(replay().escape().log).toEqual([]);
  });
});

describe('on the way to the card', () => {
  test('the gap between name and card is crossed', () => {
    expect(replay().openOn('A').go(140, 200, 200).wait(2000).shown).toBe('A');
  });

  test('a slow pointer that heads for the far corner of the card keeps it open', () => {
    // From the name's left end to the card's lower right corner, outside of the card for the first part.
    const pointer = replay().openOn('B').go(300, 102, 100);
    expect(pointer.go(676, 124, 1200).shown).toBe('B');
    expect(pointer.go(676, 300, 200).wait(2000).shown).toBe('B');
  });

  test('whoever stops on the way gets one grace and no more', () => {
    const pointer = replay().openOn('A').jump(140, 123, 20);
    expect(pointer.wait(GRACE).shown).toBeNull();
  });

  test('whoever turns round on the way loses the card', () => {
    const pointer = replay().openOn('A').jump(140, 124, 20).jump(140, 122, 150).jump(141, 121, 100);
    expect(pointer.wait(100).shown).toBeNull();
  });

  test('another name on the way does not take over', () => {
    // C stands under A's card: the pointer meets the card first.
    const pointer = replay().openOn('A').go(180, 140, 150).wait(1000);
    expect(pointer.log).toEqual(['ask A', 'open A']);
  });

  test('a name beside the way opens after its own delay, and the first card closes', () => {
    const pointer = replay().openOn('A').go(340, 110, 150).wait(1000);
    expect(pointer.log.filter((entry) => !entry.startsWith('ask'))).toEqual(['open A', 'close A', 'open B']);
  });

  test('crossing a name beside the way opens nothing', () => {
    const pointer = replay().openOn('A').go(340, 110, 150).go(600, 90, 150).wait(2000);
    expect(pointer.log).not.toContain('open B');
    expect(pointer.shown).toBeNull();
  });
});

describe('a new card', () => {
  test('lets the pointer through at first', () => {
    const pointer = replay().jump(140, 110).wait(300);
    expect(pointer.solid).toBe(false);
    expect(pointer.wait(GHOST).solid).toBe(true);
  });

  test('counts as reached even while it lets the pointer through', () => {
    expect(replay().jump(140, 110).wait(300).jump(140, 200, 50).wait(5000).shown).toBe('A');
  });
});

describe('buttons, keys and scrolling', () => {
  test('nothing opens while a button is held', () => {
    expect(replay().jump(60, 110).press().go(140, 110, 200).wait(2000).log).toEqual([]);
  });

  test('a press on a resting name spends it', () => {
    const pointer = replay().jump(140, 110).wait(200).press().release().jump(142, 110).wait(2000);
    expect(pointer.log).toEqual(['ask A']);
  });

  test('a press on the page closes the card', () => {
    expect(replay().openOn('A').jump(140, 60, 20).press().shown).toBeNull();
  });

  test('a press in the card does not', () => {
    expect(replay().openOn('A').go(200, 250, 300).press().release().wait(5000).shown).toBe('A');
  });

  test('typing in a field closes the card and keeps quiet until the pointer moves', () => {
    const pointer = replay().openOn('A').type();
    expect(pointer.shown).toBeNull();
    expect(pointer.wait(5000).shown).toBeNull();
    expect(pointer.jump(150, 112).wait(300).shown).toBe('A');
  });

  test('an open card survives scrolling', () => {
    expect(replay().openOn('A').scroll(40).wait(5000).shown).toBe('A');
  });

  test('after scrolling, a pointer that then leaves closes it', () => {
    expect(replay().openOn('A').scroll(40).jump(500, 20).wait(GRACE).shown).toBeNull();
  });

  test('a tremor after scrolling does not arm, a move does', () => {
    const pointer = replay().jump(140, 510).scroll(200);
    expect(pointer.jump(140 + REARM - 1, 510).wait(2000).shown).toBeNull();
    expect(pointer.jump(140 + REARM + 2, 510).wait(300).shown).toBe('D');
  });
});

describe('what opens a card', () => {
  test('never: resting opens nothing', () => {
    expect(replay({ opens: 'never' }).openOn('A').click().wait(2000).log).toEqual([]);
  });

  test('never: a command still does', () => {
    expect(replay({ opens: 'never' }).show('A').shown).toBe('A');
  });

  test('click: resting opens nothing, a click does', () => {
    const pointer = replay({ opens: 'click' }).openOn('A');
    expect(pointer.log).toEqual([]);
    expect(pointer.click().wait(2000).shown).toBe('A');
  });

  test('click: a click beside names closes', () => {
    expect(replay({ opens: 'click' }).jump(140, 110).click().jump(500, 20).click().shown).toBeNull();
  });

  test('hover with key: resting opens nothing until the key goes down', () => {
    const pointer = replay({ opens: 'hover-with-key' }).jump(140, 110).wait(2000);
    expect(pointer.log).toEqual([]);
    expect(pointer.keyDown().shown).toBe('A');
  });

  test('hover with key: held, names answer at once', () => {
    expect(replay({ opens: 'hover-with-key' }).jump(500, 20).keyDown().jump(140, 110).shown).toBe('A');
  });

  test('hover with key: let go, they do not', () => {
    expect(replay({ opens: 'hover-with-key' }).keyDown().keyUp().jump(140, 110).wait(2000).shown).toBeNull();
  });

  test('hover: the key changes nothing', () => {
    expect(replay().jump(140, 110).keyDown().shown).toBeNull();
  });
});

describe('held open', () => {
  test('a pinned card outlives pointer, presses and typing', () => {
    const pointer = replay().openOn('A').hold(true, false).jump(500, 20).wait(5000).press().release().type();
    expect(pointer.shown).toBe('A');
  });

  test('beside a pinned card no other opens', () => {
    expect(replay().openOn('A').hold(true, false).openOn('D').log).not.toContain('open D');
  });

  test('Esc closes a pinned card', () => {
    expect(replay().openOn('A').hold(true, false).escape().shown).toBeNull();
  });

  test('unpinned with the pointer far away, it closes after the grace', () => {
    const pointer = replay().openOn('A').hold(true, false).jump(500, 20).hold(false, false);
    expect(pointer.wait(GRACE - 1).shown).toBe('A');
    expect(pointer.wait(1).shown).toBeNull();
  });

  test('a card with the focus inside outlives the pointer', () => {
    expect(replay().openOn('A').hold(false, true).jump(500, 20).wait(5000).shown).toBe('A');
  });

  test('a card opened by a command stays wherever the pointer is, and does not ghost', () => {
    const pointer = replay().show('D').jump(500, 20).jump(140, 110).wait(5000);
    expect(pointer.log).toEqual(['open D']);
    expect(pointer.solid).toBe(true);
  });

  test('a command turns to the next name in one step', () => {
    expect(replay().show('A').show('B').log).toEqual(['open A', 'open B']);
  });
});
