import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeset } from '../../components/typeset.ts';

test('quotation marks open and close, apostrophes close', () => {
  expect(typeset(`"We're ready," he said. ("Not 'quite'.")`)).toBe('“We’re ready,” he said. (“Not ‘quite’.”)');
  expect(typeset(`the allies' plan, NATO's chief, the '90s, rock 'n' roll`)).toBe(
    'the allies’ plan, NATO’s chief, the ’90s, rock ’n’ roll',
  );
  expect(typeset(`"'No,' she said"`)).toBe('“‘No,’ she said”');
});

test('two hyphens are a dash, one is a hyphen and three are a line', () => {
  expect(typeset('Iraq -- again -- and 29-member')).toBe('Iraq — again — and 29-member');
  expect(typeset('a---b')).toBe('a---b');
});

test('a text in pieces is set as the whole is', () => {
  expect(typeset('"', 'd') + typeset('s', '"')).toBe('”s');
  expect(typeset('" said', ' ')).toBe('“ said');
});

test('nothing but these marks is changed', () => {
  const plain = (text: string) => text.replace(/["“”]/g, '"').replace(/['‘’]/g, "'").replace(/—|--/g, '--');
  fc.assert(fc.property(fc.string(), (text) => plain(typeset(text)) === plain(text)));
});
