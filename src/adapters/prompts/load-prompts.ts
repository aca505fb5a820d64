import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Template } from 'liquidjs';
import { CopilotError } from '../../fault/copilot-error.ts';
import { contentHash } from '../../knowledge/content-hash.ts';
import type { Prompt, Prompts, PromptValues } from '../../model/prompt.ts';
import { fenceRegister, promptEngine } from './prompt-engine.ts';
import { type PromptFile, readPromptFile } from './read-prompt-file.ts';
import { type FenceDepth, untrustedValue } from './untrusted-value.ts';

type Texts = Readonly<Record<string, string>>;

/** Reads the files of a folder that end in `.md`, by name without it, in order of their names. */
const readTexts = async (folder: string): Promise<Texts> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return Object.fromEntries(files.map((file, at) => [basename(file, '.md'), texts[at] ?? '']));
};

const named = /\{%-?\s*(?:render|include)\s+['"]([\w-]+)['"]/gu;

/** A snippet whose name is only known when it is rendered would miss in the stamp. */
const unnamed = /\{%-?\s*(?:render|include|layout)\s+(?!['"][\w-]+['"])/u;

/** Gives the snippets that a text is made of, and those that they are made of. */
const snippetsIn = (text: string, snippets: Texts, found = new Set<string>()): ReadonlySet<string> => {
  for (const [, name = ''] of text.matchAll(named)) {
    if (found.has(name)) continue;
    found.add(name);
    snippetsIn(snippets[name] ?? '', snippets, found);
  }
  return found;
};

/** Liquid's own errors tell the place in the template and no value; ours are meant for people. */
const reasonOf = (error: unknown): string => {
  const original = (error as { readonly originalError?: unknown }).originalError;
  if (original instanceof CopilotError) return original.message;
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown';
};

const wrong = (file: string, reason: string): CopilotError =>
  new CopilotError('configuration-invalid', `${file}: ${reason.replace(/\.$/u, '')}.`);

const compile = (head: PromptFile, text: string, snippets: Texts): Prompt => {
  const { id, file, inputs } = head;
  const engine = promptEngine(snippets);
  const parse = (part: string): Template[] => {
    if (unnamed.test(part)) throw wrong(file, 'a snippet is named by a word in quotes');
    try {
      return engine.parse(part);
    } catch (error) {
      throw wrong(file, reasonOf(error));
    }
  };
  const broken = Object.keys(snippets).find((name) => unnamed.test(snippets[name] ?? ''));
  if (broken !== undefined) throw wrong(`snippets/${broken}.md`, 'a snippet is named by a word in quotes');
  const parts = { system: parse(head.system), user: parse(head.user) };
  const used = [...snippetsIn(`${head.system}\n${head.user}`, snippets)].sort();
  const hash = contentHash(text, ...used.flatMap((name) => [name, snippets[name] ?? '']));
  const version = `${head.version}`;
  const stamp = `${id}@${version}+${hash.slice(0, 8)}`;

  const render = (values: PromptValues): ReturnType<Prompt['render']> => {
    const unknown = Object.keys(values).find((name) => !(name in inputs));
    if (unknown !== undefined) throw wrong(file, `it has no input ${unknown}`);
    const fence: FenceDepth = { depth: 0 };
    const scope = Object.fromEntries(
      Object.entries(inputs).map(([name, { trust }]) => {
        const value = values[name];
        if (value === undefined) throw wrong(file, `its input ${name} is missing`);
        return [name, trust === 'untrusted' ? untrustedValue(value, fence, name) : value];
      }),
    );
    const fill = (part: Template[]): string => {
      try {
        return `${engine.renderSync(part, scope, { globals: { [fenceRegister]: fence } })}`.trim();
      } catch (error) {
        throw wrong(file, reasonOf(error));
      }
    };
    return {
      id,
      version,
      stamp,
      messages: [
        { role: 'system', text: fill(parts.system) },
        { role: 'user', text: fill(parts.user) },
      ],
    };
  };
  render(head.example);
  return { id, version, stamp, output: head.output, inputs, example: head.example, render };
};

/**
 * Loads every prompt of a folder (`*.md`) with the snippets below it (`snippets/*.md`), and renders each with its example,
 * so that a prompt that can't be rendered is found at the start and not in front of an advisor.
 * Throws CopilotError 'configuration-invalid' that names the file.
 */
export const loadPrompts = async (folder: string): Promise<Prompts> => {
  let texts: Texts;
  let snippets: Texts;
  try {
    [texts, snippets] = await Promise.all([readTexts(folder), readTexts(join(folder, 'snippets'))]);
  } catch (cause) {
    throw new CopilotError('configuration-invalid', `The prompts in ${folder} cannot be read.`, { cause });
  }
  const prompts = new Map(
    Object.entries(texts).map(([name, text]) => {
      const file = join(folder, `${name}.md`);
      const prompt = compile(readPromptFile(file, text), text, snippets);
      if (prompt.id !== name) throw wrong(file, `its id must be its name, ${name}`);
      return [name, prompt];
    }),
  );
  return {
    ids: [...prompts.keys()],
    get: (id) => {
      const prompt = prompts.get(id);
      if (prompt === undefined) throw new CopilotError('configuration-invalid', `There is no prompt ${id}.`);
      return prompt;
    },
  };
};
