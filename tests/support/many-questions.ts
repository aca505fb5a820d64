import { loadMining } from '../../src/composition/load-mining.ts';
import type { CaseMessage, ClosedCase } from '../../src/knowledge/closed-case.ts';
import type { Mining } from '../../src/knowledge/mining/mine-pairs.ts';
import { closedCaseOf } from './documents.ts';

/** Mining with the rules that ship with the product. */
export const mining: Mining = await loadMining();

export const asks = (text: string): CaseMessage => ({ from: 'customer', at: null, text });
export const answers = (text: string): CaseMessage => ({ from: 'advisor', at: null, text });

/** Gives a case of one mail with two questions and one reply that answers both, with what a test wants otherwise. */
export const twoQuestions = (given: Partial<ClosedCase> = {}): ClosedCase =>
  closedCaseOf({
    subject: 'Card and tyres',
    messages: [
      asks('Hello,\n\nWhen does the charging card arrive? And where do you store my winter tyres?\n\nGareth'),
      answers(
        [
          'Hi Gareth,',
          'Sorry about the wait.',
          'The charging card takes 5 to 7 working days by post.',
          'Your winter tyres are stored at the workshop in Cardiff. You book the change in the app.',
          'Just reply to this mail if anything is unclear.',
          'Best wishes,\nHannah',
        ].join('\n\n'),
      ),
    ],
    ...given,
  });
