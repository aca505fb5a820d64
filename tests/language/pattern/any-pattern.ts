import fc from 'fast-check';

const letters = [
  'a',
  'B',
  'k',
  '\u212A',
  's',
  '\u017F',
  'ß',
  '\u1E9E',
  'å',
  '\u212B',
  'i',
  '\u0130',
  '\u0131',
];
const others = [
  '1',
  '²',
  '\u2167',
  ' ',
  '-',
  '.',
  '\n',
  '_',
  '\u0301',
  '\u0345',
  'ι',
  '\u{1F600}',
  '\u{1D41A}',
];
const character = fc.constantFrom(...letters, ...others, '\u1FD3', '\u0390', '\uFB05', '\uFB06', '€', '@');
/** Texts of letters that equal others when case is ignored, of marks, numbers and characters of two units. */
export const anyText = fc
  .array(fc.oneof(character, fc.constantFrom('as', 'k1', ' a')))
  .map((parts) => parts.join(''));

const literal = character.map((one) =>
  /[.\n-]/u.test(one) ? ({ '.': '\\.', '\n': '\\n', '-': '-' }[one] ?? one) : one,
);
const setSource = fc.oneof(
  { weight: 6, arbitrary: literal },
  fc.constantFrom('.', '\\d', '\\D', '\\s', '\\S', '\\p{L}', '\\p{Lu}', '\\P{L}', '\\p{N}', '\\p{M}'),
  fc.constantFrom(
    '[ab]',
    '[^ab]',
    '[a-k]',
    '[0-9]',
    '[ .,-]',
    '[\\s-]',
    '[sß1]',
    '[^\\p{L}\\p{N}]',
    '[\\p{L}\\p{N}_]',
  ),
);
const repeat = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '{1,3}', '{2,}', '+?');
const edge = fc.constantFrom(
  '^',
  '$',
  '\\b',
  '\\B',
  '(?<![\\p{L}\\p{N}_])',
  '(?![\\p{L}\\p{N}_]|-a)',
  '(?!a)',
  '(?<!k)',
  '(?!)',
);
const patterns = fc.letrec<{ pattern: string; sequence: string; item: string }>((tie) => ({
  item: fc.oneof(
    { weight: 8, arbitrary: fc.tuple(setSource, repeat).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: edge },
    {
      weight: 2,
      arbitrary: fc.tuple(tie('pattern'), repeat).map(([inner, times]) => `(?:${inner})${times}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('(?=', '(?<=', '(?!', '(?<!', '('), tie('pattern'))
        .map(([open, inner]) => `${open}${inner})`),
    },
  ),
  sequence: fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((items) => items.join('')),
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((all) => all.join('|')),
}));

/** Patterns of the same characters, with all that the syntax of rules knows. */
export const anyPattern = patterns.pattern;
