import type { z } from 'zod';
import { htmlToPlainText } from '../../case/html/html-to-plain-text.ts';
import { articleLineSchema, closedCaseLineSchema } from '../../contract/knowledge-files.ts';
import type { Article } from '../../knowledge/article.ts';
import { htmlSections, textSections } from '../../knowledge/article-sections.ts';
import type { ClosedCase } from '../../knowledge/closed-case.ts';
import type { SourceItem } from '../../knowledge/knowledge-source.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import { languageOfTag } from '../../language/language-code.ts';

const languageOf = (given: string | undefined, text: string): string =>
  given === undefined ? detectLanguage(text).language : languageOfTag(given);

const articleOf = (line: z.infer<typeof articleLineSchema>): Article => {
  const sections = line.html === undefined ? textSections(line.text ?? '') : htmlSections(line.html);
  const id = line.id ?? line._id ?? '';
  const body = sections.map((section) => section.text).join('\n');
  return {
    id,
    language: languageOf(line.language, `${line.title}\n${body}`.slice(0, 2_000)),
    title: line.title || (body.split('\n')[0] ?? '').slice(0, 120),
    summary: line.summary,
    sections,
    category: line.category,
    markets: line.markets,
    models: line.models,
    status: line.status,
    audience: line.audience,
    updatedAt: line.updatedAt,
    validFrom: line.validFrom,
    validTo: line.validTo,
    url: line.url ?? `/articles/${encodeURIComponent(id)}`,
    outOfDate: line.outOfDate,
  };
};

const caseOf = (line: z.infer<typeof closedCaseLineSchema>): ClosedCase => {
  const messages = line.messages?.map((message) => ({
    from: message.from,
    at: message.at,
    text: message.text ?? htmlToPlainText(message.html ?? ''),
  })) ?? [
    { from: 'customer' as const, at: null, text: line.question ?? '' },
    { from: 'advisor' as const, at: line.closedAt, text: line.answer ?? '' },
  ];
  return {
    id: line.id,
    language: languageOf(
      line.language,
      messages
        .map((message) => message.text)
        .join('\n')
        .slice(0, 2_000),
    ),
    market: line.market?.toUpperCase() ?? null,
    model: line.model,
    category: line.category,
    subject: line.subject,
    closedAt: line.closedAt,
    customerName: line.customer?.name ?? null,
    advisorName: line.advisor,
    messages,
    url: line.url ?? `/cases/${encodeURIComponent(line.id)}`,
  };
};

const looksLikeCase = (value: object): boolean =>
  'messages' in value || ('question' in value && 'answer' in value);

/** Turns one parsed line of an export into a document, or says what is wrong with it. */
export const documentOfLine = (value: unknown, where: string): SourceItem => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'skipped', where, reason: 'the line is no JSON object' };
  }
  if (looksLikeCase(value)) {
    const parsed = closedCaseLineSchema.safeParse(value);
    return parsed.success
      ? { kind: 'case', closedCase: caseOf(parsed.data) }
      : { kind: 'skipped', where, reason: firstIssue(parsed.error) };
  }
  const parsed = articleLineSchema.safeParse(value);
  return parsed.success
    ? { kind: 'article', article: articleOf(parsed.data) }
    : { kind: 'skipped', where, reason: firstIssue(parsed.error) };
};

const firstIssue = (error: z.ZodError): string => {
  const issue = error.issues[0];
  if (issue === undefined) return 'the line has another shape';
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message;
};
