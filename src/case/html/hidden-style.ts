/** How an element changes the visibility of the text inside it. */
type ElementVisibility = {
  /** True when nothing inside can be seen, whatever it says about itself. */
  readonly isHidden: boolean;
  /** True when text is set at size 0 or 1, false when at a readable size, undefined when left as outside. */
  readonly isTiny: boolean | undefined;
  /** True for 'visibility: hidden', false for 'visibility: visible', undefined when left as outside. */
  readonly isInvisible: boolean | undefined;
};

const unimportant = (value: string | undefined): string | undefined =>
  value
    ?.replace(/!\s*important/iu, '')
    .trim()
    .toLowerCase();

/** Reads the declarations of a style attribute; the last one of a property wins. */
const declarationsOf = (style: string): ReadonlyMap<string, string> =>
  new Map(
    style
      .slice(0, 4000)
      .split(';')
      .map((declaration): [string, string] => {
        const colon = declaration.indexOf(':');
        const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
        return [property, unimportant(declaration.slice(colon + 1)) ?? ''];
      }),
  );

const isZero = (value: string | undefined): boolean =>
  /^[+-]?0*\.?0+(?:px|pt|em|rem|%|vh|vw)?$/u.test(value ?? '');

/** Brings the common spellings of a colour together: '#fff', '#ffffff' and 'white'. */
const colourOf = (value: string | undefined): string => {
  const colour = (value ?? '').replaceAll(/\s+/gu, '');
  if (colour === 'white' || colour === 'rgb(255,255,255)') return '#ffffff';
  return colour.replace(/^#([\da-f])([\da-f])([\da-f])$/u, '#$1$1$2$2$3$3');
};

const tinySize = (styles: ReadonlyMap<string, string>): boolean | undefined => {
  const size =
    styles.get('font-size') ?? /(?:^|\s)([\d.]+(?:px|pt|em|rem|%))/u.exec(styles.get('font') ?? '')?.[1];
  if (size === undefined || size === '') return undefined;
  return isZero(size) || /^(?:0?\.\d+|1)(?:px|pt)$/u.test(size);
};

const isRemoved = (styles: ReadonlyMap<string, string>, background: string | undefined): boolean => {
  if (styles.get('display') === 'none' || isZero(styles.get('opacity'))) return true;
  const clips = styles.get('overflow') === 'hidden' || styles.get('overflow-y') === 'hidden';
  if (
    clips &&
    (isZero(styles.get('max-height')) || isZero(styles.get('height')) || isZero(styles.get('width')))
  )
    return true;
  if (/^-\d{4,}/u.test(styles.get('left') ?? styles.get('top') ?? styles.get('text-indent') ?? ''))
    return true;
  const colour = colourOf(styles.get('color'));
  const behind = colourOf(styles.get('background-color') ?? styles.get('background') ?? background);
  return colour === 'transparent' || (colour !== '' && colour === behind);
};

/** Tells how an element's attributes, with the names its style sheet hides, change what can be seen inside it. */
export const visibilityOf = (
  attributes: Readonly<Record<string, string>>,
  hiddenNames: ReadonlySet<string>,
): ElementVisibility => {
  const styles = declarationsOf(attributes['style'] ?? '');
  const names = (attributes['class'] ?? '').split(/\s+/u).map((name) => `.${name}`);
  if (attributes['id'] !== undefined) names.push(`#${attributes['id']}`);
  const isShown = styles.has('display') && styles.get('display') !== 'none';
  const visibility = styles.get('visibility');
  return {
    isHidden:
      'hidden' in attributes ||
      isRemoved(styles, attributes['bgcolor']?.toLowerCase()) ||
      (!isShown && names.some((name) => hiddenNames.has(name))),
    isTiny: tinySize(styles) ?? (attributes['size'] === undefined ? undefined : false),
    isInvisible: visibility === undefined ? undefined : visibility !== 'visible',
  };
};

/** The longest style sheet that is read, in UTF-16 units; mail programs cut mails before. */
const longestSheet = 100_000;

/** Gives the style sheets of an HTML text without their comments. */
const sheetsOf = (html: string): readonly string[] => {
  const sheets: string[] = [];
  const lower = html.toLowerCase();
  let at = lower.indexOf('<style');
  while (at >= 0) {
    const start = lower.indexOf('>', at) + 1;
    const end = start > 0 ? lower.indexOf('</style', start) : -1;
    if (end < 0) break;
    const [first = '', ...rest] = html.slice(start, Math.min(end, start + longestSheet)).split('/*');
    sheets.push([first, ...rest.map((piece) => piece.split('*/').slice(1).join('*/'))].join(' '));
    at = lower.indexOf('<style', end);
  }
  return sheets;
};

type Rule = { readonly selectors: string; readonly declarations: string };

/** Gives the rules of a style sheet that hold on every screen: those inside no '@media' or other block. */
const outerRulesOf = (sheet: string): readonly Rule[] => {
  const rules: Rule[] = [];
  let depth = 0;
  let selectors = '';
  let content = '';
  for (const token of sheet.split(/([{}])/u)) {
    if (token === '{') {
      if (depth === 0) selectors = content;
      depth += 1;
    } else if (token === '}') {
      if (depth === 1 && !selectors.includes('@')) rules.push({ selectors, declarations: content });
      depth = Math.max(0, depth - 1);
    }
    content = token;
  }
  return rules;
};

/** Gives the class and id selectors ('.preheader', '#hide') that the style sheets of an HTML text hide on every screen. */
export const hiddenNamesOf = (html: string): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { selectors, declarations } of sheetsOf(html).flatMap(outerRulesOf)) {
    const styles = declarationsOf(declarations);
    if (styles.get('display') !== 'none' && !isZero(styles.get('font-size'))) continue;
    for (const selector of selectors.split(',')) {
      const name = /^[a-z]*([.#][\w-]+)$/iu.exec(selector.replace('<!--', '').trim().slice(-100))?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return names;
};
