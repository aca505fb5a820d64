import { Buffer } from 'node:buffer';

/** One hand-made mail and what has to be read from it. */
type SampleMail = {
  /** Completes 'reads …'. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly subject?: string;
  /** The whole text. */
  readonly text?: string;
  /** The text of the body parts, white space joined. */
  readonly body?: string;
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  readonly attachments?: readonly string[];
  readonly language?: string;
  readonly market?: string | null;
  readonly email?: string;
};

const base = [
  'From: Anna Berg <anna.berg@post.example.se>',
  'To: care@lodestar.example',
  'Date: Mon, 02 Nov 2026 10:30:00 +0100',
  'MIME-Version: 1.0',
];

const mail = (headers: readonly string[], body: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  Buffer.from([...base, ...headers, '', body].join('\n').replaceAll('\n', '\r\n'), encoding);

const utf8Text = 'Content-Type: text/plain; charset=utf-8';
const utf8Html = 'Content-Type: text/html; charset=utf-8';

const parts = (kind: string, boundary: string, bodies: readonly string[]): string =>
  [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...bodies.map((body) => `--${boundary}\n${body}`),
    `--${boundary}--`,
  ].join('\n');

const multipart = (kind: string, bodies: readonly string[]): Uint8Array => {
  const [type = '', , ...rest] = parts(kind, 'outer', bodies).split('\n');
  return mail([type], rest.join('\n'));
};

const base64 = (text: string | Uint8Array): string =>
  Buffer.from(text).toString('base64').replaceAll(/.{76}/gu, '$&\n');

const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('När kommer mitt laddkort?', 'utf16le')]);

/** 'はい。充電カードはいつ届きますか' in ISO-2022-JP. */
const japanese = Buffer.from('\u001b$B=<EE%+!<%I\u001b(B', 'latin1');

const question = 'När kommer mitt laddkort?';

export const sampleMails: readonly SampleMail[] = [
  {
    name: 'plain UTF-8 with an encoded subject',
    bytes: mail(
      ['Subject: =?UTF-8?Q?Laddkort_saknas_=E2=80=93_igen?=', utf8Text],
      `Hej!\n\n${question}\n\nMvh\nAnna`,
    ),
    subject: 'Laddkort saknas – igen',
    text: `Hej!\n\n${question}\n\nMvh\nAnna`,
    body: question,
    language: 'sv',
    market: 'SE',
    email: 'anna.berg@post.example.se',
  },
  {
    name: 'a base64 subject in two words',
    bytes: mail(['Subject: =?utf-8?B?TGFkZGs=?= =?utf-8?B?b3J0IHPDpGw=?=', utf8Text], question),
    subject: 'Laddkort säl',
  },
  {
    name: 'ISO 8859-1 in eight bits',
    bytes: mail(
      ['Subject: x', 'Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit'],
      question,
      'latin1',
    ),
    text: question,
  },
  {
    name: 'windows-1252 in quoted-printable with curly quotes and the euro sign',
    bytes: mail(
      [
        'Subject: x',
        'Content-Type: text/plain; charset="windows-1252"',
        'Content-Transfer-Encoding: quoted-printable',
      ],
      'Kostar det =80 10 eller =93gratis=94?=20\nN=E4r kom=\nmer det?',
    ),
    text: 'Kostar det € 10 eller “gratis”?\nNär kommer det?',
  },
  {
    name: 'UTF-16 in base64',
    bytes: mail(
      ['Subject: x', 'Content-Type: text/plain; charset=utf-16', 'Content-Transfer-Encoding: base64'],
      base64(utf16),
    ),
    text: question,
  },
  {
    name: 'ISO-2022-JP',
    bytes: mail(
      ['Subject: x', 'Content-Type: text/plain; charset=iso-2022-jp'],
      japanese.toString('latin1'),
      'latin1',
    ),
    text: '充電カード',
  },
  {
    name: 'eight-bit text that names no charset',
    bytes: mail(['Subject: x'], question, 'latin1'),
    text: question,
  },
  {
    name: 'windows-1252 that calls itself UTF-8, subject included',
    bytes: mail(['Subject: Fråga om kortet', utf8Text], question, 'latin1'),
    subject: 'Fråga om kortet',
    text: question,
  },
  {
    name: 'quoted-printable that names no charset',
    bytes: mail(
      ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable'],
      'N=E4r kommer mitt laddkort?',
    ),
    text: question,
  },
  {
    name: 'format=flowed',
    bytes: mail(
      ['Subject: x', 'Content-Type: text/plain; charset=utf-8; format=flowed'],
      'När kommer \nmitt laddkort?\n> citat \n> vidare',
    ),
    has: ['När kommer mitt laddkort?'],
    body: question,
  },
  {
    name: 'multipart/alternative, the plain text first',
    bytes: multipart('alternative', [
      `${utf8Text}\n\n${question}`,
      `${utf8Html}\n\n<p>HTML <b>version</b></p>`,
    ]),
    text: question,
  },
  {
    name: 'the HTML of an alternative whose plain text is empty',
    bytes: multipart('alternative', [`${utf8Text}\n\n  \n`, `${utf8Html}\n\n<p>${question}</p>`]),
    text: question,
  },
  {
    name: 'the HTML of an alternative whose plain text is a stub',
    bytes: multipart('alternative', [
      `${utf8Text}\n\nThis message requires an HTML capable mail client.`,
      `${utf8Html}\n\n<p>${question}</p>`,
    ]),
    text: question,
  },
  {
    name: 'nested multipart with a file and an inline picture, naming only the file',
    bytes: multipart('mixed', [
      parts('related', 'middle', [
        parts('alternative', 'inner', [
          `${utf8Text}\n\n${question}`,
          `${utf8Html}\n\n<p>${question}<img src="cid:a"></p>`,
        ]),
        'Content-Type: image/png; name="logo.png"\nContent-ID: <a>\nContent-Disposition: inline; filename="logo.png"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=',
      ]),
      'Content-Type: application/pdf; name="kvitto.pdf"\nContent-Disposition: attachment; filename="kvitto.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0=',
    ]),
    text: question,
    attachments: ['kvitto.pdf'],
  },
  {
    name: 'an attached message by name only',
    bytes: multipart('mixed', [
      `${utf8Text}\n\n${question}`,
      'Content-Type: message/rfc822\n\nFrom: x@y.example\nSubject: inner\n\nSecret inner words',
    ]),
    text: question,
    lacks: ['Secret'],
    attachments: ['attached message'],
  },
  {
    name: 'HTML only with entities, non-breaking blanks and lists',
    bytes: mail(
      ['Subject: x', utf8Html],
      '<html><head><title>Brev</title><style>p{color:red}</style></head><body><p>Hej,&nbsp;Lodestar!</p><p>Tv&aring; fr&aring;gor:</p><ul><li>N&auml;r kommer bilen?</li><li>Var &auml;r kortet?</li></ul><script>alert(1)</script></body></html>',
    ),
    text: 'Hej, Lodestar!\n\nTvå frågor:\n\n- När kommer bilen?\n- Var är kortet?',
  },
  {
    name: 'HTML without text that nobody sees',
    bytes: mail(
      ['Subject: x', utf8Html],
      `<style>@media (max-width:600px){.wide{display:none}} .pre, #track { display : none !important }</style><div style="display:none">hidden-one</div><span style="font-size:0px">hidden-two</span><div class="pre">hidden-three</div><i id="track">hidden-four</i><p hidden>hidden-five</p><p style="color:#FFF;background:#ffffff">hidden-six</p><p style="visibility:hidden">hidden-seven <b style="visibility:visible">shown-one</b></p><td style="font-size:0"><p style="font-size:13px">${question}</p></td><p class="wide">shown-two</p><div style="max-height:0;overflow:hidden">hidden-eight<div><p style="display:block">hidden-nine</p></div></div><a href="https://t.example/x" style="display:none">hidden-ten</a><img src="https://t.example/pixel.gif" width="1" height="1" alt="pixel">`,
    ),
    has: [question, 'shown-one', 'shown-two'],
    lacks: ['hidden', 'pixel', 't.example', 'max-width'],
  },
  {
    name: 'links with their address only where it says more',
    bytes: mail(
      ['Subject: x', utf8Html],
      '<p>Se <a href="https://help.example/a">sidan</a>, <a href="https://www.help.example/">help.example</a>, <a href="mailto:a@b.example">a@b.example</a>, <a href="javascript:alert(1)">klick</a> <a href="https://t.example/p"><img src="x"></a></p>',
    ),
    text: 'Se sidan (https://help.example/a), help.example, a@b.example, klick',
  },
  {
    name: 'a data table row by row and a layout table without bars',
    bytes: mail(
      ['Subject: x', utf8Html],
      '<table><tr><th>Modell</th><th>Pris</th></tr><tr><td>Lodestar 2</td><td>500 kr</td></tr></table><table><tr><td>&nbsp;</td><td><p>När kommer den?</p></td><td></td></tr></table>',
    ),
    text: 'Modell | Pris\nLodestar 2 | 500 kr\n\nNär kommer den?',
  },
  {
    name: 'a Gmail reply with its quote',
    bytes: mail(
      ['Subject: Re: x', utf8Html],
      '<div dir="ltr">Nej, det har inte kommit. Kan ni kolla?<br></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Den fre 30 okt. 2026 kl 10:30 skrev Lodestar Care &lt;<a href="mailto:care@lodestar.example">care@lodestar.example</a>&gt;:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><p>Hej Anna,</p><p>Har kortet kommit?</p></blockquote></div>',
    ),
    body: 'Nej, det har inte kommit. Kan ni kolla?',
    has: ['> Hej Anna,', '> Har kortet kommit?'],
  },
  {
    name: 'a Gmail indent as the customer’s own words',
    bytes: mail(
      ['Subject: x', utf8Html],
      '<div>Min fråga:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>När kommer bilen?</div></blockquote>',
    ),
    text: 'Min fråga:\nNär kommer bilen?',
    body: 'Min fråga:\nNär kommer bilen?',
  },
  {
    name: 'an Outlook reply with its head',
    bytes: mail(
      ['Subject: SV: x', 'Content-Type: text/html; charset=windows-1252'],
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:x>junk</o:x></xml><![endif]--></head><body><div class=WordSection1><p class=MsoNormal>Hej!<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>När kommer laddkortet?<o:p></o:p></p><p class=MsoNormal>Med vänlig hälsning<o:p></o:p></p><p class=MsoNormal>Anna Berg<o:p></o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class=MsoNormal><b>Från:</b> Lodestar Care &lt;care@lodestar.example&gt;<br><b>Skickat:</b> den 30 oktober 2026 10:30<br><b>Till:</b> Anna Berg<br><b>Ämne:</b> x<o:p></o:p></p></div></div><p class=MsoNormal>Har kortet kommit?<o:p></o:p></p></div></body></html>',
      'latin1',
    ),
    text: 'Hej!\n\nNär kommer laddkortet?\nMed vänlig hälsning\nAnna Berg\nFrån: Lodestar Care <care@lodestar.example>\nSkickat: den 30 oktober 2026 10:30\nTill: Anna Berg\nÄmne: x\nHar kortet kommit?',
    body: 'När kommer laddkortet?',
    lacks: ['junk'],
  },
  {
    name: 'answers between the lines of a quote',
    bytes: mail(
      ['Subject: Re: x', utf8Text],
      'On 30 Oct 2026, at 10:30, Lodestar Care <care@lodestar.example> wrote:\n\n> What is your order number?\n\nLS20481733\n\n> Which colour did you order?\n\nBlue. Can I still change it?\n\nThanks\nTom',
    ),
    body: 'LS20481733\nBlue. Can I still change it?',
    language: 'en',
  },
  {
    name: 'a message that only forwards another',
    bytes: mail(
      ['Subject: Fwd: x', utf8Text],
      '---------- Forwarded message ---------\nFrom: Tom <tom@mail.example>\nDate: Fri, 30 Oct 2026 at 10:30\nSubject: x\nTo: <shop@lodestar.example>\n\nHi,\n\nwhen does my car come?\n\nRegards\nTom',
    ),
    body: 'when does my car come?',
  },
  {
    name: 'a mobile signature and a legal notice apart from the body',
    bytes: mail(
      ['Subject: x', utf8Text],
      'Guten Tag,\n\nwo bleibt meine Ladekarte?\n\nMit freundlichen Grüßen\nMax Meier\nMeier GmbH\nTel. +49 151 0000000\n\nVon meinem iPhone gesendet\n\nDiese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Empfänger sind, vernichten Sie diese Mail.',
    ),
    body: 'wo bleibt meine Ladekarte?',
    language: 'de',
    market: 'SE',
  },
  {
    name: 'the market from a telephone number where the address has no country',
    bytes: Buffer.from(
      'From: Max <max@mail.example>\nSubject: Frage\nContent-Type: text/plain; charset=utf-8\n\nHallo, wo bleibt meine Ladekarte?\n\nViele Grüße\nMax\nTel. +49 151 0000000\n',
    ),
    market: 'DE',
    language: 'de',
  },
  {
    name: 'the customer behind a contact form from Reply-To',
    bytes: Buffer.from(
      'From: Web form <noreply@lodestar.example>\r\nReply-To: "Jansen, Piet" <Piet@Mail.example.nl>\r\nSubject: Vraag\r\nContent-Type: text/plain\r\n\r\nWaar is mijn laadpas?',
    ),
    email: 'piet@mail.example.nl',
    market: 'NL',
    language: 'nl',
  },
  {
    name: 'an mbox line and bare line feeds',
    bytes: Buffer.from(
      'From tom@mail.example Mon Nov  2 10:30:00 2026\nFrom: Tom <tom@mail.example>\nSubject: Card\nDate: nonsense\n\nWhere is my card?\n',
    ),
    subject: 'Card',
    text: 'Where is my card?',
    market: null,
  },
  {
    name: 'a mail program’s signature block in HTML',
    bytes: mail(
      ['Subject: x', utf8Html],
      `<div>${question}</div><div><br></div><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature"><div>Anna Berg</div><div>Berg Consulting AB</div></div>`,
    ),
    text: `${question}\n\n--\nAnna Berg\nBerg Consulting AB`,
    body: question,
  },
];
