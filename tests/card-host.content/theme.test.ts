// @vitest-environment happy-dom
import '../happy-dom.ts';
import { describe, expect, test } from 'vitest';
import { luminanceOf, themeAt } from '../../entrypoints/card-host.content/theme.ts';

describe('the luminance of a colour', () => {
  test.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['rgb(119, 119, 119)', 0.184],
    ['color(srgb 1 1 1)', 1],
    ['color(display-p3 0 0 0)', 0],
    ['oklch(1 0 0)', 1],
    ['oklab(0.2 0 0)', 0.008],
    ['lab(100 0 0)', 1],
  ])('%s', (color, expected) => {
    expect(luminanceOf(color)).toBeCloseTo(expected, 2);
  });

  test.each(['rgba(0, 0, 0, 0)', 'rgba(255, 255, 255, 0.3)', 'oklch(0.9 0 0 / 0.1)', 'transparent', ''])(
    '%s tells nothing',
    (color) => {
      expect(luminanceOf(color)).toBeNull();
    },
  );
});

describe('the theme of a page', () => {
  function themeOf(html: string): string {
    document.body.innerHTML = html;
    return themeAt(document.querySelector('#name') as Element);
  }

  test('is that of the nearest background', () => {
    expect(
      themeOf(
        '<div style="background-color: rgb(255, 255, 255)"><p style="background-color: rgb(20, 20, 20)"><b id="name">x</b></p></div>',
      ),
    ).toBe('dark');
    expect(
      themeOf(
        '<div style="background-color: rgb(20, 20, 20)"><p style="background-color: rgb(250, 250, 240)"><b id="name">x</b></p></div>',
      ),
    ).toBe('light');
  });

  test('looks through what is see-through', () => {
    expect(
      themeOf(
        '<div style="background-color: rgb(20, 20, 20)"><p style="background-color: rgba(0, 0, 0, 0)"><b id="name">x</b></p></div>',
      ),
    ).toBe('dark');
  });

  test('is told by the text where no background is', () => {
    expect(themeOf('<p><b id="name" style="color: rgb(240, 240, 240)">x</b></p>')).toBe('dark');
    expect(themeOf('<p><b id="name" style="color: rgb(20, 20, 20)">x</b></p>')).toBe('light');
  });

  test('is told by the text where an image is behind it', () => {
    expect(
      themeOf(
        '<div style="background-color: rgb(255, 255, 255)"><p style="background-image: url(x.png)"><b id="name" style="color: rgb(255, 255, 255)">x</b></p></div>',
      ),
    ).toBe('dark');
  });
});
