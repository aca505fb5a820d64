import { loadVocabulary } from '../../adapters/files/load-vocabulary.ts';
import { loadPrompts } from '../../adapters/prompts/load-prompts.ts';
import { failedBy } from '../../copilot/checks/failed-by.ts';
import { inOrder, type Probe, warned } from '../../copilot/checks/system-check.ts';
import { loadRules } from '../load-rules.ts';
import { productFiles } from '../product-files.ts';
import type { DoctorParts } from './doctor-parts.ts';

/** Looks whether rules, tone profiles, prompts and vocabulary can be read. */
export const productDataChecks = ({ config }: DoctorParts): readonly Probe[] => [
  {
    name: 'rules',
    look: async () => {
      try {
        const { problems } = await loadRules();
        const [first] = problems;
        if (first === undefined) return inOrder('Rules and tone profiles can be read.');
        return warned(
          `${problems.length} of the tone rules ${problems.length === 1 ? 'is' : 'are'} broken and left out. ${first.message}`,
          'Correct what it names, or restore the file.',
        );
      } catch (error) {
        return failedBy(error, 'Correct the file that it names, or restore it.');
      }
    },
  },
  {
    name: 'prompts',
    look: async () => {
      try {
        await loadPrompts(productFiles.modelPrompts);
        return inOrder('The prompts for a language model can be read.');
      } catch (error) {
        return failedBy(error, 'Correct the file below prompts/model that it names, or restore it.');
      }
    },
  },
  {
    name: 'vocabulary',
    look: async () => {
      try {
        await loadVocabulary(config.CAIR_VOCABULARY ?? productFiles.vocabulary);
        return inOrder('The words of the trade can be read.');
      } catch (error) {
        return failedBy(error, 'Correct the file of CAIR_VOCABULARY.');
      }
    },
  },
];
