import type { ReportNoteJson } from '../contract/evaluation-desk.ts';
import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import type { VerdictSection } from './verdict-section.ts';

/** Says in JSON what a list of reports tells of this one: suite, verdict in a sentence, moment, and whether the gate was passed. */
export const reportNote = (run: EvaluationRunJson, verdict: VerdictSection): string =>
  JSON.stringify({
    suite: run.suite.name,
    title: run.suite.title,
    verdict: run.comparison?.verdict ?? null,
    sentence: run.comparison?.sentence ?? verdict.sentence,
    startedAt: run.startedAt,
    passed: run.gate.passed,
  } satisfies ReportNoteJson);
