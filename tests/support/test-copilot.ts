import { loadCompositionRules } from '../../src/adapters/files/load-composition-rules.ts';
import { loadToneProfiles } from '../../src/adapters/rules/load-tone-profiles.ts';
import { sqlCaseStore } from '../../src/adapters/sql/case-store.ts';
import type { CareCase } from '../../src/case/care-case.ts';
import { makeApproveReply } from '../../src/copilot/approve-reply.ts';
import { type DraftCaseParts, makeDraftCase } from '../../src/copilot/draft-case.ts';
import { makeRefineDraft } from '../../src/copilot/refine-draft.ts';
import { makeRestoreDraft } from '../../src/copilot/restore-draft.ts';
import type { DraftModel } from '../../src/copilot/writing/draft-model.ts';
import type { DraftWriter } from '../../src/copilot/writing/draft-writer.ts';
import type { Question } from '../../src/dissect/question.ts';
import { answerThreshold } from '../../src/retrieve/default-ranking.ts';
import { selectToneProfile } from '../../src/tone/select-tone-profile.ts';
import { projectFile } from './project-file.ts';
import type { TestKnowledge } from './test-knowledge.ts';

const wordsOfVoice = 'No sure answer yet to "{question}". I find out and write to you again.';

/** Finds as questions what a test says they are; each must stand in the message as it is written. */
const asked =
  (texts: readonly string[]) =>
  (careCase: CareCase): readonly Question[] =>
    texts.map((text, at) => {
      const start = careCase.text.indexOf(text);
      if (start < 0) throw new Error(`The message does not ask: ${text}`);
      return { id: `q${at + 1}`, text, kind: 'direct', start, end: start + text.length };
    });

/** Read once a test file: the rules that ship with the product. */
const shippedRules = Promise.all([
  loadCompositionRules(projectFile('prompts/composition')),
  loadToneProfiles(projectFile('tone-of-voice/lodestar')),
]);

/** Joins the use cases over test knowledge; a test says itself which questions a message asks. */
export const openTestCopilot = async (knowledge: TestKnowledge, writer?: DraftWriter) => {
  const [compositionRules, { profiles }] = await shippedRules;
  const cases = sqlCaseStore(knowledge.database);
  const parts: Omit<DraftCaseParts, 'dissect'> = {
    findEvidence: knowledge.findEvidence,
    vocabulary: knowledge.vocabulary,
    profileFor: (language, market) => {
      const profile = selectToneProfile(profiles, { language, market });
      return { ...profile, voice: { ...profile.voice, noAnswer: wordsOfVoice } };
    },
    compositionRules,
    threshold: answerThreshold,
    today: () => '2026-11-21',
    now: () => 0,
    writer,
  };
  return {
    cases,
    /** Makes what changes drafts by a wish, with this model. */
    refiner: (draftModel: DraftModel | null) => makeRefineDraft({ ...parts, cases, draftModel }),
    restore: makeRestoreDraft({ cases }),
    approve: makeApproveReply({ ...knowledge, cases, timestamp: () => '2026-11-21T10:00:00.000Z' }),
    /** Takes a case in and drafts a reply to the questions that it is said to ask. */
    draft: async (careCase: CareCase, ...questions: readonly string[]) => {
      const draft = await makeDraftCase({ ...parts, dissect: asked(questions) })(careCase);
      await cases.add(careCase);
      await cases.saveDraft(draft);
      return draft;
    },
  };
};

export type TestCopilot = Awaited<ReturnType<typeof openTestCopilot>>;
