import type { CareCase } from '../../../src/case/care-case.ts';
import type { CaseDraft } from '../../../src/copilot/case-draft.ts';
import type { DraftAsking } from '../../../src/copilot/drafting/draft-progress.ts';
import type { RefineWish } from '../../../src/copilot/refining/refine-wish.ts';
import type { DraftModel } from '../../../src/copilot/writing/draft-model.ts';
import { makeDraftWriter } from '../../../src/copilot/writing/draft-writer.ts';
import type { ChatModel } from '../../../src/model/chat-model.ts';
import type { ServerRequest } from '../../../src/model/chat-server.ts';
import type { EvidenceHit } from '../../../src/retrieve/evidence-hit.ts';
import { careCaseOf } from '../../support/care-case-of.ts';
import { evidenceHitOf } from '../../support/evidence-hit-of.ts';
import { type FakeChatModel, fakeChatModel } from '../../support/fake-chat-model.ts';
import { type ModelMove, saysValue } from '../../support/model-moves.ts';
import { modelPrompts } from '../../support/model-prompts.ts';
import { openTestCopilot } from '../../support/test-copilot.ts';
import { openTestKnowledge } from '../../support/test-knowledge.ts';

export const cardQuestion = 'When does the charging card arrive after the handover?';
export const towQuestion = 'How much can my Lodestar 3 tow?';
export const message = `Hi,\n\nMy car came on Friday. ${cardQuestion} ${towQuestion}\n\nMoira`;

export const cardHit = evidenceHitOf({
  source: 'KA-1',
  title: 'Charging card',
  text: 'The charging card is sent after the handover. It takes 5 to 7 working days. A second card costs 249 kr.',
});
export const towHit = evidenceHitOf({
  source: 'KA-2',
  title: 'Towing with the Lodestar 3',
  models: ['3'],
  text: 'The Lodestar 3 tows up to 1,500 kg. The tow bar is an accessory.',
});

const carModels = ['2', '3', '4'].map((model) => ({
  model,
  names: [`Lodestar ${model}`],
  shortNames: [],
}));

/** What a model without tricks writes for either question. */
export const fairAnswers: Readonly<Record<number, readonly Sentence[]>> = {
  1: [
    { text: 'Your charging card is sent after the handover.', sources: [1] },
    { text: 'It takes 5 to 7 working days. [1]', sources: [] },
  ],
  2: [{ text: 'Your Lodestar 3 tows up to 1,500 kg, and the tow bar is an accessory.', sources: [1] }],
};

export type Sentence = { readonly text: string; readonly sources: readonly number[] };

/** Gives which question a model was asked. */
export const askedNumber = ({ messages }: ServerRequest): number =>
  Number(/^Question (\d+), which/mu.exec(messages.at(-1)?.text ?? '')?.[1]);

/** Tells whether a model is asked what a message asks. */
export const isDissection = ({ messages }: ServerRequest): boolean =>
  /^What does the customer want answered\?$/mu.test(messages.at(-1)?.text ?? '');

/**
 * Makes a model that finds no questions beside those of the rules, and answers them as a test says.
 */
export const answeringModel = (answer: (request: ServerRequest) => ModelMove): FakeChatModel => {
  const asked: ServerRequest[] = [];
  const model = fakeChatModel((request) => {
    if (isDissection(request)) return saysValue({ questions: [] }, { usage: nothing });
    asked.push(request);
    return answer(request);
  });
  return { ...model, requests: asked };
};

const nothing = { input: 0, output: 0, cached: 0 };

/** Gives an answer in the shape that the prompt asks for. */
export const answerOf = (question: number, sentences: readonly Sentence[], unanswered = false) => ({
  question,
  sentences,
  unanswered,
});

const terms = ['arriv', 'handov', 'card', 'charg', 'tow', 'days', 'sent'];

type Given = {
  readonly hits?: Readonly<Record<string, readonly EvidenceHit[]>>;
  readonly draftModel?: Partial<DraftModel>;
  /** Waited for before a question is found. */
  readonly untilFound?: (question: string) => Promise<void>;
  /** Who writes first drafts; default the model, where there is one. */
  readonly drafts?: 'extractive';
};

/** Opens a copilot that finds what a test says for each question, with a model that writes, or with none. */
export const openWritingCopilot = async (model: ChatModel | null, given: Given = {}) => {
  const hits = given.hits ?? { [cardQuestion]: [cardHit], [towQuestion]: [towHit] };
  const knowledge = await openTestKnowledge();
  const worth = { terms: new Map(terms.map((term) => [term, 2])), surroundings: new Map(), most: 2 };
  const draftModel =
    model === null
      ? null
      : {
          model,
          prompts: modelPrompts,
          budget: null,
          prices: new Map(),
          carModels,
          linkHosts: [],
          isOrder: () => false,
          ...given.draftModel,
        };
  const isDrafting = given.drafts !== 'extractive' && draftModel !== null;
  const copilot = await openTestCopilot(
    {
      ...knowledge,
      findEvidence: async (query, { kinds }) => {
        // Below the subject stands the question itself.
        const asked = Object.keys(hits).find((question) => query.meaning.split('\n')[1] === question);
        const all = asked === undefined ? [] : (hits[asked] ?? []);
        if (asked !== undefined) await given.untilFound?.(asked);
        return { hits: all.filter(({ passage }) => kinds.includes(passage.kind)), worth, missingLegs: [] };
      },
    },
    isDrafting ? makeDraftWriter(draftModel) : undefined,
  );
  const refine = copilot.refiner(draftModel);
  let count = 0;
  return {
    knowledge,
    cases: copilot.cases,
    approve: copilot.approve,
    restore: copilot.restore,
    /** Changes a draft by a wish, with the text that an advisor has now (default: as it was drafted), and keeps what comes of it. */
    refine: async (draft: CaseDraft, wish: RefineWish, text = draft.draft.text, asking: DraftAsking = {}) => {
      const made = await refine({ caseId: draft.careCase.id, draftId: draft.id, text, wish }, asking);
      await copilot.cases.saveDraft(made);
      return made;
    },
    /** Drafts a reply to a case with these questions. */
    draft: (questions: readonly string[], text = message, careCase: Partial<CareCase> = {}) => {
      count += 1;
      return copilot.draft(careCaseOf(text, { id: `IN-${count}`, model: '3', ...careCase }), ...questions);
    },
  };
};
