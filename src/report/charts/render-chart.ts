import { Error as errorsOnly, parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { writable } from '../plain-words.ts';

export type ChartWords = {
  /** Unique on the page; ids of the title and the description begin with it. */
  readonly id: string;
  readonly title: string;
  /** What a person who doesn't see the chart should know. */
  readonly description: string;
};

/** A chart at both sizes; the page shows the one that fits. */
export type Chart = { readonly wide: string; readonly narrow: string };

const escaped = (text: string): string =>
  writable(text).replace(/[&<>"']/gu, (letter) => `&#${letter.charCodeAt(0)};`);

/** A hundredth of a pixel is fine enough, and the file a fifth smaller. */
const twoDecimals = (written: string): string => String(Number(Number(written).toFixed(2)));

/**
 * Draws a Vega-Lite specification as an SVG element to stand inside a page: named for screen readers, as wide as the
 * place allows, in the page's font and colours. Vega describes its groups to screen readers one by one; the title and
 * the description say it better, so those marks are taken off.
 */
export const renderChart = async (
  spec: TopLevelSpec,
  { id, title, description }: ChartWords,
): Promise<string> => {
  const view = new View(parse(compile(spec).spec), { renderer: 'none', logLevel: errorsOnly });
  const drawn = writable(await view.toSVG());
  view.finalize();
  const size = /viewBox="([^"]*)"/u.exec(drawn)?.[1] ?? '0 0 0 0';
  const body = drawn
    .slice(drawn.indexOf('>') + 1)
    .replace(/<(?:path|line|text)[^>]*>/gu, (tag) => tag.replace(/\d+\.\d{3,}/gu, twoDecimals))
    .replace(/ (?:role|aria-\w+|class)="[^"]*"/gu, '')
    .replace(/<path[^>]* (?:d=""|fill="transparent")[^>]*\/>/gu, '');
  return `<svg role="img" viewBox="${size}" aria-labelledby="${id}-title ${id}-description"><title id="${id}-title">${escaped(title)}</title><desc id="${id}-description">${escaped(description)}</desc>${body}`;
};
