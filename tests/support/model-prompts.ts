import { loadPrompts } from '../../src/adapters/prompts/load-prompts.ts';
import { projectFile } from './project-file.ts';

/** The prompts that ship with the product. */
export const modelPrompts = await loadPrompts(projectFile('prompts/model'));
