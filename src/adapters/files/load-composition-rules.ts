import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  type CompositionRules,
  compileCompositionRules,
  compositionRulesSchema,
  makeIsOrder,
} from '../../compose/composition-rules.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { careLanguages, isCareLanguage, type LanguageCode } from '../../language/language-code.ts';

/**
 * Loads the composition rules of every care language from `<folder>/<language>.yaml`; other languages get the English
 * ones, and orders to a machine are known in all of them. Throws CopilotError 'configuration-invalid' that names the file.
 */
export const loadCompositionRules = async (
  folder: string,
): Promise<(language: LanguageCode) => CompositionRules> => {
  const load = async (language: string) => {
    const file = join(folder, `${language}.yaml`);
    try {
      const data = compositionRulesSchema.parse(parse(await readFile(file, 'utf8')));
      return { language, data, rules: compileCompositionRules(data) };
    } catch (cause) {
      if (cause instanceof CopilotError) throw cause;
      const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : 'it cannot be read';
      throw new CopilotError('configuration-invalid', `${file}: ${reason}`, { cause });
    }
  };
  const loaded = await Promise.all(careLanguages.map(load));
  // An order to a machine may stand in any language, whatever that of the document around it.
  const isOrder = makeIsOrder(loaded.map(({ data }) => data));
  const rules = new Map(loaded.map(({ language, rules: own }) => [language, { ...own, isOrder }]));
  return (language) => {
    const found = rules.get(isCareLanguage(language) ? language : 'en');
    if (found === undefined)
      throw new CopilotError('configuration-invalid', 'The English composition rules are missing.');
    return found;
  };
};
