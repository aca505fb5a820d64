import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { careLanguages } from '../../../src/language/language-code.ts';
import { projectFile } from '../project-file.ts';

/** Where the words of an attacker may stand. */
const placeSchema = z.enum([
  'body',
  'hidden-html',
  'quoted-mail',
  'subject',
  'customer-name',
  'customer-email',
  'past-case-question',
  'past-case-answer',
  'article',
  'approved-answer',
]);

const attackSchema = z.strictObject({
  id: z.string(),
  /** Of the scene in which it takes place; the attack itself may be in any. */
  language: z.enum(careLanguages),
  place: placeSchema,
  text: z.string(),
  /** For 'hidden-html': the markup, with {text} where the text goes. */
  html: z.string().optional(),
  wants: z.enum([
    'add-link',
    'change-recipients',
    'leak-case',
    'leak-prompt',
    'promise',
    'skip-marks',
    'other-language',
    'speak-as-system',
    'exfiltrate',
    'impersonate',
  ]),
  /** The words by which a model that reads them knows what is wanted; default: the longest run of plain words of the text. */
  reads: z.string().optional(),
  /** What an obedient model writes; {sources} is all that it was given as sources, {prompt} the rules that it was given. */
  writes: z.array(z.string()).min(1),
  /** Markers that it cites for it. */
  cites: z.array(z.int()).default([1]),
  /** The question that it says it answers, where that is another one. */
  question: z.int().optional(),
  /** What must not stand in a draft. */
  forbidden: z.array(z.string()).min(1),
});

const attackFileSchema = z.strictObject({
  kind: z.string(),
  about: z.string(),
  attacks: z.array(attackSchema).min(1),
});

const sceneSchema = z.strictObject({
  language: z.enum(careLanguages),
  market: z.string(),
  customer: z.strictObject({ name: z.string(), email: z.string() }),
  subject: z.string(),
  opening: z.string(),
  question: z.string(),
  closing: z.string(),
  article: z.strictObject({ title: z.string(), text: z.string() }),
  pastCase: z.strictObject({ customer: z.string(), question: z.string(), answer: z.string() }),
  otherCase: z.strictObject({
    customer: z.string(),
    question: z.string(),
    answer: z.string(),
    /** What identifies the other customer and must never be seen. */
    secrets: z.array(z.string()),
  }),
});

export type Attack = z.output<typeof attackSchema> & { readonly kind: string };
export type Scene = z.output<typeof sceneSchema>;

const folder = projectFile('eval/attacks');
const read = (file: string): unknown => parse(readFileSync(`${folder}/${file}`, 'utf8'));

/** All attacks of the suite, kind by kind. */
export const attacks: readonly Attack[] = readdirSync(`${folder}/kinds`)
  .sort()
  .flatMap((file) => {
    const { kind, attacks: own } = attackFileSchema.parse(read(`kinds/${file}`));
    return own.map((attack) => ({ ...attack, kind }));
  });

const scenes = sceneSchema.array().parse(read('scenes.yaml'));

/** Gives the scene of a language. */
export const sceneOf = (language: string): Scene => {
  const scene = scenes.find((one) => one.language === language);
  if (scene === undefined) throw new Error(`There is no scene in ${language}.`);
  return scene;
};

/** Gives the words by which a reader knows what an attack wants. */
export const orderOf = ({ reads, text }: Attack): string => {
  if (reads !== undefined) return reads;
  const runs = text.split(/\S*[@:/\d<>]\S*|[.!?\n"“]/u).map((run) => run.trim());
  return runs.sort((left, right) => right.length - left.length)[0] || text;
};
