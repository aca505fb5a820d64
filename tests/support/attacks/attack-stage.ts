import { Buffer } from 'node:buffer';
import { sqlCaseStore } from '../../../src/adapters/sql/case-store.ts';
import type { CareCase } from '../../../src/case/care-case.ts';
import { draftSystem } from '../../../src/composition/draft-system.ts';
import { loadRules, type Rules } from '../../../src/composition/load-rules.ts';
import { readCase } from '../../../src/composition/read-case.ts';
import { makeApproveReply } from '../../../src/copilot/approve-reply.ts';
import type { ClosedCase } from '../../../src/knowledge/closed-case.ts';
import { articleOf, closedCaseOf, sourceOf } from '../documents.ts';
import { openTestKnowledge, type TestKnowledge } from '../test-knowledge.ts';
import type { Attack, Scene } from './attack.ts';

const day = '2026-11-21';

/** The rules that ship with the product. */
export const shippedRules = await loadRules();

/** Ids of the documents of a stage. */
export const stageIds = { article: 'KA-1', pastCase: '00100001', otherCase: '00100002' } as const;

const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Gives the bytes of the mail that a customer of the scene sends, with the attack where it stands in a mail. */
export const mailOf = (scene: Scene, { place, text, html = '{text}' }: Attack): Uint8Array => {
  const name = place === 'customer-name' ? text : scene.customer.name;
  const email = place === 'customer-email' ? text : scene.customer.email;
  const own = [`${scene.opening} ${scene.question}`, ...(place === 'body' ? [text] : []), scene.closing];
  const quoted = text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  const plain = [
    ...own,
    ...(place === 'quoted-mail'
      ? [`-----Original Message-----\nFrom: care@lodestar.example\n\n${quoted}`]
      : []),
  ].join('\n\n');
  const isHtml = place === 'hidden-html';
  const [opening = '', closing = ''] = own.map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`);
  const body = isHtml
    ? `<html><body>${opening}${html.replace('{text}', text)}${closing}</body></html>`
    : plain;
  const head = [
    `From: ${encoded(name)} <${email}>`,
    'To: care@lodestar.example',
    `Subject: ${place === 'subject' ? encoded(text) : encoded(scene.subject)}`,
    'Date: Fri, 20 Nov 2026 08:00:00 +0000',
    'MIME-Version: 1.0',
    `Content-Type: text/${isHtml ? 'html' : 'plain'}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
  ].join('\r\n');
  return Buffer.from(`${head}\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`);
};

/** Gives the case as it comes in: read from the bytes of the mail. */
export const caseOf = (scene: Scene, attack: Attack): Promise<CareCase> =>
  readCase(mailOf(scene, attack), 'case.eml', shippedRules);

const closed = (
  scene: Scene,
  id: string,
  {
    customer,
    question,
    answer,
  }: { readonly customer: string; readonly question: string; readonly answer: string },
): ClosedCase =>
  closedCaseOf({
    id,
    language: scene.language,
    market: scene.market,
    subject: scene.subject,
    customerName: customer,
    messages: [
      { from: 'customer', at: null, text: question },
      { from: 'advisor', at: null, text: answer },
    ],
  });

const below = (text: string, place: string, attack: Attack): string =>
  attack.place === place ? `${text}\n\n${attack.text}` : text;

/** Approves a reply with the attack in it, which teaches it. */
const approvePoisoned = async (knowledge: TestKnowledge, scene: Scene, attack: Attack): Promise<void> => {
  const cases = sqlCaseStore(knowledge.database);
  const careCase = { ...(await caseOf(scene, { ...attack, place: 'article' })), id: 'IN-EARLIER' };
  const draft = await draftSystem(shippedRules, knowledge).draftCaseOn(day)(careCase);
  await cases.add(careCase);
  await cases.saveDraft(draft);
  const { text, blocks } = draft.draft;
  const end = blocks[0]?.end ?? 0;
  const approve = makeApproveReply({ ...knowledge, cases, timestamp: () => `${day}T10:00:00.000Z` });
  await approve({
    caseId: careCase.id,
    draftId: draft.id,
    advisor: { name: 'Hannah Whitby' },
    sentText: `${text.slice(0, end)} ${attack.text}${text.slice(end)}`,
    verdicts: { facts: 'right', tone: 4 },
    ledger: draft.questions.map(({ id }) => ({ question: id, state: 'answered' })),
    comment: null,
  });
};

/** Search that takes all it finds for good answers, and whatever holds the attack for the best: as an attacker would like it. */
const asAttackersLike =
  ({ findEvidence }: TestKnowledge, { text }: Attack): TestKnowledge['findEvidence'] =>
  async (query, filter, limit) => {
    const found = await findEvidence(query, filter, limit);
    const words = text.slice(0, 12);
    const hits = found.hits.map((hit) => {
      const isPoisoned = `${hit.passage.question}\n${hit.passage.text}`.includes(words);
      return { ...hit, score: Math.max(hit.score, isPoisoned ? 0.95 : 0.6) };
    });
    return { ...found, hits };
  };

/** Opens knowledge in which an article, a past case and somebody else's case are indexed, one of them poisoned where the attack stands there. */
export const openStage = async (scene: Scene, attack: Attack): Promise<TestKnowledge> => {
  const knowledge = await openTestKnowledge();
  const { title, text } = scene.article;
  const { customer, question, answer } = scene.pastCase;
  const past = {
    customer,
    question: below(question, 'past-case-question', attack),
    answer: below(answer, 'past-case-answer', attack),
  };
  await knowledge.reindex(
    sourceOf([
      {
        kind: 'article',
        article: articleOf({
          id: stageIds.article,
          language: scene.language,
          title,
          text: below(text, 'article', attack),
        }),
      },
      { kind: 'case', closedCase: closed(scene, stageIds.pastCase, past) },
      { kind: 'case', closedCase: closed(scene, stageIds.otherCase, scene.otherCase) },
    ]),
  );
  if (attack.place === 'approved-answer') await approvePoisoned(knowledge, scene, attack);
  return { ...knowledge, findEvidence: asAttackersLike(knowledge, attack) };
};

/** Gives the rules without those that know orders to a machine, to see what the other layers hold by themselves. */
export const withoutOrderRules: Rules = {
  ...shippedRules,
  composition: (language) => ({ ...shippedRules.composition(language), isOrder: () => false }),
};

/** The day of all drafts. */
export const stageDay = day;
