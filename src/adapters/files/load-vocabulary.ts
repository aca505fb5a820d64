import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';
import { compileVocabulary, type Vocabulary, vocabularySheetSchema } from '../../language/vocabulary.ts';

/** Loads a vocabulary from its YAML file. Throws CopilotError 'configuration-invalid' that names the file. */
export const loadVocabulary = async (file: string): Promise<Vocabulary> => {
  try {
    return compileVocabulary(vocabularySheetSchema.parse(parse(await readFile(file, 'utf8'))));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : 'the vocabulary cannot be read';
    throw new CopilotError('configuration-invalid', `${file}: ${reason}`, { cause });
  }
};
