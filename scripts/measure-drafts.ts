/**
 * Drafts a reply to every incoming case of the fixtures and compares it with the gold: how many of the questions that
 * something answers were answered, from a source the gold names, with the facts a reply must hold; how many of those
 * that nothing answers were left open; and how many pairs of like cases the second is answered from what was approved
 * for the first. Ordinary cases and those written to be hard apart. Run by `npm run measure:drafts`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/composition/config.ts';
import { type Copilot, openCopilot } from '../src/composition/open-copilot.ts';
import { productFiles } from '../src/composition/product-files.ts';
import type { CaseDraft } from '../src/copilot/case-draft.ts';

type GoldQuestion = {
  readonly start: number;
  readonly end: number;
  readonly answers: readonly string[];
  readonly facts: readonly string[];
};

type Incoming = {
  readonly id: string;
  readonly gold: {
    readonly questions: readonly GoldQuestion[];
    readonly tags: readonly string[];
    readonly approvedReply?: string;
  };
};

const draftOf = async (copilot: Copilot, id: string): Promise<CaseDraft> => {
  const stored = await copilot.cases.get(id);
  if (stored === null) throw new Error(`The case ${id} is not in the queue.`);
  return copilot.draftCase(stored.careCase);
};

const tally = () => ({ answerable: 0, answered: 0, right: 0, facts: 0, factsHeld: 0, open: 0, leftOpen: 0 });

const compare = (gold: GoldQuestion, made: CaseDraft, count: ReturnType<typeof tally>): void => {
  const found = made.questions.find(({ start, end }) => start < gold.end && end > gold.start);
  const isAnswered = found?.state === 'answered';
  if (gold.answers.length === 0) {
    count.open += 1;
    if (!isAnswered) count.leftOpen += 1;
    return;
  }
  count.answerable += 1;
  const block = made.draft.blocks.find(({ question }) => question === found?.id);
  const sources = made.draft.citations
    .filter(({ start, end }) => block !== undefined && start >= block.start && end <= block.end)
    .flatMap(({ sources: cited }) => cited);
  if (isAnswered) count.answered += 1;
  if (isAnswered && sources.some((source) => gold.answers.includes(source))) count.right += 1;
  const text = made.draft.text.toLowerCase();
  count.facts += gold.facts.length;
  count.factsHeld += gold.facts.filter((fact) => text.includes(fact.toLowerCase())).length;
};

/** Approves the reply that the gold holds for the first case and tells whether the second is then answered by it. */
const isLearned = async (copilot: Copilot, first: Incoming, second: Incoming): Promise<boolean> => {
  const made = await draftOf(copilot, first.id);
  await copilot.cases.saveDraft(made);
  const [block] = made.draft.blocks;
  const end = made.draft.blocks.at(-1)?.end ?? 0;
  const sentText = `${made.draft.text.slice(0, block?.start ?? 0)}${first.gold.approvedReply ?? ''}${made.draft.text.slice(end)}`;
  const decision = await copilot.approveReply({
    caseId: first.id,
    draftId: made.id,
    advisor: { name: 'Anna Berg' },
    sentText,
    verdicts: { facts: 'corrected', tone: 4 },
    ledger: made.questions.map(({ id }) => ({ question: id, state: 'answered' as const })),
    comment: null,
  });
  const next = await draftOf(copilot, second.id);
  return next.draft.citations.some(({ sources }) => sources.includes(decision.id));
};

const folder = await mkdtemp(join(tmpdir(), 'cair-drafts-'));
const copilot = await openCopilot(readConfig({ CAIR_DATA: folder }), 'writer');
try {
  const incoming = (await readFile(`${productFiles.fixtures}/incoming.jsonl`, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Incoming);
  const counts = { ordinary: tally(), hard: tally() };
  for (const { id, gold } of incoming) {
    const made = await draftOf(copilot, id);
    for (const question of gold.questions) {
      compare(question, made, gold.tags.includes('ordinary') ? counts.ordinary : counts.hard);
    }
  }
  for (const [name, count] of Object.entries(counts)) {
    process.stdout.write(
      `${name.padEnd(9)} answerable ${count.answerable}, answered ${count.answered}, from a gold source ${count.right}; ` +
        `facts ${count.factsHeld} of ${count.facts}; nothing answers ${count.open}, left open ${count.leftOpen}\n`,
    );
  }
  const inPair = (number: number, role: string): Incoming | undefined =>
    incoming.find(({ gold }) => gold.tags.includes(`pair-${number}`) && gold.tags.includes(role));
  const learned: string[] = [];
  for (let number = 1; ; number += 1) {
    const first = inPair(number, 'pair-a');
    const second = inPair(number, 'pair-b');
    if (first === undefined || second === undefined) break;
    learned.push(`${number} ${(await isLearned(copilot, first, second)) ? 'yes' : 'no'}`);
  }
  process.stdout.write(`answered by what was approved for its pair: ${learned.join(', ')}\n`);
} finally {
  await copilot.close();
  await rm(folder, { recursive: true, force: true });
}
