import { describe, expect, it } from 'vitest';
import { largestCaseBytes, readCaseInput } from '../../../src/adapters/mail/read-case-file.ts';
import { CopilotError } from '../../../src/fault/copilot-error.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);

const faultOf = async (input: Uint8Array, name = ''): Promise<CopilotError> => {
  const fault: unknown = await readCaseInput(input, { name }).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof CopilotError)) throw new Error('no fault');
  expect(fault.message).toMatch(/^[A-Z][^\n]*\.$/u);
  return fault;
};

describe('readCaseInput', () => {
  it('keeps plain text as it is, so that offsets point into the file', async () => {
    const text = '  Hej!\r\nNär kommer bilen?\n';
    expect(await readCaseInput(bytes(text), { name: 'a.txt' })).toMatchObject({
      text,
      channel: 'text',
      subject: '',
    });
    expect((await readCaseInput(bytes(text))).text).toBe(text);
  });

  it.each([
    ['UTF-8', bytes('När?')],
    ['UTF-8 with a mark', bytes('\uFEFFNär?')],
    ['UTF-16, little end first', Buffer.from('\uFEFFNär?', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFFNär?', 'utf16le').swap16()],
    ['windows-1252', bytes('När?', 'latin1')],
  ])('decodes %s', async (_, input) => {
    expect((await readCaseInput(input, { name: 'a.txt' })).text).toBe('När?');
  });

  it('decodes the euro sign and curly quotes of windows-1252', async () => {
    expect((await readCaseInput(Uint8Array.of(0x93, 0x80, 0x35, 0x94))).text).toBe('“€5”');
  });

  it('tells JSON, mail, HTML and text apart by content', async () => {
    expect(await readCaseInput(bytes('\n {"text":"Where?","channel":"chat"}'))).toMatchObject({
      text: 'Where?',
      channel: 'chat',
    });
    expect(await readCaseInput(bytes('Subject: Card\nFrom: a@b.example\n\nWhere?'))).toMatchObject({
      channel: 'email',
      subject: 'Card',
    });
    expect(
      await readCaseInput(bytes('<!DOCTYPE html><html><body><p>Where?</p></body></html>')),
    ).toMatchObject({ text: 'Where?', channel: 'text' });
    expect(await readCaseInput(bytes('[urgent] Where?'))).toMatchObject({
      text: '[urgent] Where?',
      channel: 'text',
    });
    expect(await readCaseInput(bytes('Hi,\nFrom: Oslo\n\nWhere?'))).toMatchObject({ channel: 'text' });
  });

  it('lets the extension decide over the content', async () => {
    expect(await readCaseInput(bytes('{"text":"x"}'), { name: 'A.TXT' })).toMatchObject({
      text: '{"text":"x"}',
    });
    expect(await readCaseInput(bytes('\r\n\r\nSubject: Card\n\nWhere?'), { name: 'a.eml' })).toMatchObject({
      subject: 'Card',
    });
    expect((await faultOf(bytes('Where is it?'), 'case.json')).message).toBe(
      'The JSON is broken at line 1, column 1.',
    );
  });

  it('reads a mail that was saved with a byte order mark', async () => {
    const mail = '\uFEFFSubject: Fråga\nContent-Type: text/plain; charset=utf-8\n\nNär?';
    expect(await readCaseInput(bytes(mail), { name: 'a.eml' })).toMatchObject({
      subject: 'Fråga',
      text: 'När?',
    });
    expect(await readCaseInput(Buffer.from(mail, 'utf16le'), { name: 'a.eml' })).toMatchObject({
      subject: 'Fråga',
      text: 'När?',
    });
  });

  it('turns HTML in JSON into text', async () => {
    const json = JSON.stringify({ html: '<p>När?</p><p style="display:none">hidden</p>' });
    expect((await readCaseInput(bytes(json))).text).toBe('När?');
  });

  it.each([
    ['nothing', bytes('')],
    ['blanks', bytes(' \r\n\t')],
    ['a byte order mark alone', bytes('\uFEFF')],
  ])('refuses %s as empty', async (_, input) => {
    expect((await faultOf(input)).code).toBe('input-empty');
  });

  it.each([
    ['PNG image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['PDF document', bytes('%PDF-1.7\n')],
    ['zip archive', bytes('PK\u0003\u0004', 'latin1')],
    ['JPEG image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['Outlook message', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
    ['rich text', bytes('{\\rtf1 Hej}')],
    ['binary file', bytes('text with \u0000 inside')],
    ['binary file', Uint8Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? 0x02 : 0x41))],
  ])('refuses a %s as unreadable, whatever its name', async (kind, input) => {
    const fault = await faultOf(input, 'case.json');
    expect(fault.code).toBe('input-unreadable');
    expect(fault.message).toContain(kind);
  });

  it('refuses one byte over the limit and reads up to it', async () => {
    expect(largestCaseBytes).toBe(5 * 1024 * 1024);
    const most = Buffer.alloc(largestCaseBytes, 'Where is my card? ');
    expect((await readCaseInput(most)).text).toHaveLength(largestCaseBytes);
    expect((await faultOf(Buffer.concat([most, bytes('x')]))).code).toBe('input-too-large');
  });

  it.each([
    ['{"text": "Where?",}', 1, 19],
    ['{\n  "text": "Where?"\n  "subject": "x"\n}', 3, 3],
    ['{"text": "Where?"', 1, 18],
    ['{"text": "Whe\nre?"}', 1, 14],
    ['{"text": "x"} {"text": "y"}', 1, 15],
  ])('says where JSON is broken: %j', async (json, line, column) => {
    const fault = await faultOf(bytes(json));
    expect(fault.code).toBe('input-invalid');
    expect(fault.message).toBe(`The JSON is broken at line ${line}, column ${column}.`);
    expect(fault.details).toEqual({ line, column });
  });

  it('refuses JSON that is a list, holds no text, or is no object', async () => {
    expect((await faultOf(bytes('[{"text":"x"}]'))).message).toMatch(/list/u);
    expect((await faultOf(bytes('{"subject":"x"}'))).message).toMatch(/no text/u);
    expect((await faultOf(bytes('"text"'), 'a.json')).code).toBe('input-invalid');
  });

  it('refuses a mail file that is no mail', async () => {
    const fault = await faultOf(bytes('Where is my card?'), 'a.eml');
    expect(fault).toMatchObject({
      code: 'input-invalid',
      message: 'The mail does not start with mail headers.',
    });
  });

  it('repeats no words of the customer in a fault', async () => {
    for (const [input, name] of [
      ['{"text": planted}', 'a.json'],
      ['planted', 'a.eml'],
      ['{"planted": "planted"}', ''],
    ]) {
      const fault = await faultOf(bytes(input ?? ''), name);
      expect(JSON.stringify([fault.message, fault.details, String(fault.cause)])).not.toContain('planted');
    }
  });
});
