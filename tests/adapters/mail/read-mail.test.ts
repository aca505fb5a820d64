import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCaseInput } from '../../../src/adapters/mail/read-case-file.ts';
import { readMail } from '../../../src/adapters/mail/read-mail.ts';
import { buildCase } from '../../../src/case/build-case.ts';
import { marketsSchema } from '../../../src/case/market.ts';
import { sampleMails } from './mails.ts';

const markets = marketsSchema.parse(JSON.parse(readFileSync('fixtures/markets.json', 'utf8')));

const faultOf = async (bytes: Uint8Array) =>
  readMail(bytes).then(
    () => null,
    (error: unknown) => error,
  );

describe('readMail', () => {
  it('has at least 25 mails to read', () => {
    expect(sampleMails.length).toBeGreaterThanOrEqual(25);
  });

  it.each(sampleMails)('reads $name', async (sample) => {
    const raw = await readCaseInput(sample.bytes);
    const built = buildCase(raw, { markets });
    const body = built.parts
      .filter(({ kind }) => kind === 'body')
      .map(({ start, end }) => built.text.slice(start, end).trim())
      .filter((part) => part !== '')
      .join('\n');
    if (sample.text !== undefined) expect(built.text).toBe(sample.text);
    if (sample.body !== undefined) expect(body).toBe(sample.body);
    if (sample.subject !== undefined) expect(built.subject).toBe(sample.subject);
    if (sample.attachments !== undefined) expect(raw.attachments).toEqual(sample.attachments);
    if (sample.language !== undefined) expect(built.language).toBe(sample.language);
    if (sample.market !== undefined) expect(built.market).toBe(sample.market);
    if (sample.email !== undefined) expect(built.customer.email).toBe(sample.email);
    for (const words of sample.has ?? []) expect(built.text).toContain(words);
    for (const words of sample.lacks ?? []) expect(built.text).not.toContain(words);
    expect(built.channel).toBe('email');
  });

  it('gives the date in UTC, and none where the mail gives no true one', async () => {
    const mail = (date: string) => Buffer.from(`From: a@b.example\nDate: ${date}\n\nWhere?`);
    expect((await readMail(mail('Mon, 02 Nov 2026 10:30:00 +0100'))).receivedAt).toBe(
      '2026-11-02T09:30:00.000Z',
    );
    expect((await readMail(mail('some day'))).receivedAt).toBeNull();
  });

  it.each([
    ['no body', 'From: a@b.example\nSubject: x\n\n'],
    ['only blanks', 'From: a@b.example\n\n \n\u00a0\n'],
    ['only a picture', 'From: a@b.example\nContent-Type: text/html\n\n<img src="x.png" alt="logo">'],
    ['only hidden text', 'From: a@b.example\nContent-Type: text/html\n\n<p style="display:none">hidden</p>'],
    [
      'only a file',
      'From: a@b.example\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=',
    ],
  ])('refuses a mail with %s as empty', async (_, mail) => {
    expect(await faultOf(Buffer.from(mail))).toMatchObject({
      code: 'input-empty',
      message: 'The mail holds no text.',
    });
  });

  it('refuses a mail nested beyond reason without repeating it', async () => {
    const parts = Array.from(
      { length: 400 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`,
    );
    const fault = await faultOf(Buffer.from(`From: secret@b.example\n${parts.join('')}\n\nsecret`));
    expect(fault).toMatchObject({ code: 'input-unreadable' });
    expect(String(fault)).not.toContain('secret');
  });

  const lines = 'När kommer mitt laddkort? Jag har väntat i tre veckor nu.\r\n'.repeat(33_000);
  it.each([
    ['plain text', `Content-Type: text/plain; charset=utf-8\r\n\r\n${lines}`],
    ['short lines', `Content-Type: text/plain; charset=utf-8\r\n\r\n${'Hej\r\n'.repeat(400_000)}`],
    [
      'HTML',
      `Content-Type: text/html; charset=utf-8\r\n\r\n${'<p>När kommer <b>mitt</b> laddkort?</p>\r\n'.repeat(48_000)}`,
    ],
    [
      'base64',
      `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(lines).toString('base64').replaceAll(/.{76}/gu, '$&\r\n').slice(0, 2_000_000)}`,
    ],
    ['nesting', `Content-Type: text/html\r\n\r\n${'<div><ul><li>x'.repeat(140_000)}`],
    ['open style sheets', `Content-Type: text/html\r\n\r\nx${'<style>'.repeat(285_000)}`],
  ])('reads 2 MB of %s in good time', async (_, content) => {
    const mail = Buffer.from(`From: a@b.example\r\nSubject: x\r\n${content}`);
    expect(mail.length).toBeGreaterThan(1_900_000);
    const started = performance.now();
    const raw = await readCaseInput(mail);
    const took = performance.now() - started;
    expect(raw.text.length).toBeGreaterThan(0);
    // A fraction of this on an idle machine; time that grows with the square of the size takes minutes.
    expect(took).toBeLessThan(10_000);
  });
});
