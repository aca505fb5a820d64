import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/composition/config.ts';
import { markReplyOver } from '../../src/composition/mark-reply-over.ts';
import { openCopilot } from '../../src/composition/open-copilot.ts';

/** Milliseconds that marks took, one number a text. */
export type EditTimes = {
  /** Of each draft's first text, for which its sources are read from the store. */
  readonly first: readonly number[];
  /** Of each text with one more changed sentence. */
  readonly edited: readonly number[];
  /** Drafts whose unchanged text had other marks than the draft. */
  readonly different: number;
};

/** Drafts every incoming case of the fixtures, changes its cited sentences one after the other and times the marks of each text. */
export const timeEdits = async (): Promise<EditTimes> => {
  const folder = await mkdtemp(join(tmpdir(), 'cair-edits-'));
  const config = readConfig({ CAIR_DATA: folder });
  const copilot = await openCopilot(config, 'writer');
  const first: number[] = [];
  const edited: number[] = [];
  let different = 0;
  try {
    const markReply = markReplyOver(copilot, config);
    for (const { careCase } of await copilot.cases.list()) {
      const { id: draftId, draft, support, ...made } = await copilot.draftCase(careCase);
      await copilot.cases.saveDraft({ id: draftId, draft, support, ...made });
      const timed = async (text: string, times: number[]): Promise<string> => {
        const started = performance.now();
        const marks = await markReply({ caseId: careCase.id, draftId, text });
        times.push(performance.now() - started);
        return JSON.stringify(marks);
      };
      if ((await timed(draft.text, first)) !== JSON.stringify(support)) different += 1;
      let { text } = draft;
      for (const { end } of [...draft.citations].sort((one, other) => other.end - one.end)) {
        text = `${text.slice(0, end - 1)} after ${edited.length} days${text.slice(end - 1)}`;
        await timed(text, edited);
      }
    }
    return { first, edited, different };
  } finally {
    await copilot.close();
    await rm(folder, { recursive: true, force: true });
  }
};
