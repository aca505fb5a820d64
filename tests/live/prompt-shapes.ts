import { rewriteShape } from '../../src/copilot/rewrite-tone.ts';
import { answerShape } from '../../src/copilot/writing/ask-for-answer.ts';
import { questionsShape } from '../../src/copilot/writing/find-questions.ts';
import { judgePacks } from '../../src/evaluate/judges/judge-packs.ts';
import type { AnswerShape } from '../../src/model/answer-shape.ts';

/** In what shape each prompt is answered, by the name of its output. */
export const promptShapes: ReadonlyMap<string, AnswerShape> = new Map(
  [questionsShape, answerShape, rewriteShape, ...Object.values(judgePacks).map(({ shape }) => shape)].map(
    (shape) => [shape.name, shape],
  ),
);
