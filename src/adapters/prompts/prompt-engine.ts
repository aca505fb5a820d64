import {
  type Context,
  type Emitter,
  Hash,
  Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';
import { CopilotError } from '../../fault/copilot-error.ts';
import { closeFence, openFence } from '../../model/untrusted-text.ts';
import type { FenceDepth } from './untrusted-value.ts';

/** Where a rendering keeps its fence; no template can name it. */
export const fenceRegister = Symbol('fence');

const depthOf = (context: Context): FenceDepth =>
  (context.globals as { readonly [fenceRegister]: FenceDepth })[fenceRegister];

const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** `{% untrusted kind: "passage", number: passage.number %}...{% enduntrusted %}`: what stands inside is data. */
class UntrustedTag extends Tag {
  readonly #attributes: Hash;
  readonly #templates: Template[] = [];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.#attributes = new Hash(this.tokenizer);
    while (remaining.length > 0) {
      const next = remaining.shift();
      if (next === undefined) break;
      if ('name' in next && next.name === 'enduntrusted') return;
      this.#templates.push(liquid.parser.parseToken(next, remaining));
    }
    throw new CopilotError('configuration-invalid', '{% untrusted %} is not closed');
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const attributes = (yield this.#attributes.render(context)) as Record<string, unknown>;
    const plain = Object.entries(attributes).filter((entry): entry is [string, string | number] =>
      isPlain(entry[1]),
    );
    if (plain.length !== Object.keys(attributes).length)
      throw new CopilotError(
        'configuration-invalid',
        'what names a fence must be ours: a text in quotes or a number',
      );
    const fence = depthOf(context);
    emitter.write(`${openFence(Object.fromEntries(plain))}\n`);
    fence.depth += 1;
    try {
      const inside = (yield this.liquid.renderer.renderTemplates(this.#templates, context)) as string;
      emitter.write(inside.trim());
    } finally {
      fence.depth -= 1;
    }
    emitter.write(`\n${closeFence}`);
  }
}

/**
 * Makes the engine of prompts: Liquid over snippets that were read before, so that no template reads a file; names and
 * filters that don't exist are errors.
 */
export const promptEngine = (snippets: Readonly<Record<string, string>>): Liquid => {
  const engine = new Liquid({
    templates: { ...snippets },
    // Else a snippet is read anew each time that a prompt is rendered.
    cache: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: false,
    ownPropertyOnly: true,
  });
  engine.registerTag('untrusted', UntrustedTag);
  return engine;
};
