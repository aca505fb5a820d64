import { readdirSync, readFileSync } from 'node:fs';
import { Eta } from 'eta/core';
import { writable } from './plain-words.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (value: unknown): string =>
  writable(String(value)).replace(/[&<>"']/gu, (letter) => entities[letter] ?? letter);

/** Makes what lays out pages by the templates of folders; every value that a template writes is escaped. */
export const pageEngine = (...folders: readonly URL[]): Eta => {
  const eta = new Eta({ autoEscape: true, escapeFunction: escapeText, autoTrim: [false, 'nl'] });
  for (const folder of folders)
    for (const file of readdirSync(folder))
      if (file.endsWith('.eta'))
        eta.loadTemplate(`@${file.slice(0, -'.eta'.length)}`, readFileSync(new URL(file, folder), 'utf8'));
  return eta;
};
