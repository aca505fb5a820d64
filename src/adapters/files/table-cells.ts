import { careLanguages } from '../../language/language-code.ts';

const datePatterns: readonly (readonly [
  RegExp,
  (parts: readonly string[]) => readonly [string, string, string] | null,
])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u, ([year = '', month = '', day = '']) => [year, month, day]],
  [/^(\d{1,2})[.-](\d{1,2})[.-](\d{4})(?!\d)/u, ([day = '', month = '', year = '']) => [year, month, day]],
  [
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u,
    ([first = '', second = '', year = '']) => {
      if (Number(first) > 12 || first === second) return [year, second, first];
      return Number(second) > 12 ? [year, first, second] : null;
    },
  ],
];

/**
 * Gives the date of a table cell as ISO 8601, null when it is no date or could be two: 3/4/2026 is a day in March or in April. An ISO
 * time stays as it is; the time behind another date is left out.
 */
export const dateOfCell = (cell: string): string | null => {
  for (const [pattern, order] of datePatterns) {
    const found = pattern.exec(cell.trim());
    const parts = found === null ? null : order(found.slice(1));
    if (parts === null) continue;
    const date = parts.map((part) => part.padStart(2, '0')).join('-');
    if (Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return null;
    return cell.trim().startsWith(date) && !Number.isNaN(Date.parse(cell.trim())) ? cell.trim() : date;
  }
  return null;
};

/** The codes of all countries by their names in the care languages, in lower case; made when a cell first holds a name. */
const makeCountryCodes = (): ReadonlyMap<string, string> => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  // Without the codes of the past: 'DD' is called Germany too.
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);
  const named = careLanguages.flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return codes.map((code): readonly [string, string] => [names.of(code)?.toLowerCase() ?? '', code]);
  });
  return new Map(named.filter(([name]) => name !== ''));
};

let countryCodes: ReadonlyMap<string, string> | null = null;

/** Gives the ISO 3166 code of a cell that holds a code or the name of a country; null when it holds neither. */
export const marketOfCell = (cell: string): string | null => {
  const name = cell.trim();
  if (/^uk$/iu.test(name)) return 'GB';
  if (/^[a-z]{2}$/iu.test(name)) return name.toUpperCase();
  countryCodes ??= makeCountryCodes();
  return countryCodes.get(name.toLowerCase()) ?? null;
};

/** Gives the language tag of a cell such as 'sv' or 'en_US'; undefined for anything else, so that it is told by the text. */
export const languageOfCell = (cell: string | undefined): string | undefined =>
  /^[a-z]{2}(?:[-_]\w{2,8})*$/iu.exec(cell?.trim() ?? '')?.[0];
