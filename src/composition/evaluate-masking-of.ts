import { readMaskedLines } from '../adapters/files/masked-lines.ts';
import { evaluateMasking, type MaskingEvaluation } from '../copilot/evaluate-masking.ts';

/** Measures masking on the labelled texts of a folder. Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong". */
export const evaluateMaskingOf = async (folder: string): Promise<MaskingEvaluation> =>
  evaluateMasking(await readMaskedLines(folder));
