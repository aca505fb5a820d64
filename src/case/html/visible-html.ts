import sanitizeHtml from 'sanitize-html';
import { hiddenNamesOf, visibilityOf } from './hidden-style.ts';
import { limitNesting } from './limit-nesting.ts';
import { voidTags } from './void-tags.ts';

/** The elements whose shape matters to a reader of plain text; all others leave only their text. */
const shapingTags = [
  ...[
    'p',
    'div',
    'br',
    'hr',
    'blockquote',
    'pre',
    'ul',
    'ol',
    'li',
    'a',
    'table',
    'thead',
    'tbody',
    'tr',
    'td',
    'th',
  ],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'section',
    'article',
    'header',
    'footer',
    'address',
    'dl',
    'dt',
    'dd',
    'center',
  ],
];

/** Elements whose text nobody sees. */
const textlessTags = [
  'script',
  'style',
  'title',
  'textarea',
  'option',
  'noscript',
  'template',
  'svg',
  'math',
  'object',
];

/** Deeper nesting than mail programs write; tags below are dropped, their text stays. */
const deepestNesting = 150;

/** Class names of the blocks in which mail programs keep the signature. */
const signatureName =
  /(?:^|\s)(?:gmail_signature|moz-signature|ms-outlook-mobile-signature|x_?Signature|Signature)(?:\s|$)/u;

/** Paragraphs that mail programs show without space around them. */
const tightParagraph = /(?:^|\s)(?:x_)?(?:MsoNormal|MsoPlainText|MsoListParagraph\w*|p1|p2|p3)(?:\s|$)/iu;

/** Tells a quoted message from a block that its writer only indented (Gmail and Apple Mail use the same element). */
const isIndent = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes['type'] !== 'cite' &&
  attributes['cite'] === undefined &&
  !/quote|cite/iu.test(attributes['class'] ?? '') &&
  /border(?:-left)?\s*:\s*none|border\s*:\s*0|padding\s*:\s*0/iu.test(attributes['style'] ?? '');

type Visibility = { readonly isHidden: boolean; readonly isTiny: boolean; readonly isInvisible: boolean };

const seen: Visibility = { isHidden: false, isTiny: false, isInvisible: false };

/** The one class an element keeps: what the plain-text step has to know of it. */
const roleOf = (tag: string, attributes: Readonly<Record<string, string>>): string | undefined => {
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
  if (signatureName.test(names) && tag !== 'a') return 'signature';
  if (
    tag === 'p' &&
    (tightParagraph.test(names) || /margin(?:-bottom)?\s*:\s*0/iu.test(attributes['style'] ?? ''))
  )
    return 'tight';
  return undefined;
};

/**
 * Gives the part of an HTML text that a reader sees, as HTML of a few shaping elements: scripts, styles, comments, images and
 * hidden text are gone, indents are no quotes, signature blocks carry the class 'signature' and tight paragraphs 'tight'.
 */
export const visibleHtml = (html: string): string => {
  const hiddenNames = hiddenNamesOf(html);
  const open: { readonly tag: string; readonly visibility: Visibility }[] = [];
  const current = (): Visibility => open.at(-1)?.visibility ?? seen;
  return sanitizeHtml(limitNesting(html), {
    allowedTags: shapingTags,
    allowedAttributes: { '*': ['class', 'href', 'start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    disallowedTagsMode: 'discard',
    nonTextTags: textlessTags,
    nestingLimit: deepestNesting,
    parseStyleAttributes: false,
    onOpenTag: (tag, attributes) => {
      if (voidTags.has(tag)) return;
      const own = visibilityOf(attributes, hiddenNames);
      const outer = current();
      const visibility = {
        isHidden: outer.isHidden || own.isHidden,
        isTiny: own.isTiny ?? outer.isTiny,
        isInvisible: own.isInvisible ?? outer.isInvisible,
      };
      open.push({ tag, visibility });
    },
    onCloseTag: (tag) => {
      if (open.at(-1)?.tag === tag) open.pop();
    },
    textFilter: (text) => {
      const { isHidden, isTiny, isInvisible } = current();
      return isHidden || isTiny || isInvisible ? '' : text;
    },
    transformTags: {
      '*': (tag, attributes) => {
        const role = roleOf(tag, attributes);
        const isShown = !current().isHidden;
        const attribs = {
          ...(role === undefined ? {} : { class: role }),
          ...(tag === 'a' && isShown && attributes['href'] !== undefined ? { href: attributes['href'] } : {}),
          ...(tag === 'ol' && /^\d{1,4}$/u.test(attributes['start'] ?? '')
            ? { start: attributes['start'] ?? '1' }
            : {}),
        };
        return { tagName: tag === 'blockquote' && isIndent(attributes) ? 'div' : tag, attribs };
      },
    },
  });
};
