import { administrationStrings } from './strings/administration.ts';
import { approvalStrings } from './strings/approval.ts';
import { caseStrings } from './strings/case.ts';
import { deliveryStrings } from './strings/delivery.ts';
import { draftingStrings } from './strings/drafting.ts';
import { evaluationsStrings } from './strings/evaluations.ts';
import { frameStrings } from './strings/frame.ts';
import { gradingStrings } from './strings/grading.ts';
import { queueStrings } from './strings/queue.ts';
import { replyStrings } from './strings/reply.ts';
import { toneStrings } from './strings/tone.ts';

/** Every word of the panel's own, by area in src/panel/strings, so that it can be translated. */
export const strings = {
  ...frameStrings,
  ...queueStrings,
  ...caseStrings,
  ...replyStrings,
  ...draftingStrings,
  ...toneStrings,
  ...approvalStrings,
  ...deliveryStrings,
  ...gradingStrings,
  ...evaluationsStrings,
  ...administrationStrings,
} as const;
