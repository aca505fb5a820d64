import { Drop } from 'liquidjs';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { PromptValue } from '../../model/prompt.ts';
import { defuse } from '../../model/untrusted-text.ts';

/** How many fences a rendering stands in just now. */
export type FenceDepth = { depth: number };

/**
 * A text that others wrote. Whatever asks for its letters, be it an output, a filter or a condition, gets them within a
 * fence only, and defused.
 */
class UntrustedText extends Drop {
  readonly #text: string;
  readonly #fence: FenceDepth;
  readonly #input: string;

  constructor(text: string, fence: FenceDepth, input: string) {
    super();
    this.#text = text;
    this.#fence = fence;
    this.#input = input;
  }

  override valueOf(): string {
    if (this.#fence.depth === 0)
      throw new CopilotError(
        'configuration-invalid',
        `the input ${this.#input} is untrusted and can be used within {% untrusted %} only`,
      );
    return defuse(this.#text);
  }

  override toString(): string {
    return this.valueOf();
  }

  toJSON(): string {
    return this.valueOf();
  }
}

/** Gives a value with every text in it as untrusted, for one rendering. Numbers, yes and no, and null stay as they are. */
export const untrustedValue = (value: PromptValue, fence: FenceDepth, input: string): unknown => {
  if (typeof value === 'string') return new UntrustedText(value, fence, input);
  if (Array.isArray(value)) return value.map((item: PromptValue) => untrustedValue(item, fence, input));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, untrustedValue(item, fence, input)]),
  );
};
