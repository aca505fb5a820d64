import type { PartKind } from '../../src/case/care-case.ts';

/** A hand-written message as its parts; the message itself is their texts joined. */
type SampleMessage = {
  readonly name: string;
  readonly language: string;
  readonly parts: readonly (readonly [PartKind, string])[];
};

export const sampleMessages: readonly SampleMessage[] = [
  {
    name: 'a Swedish message with everything',
    language: 'sv',
    parts: [
      ['greeting', 'Hej!\n\n'],
      ['body', 'När börjar min fria laddning?\n\n'],
      ['closing', 'Med vänlig hälsning\n'],
      ['signature', 'Anna Berg\nBerg Consulting AB\n070-174 06 05\n\nSkickat från min iPhone\n\n'],
      [
        'quote',
        'Den fre 30 okt. 2026 kl 10:30 skrev Lodestar Care <care@lodestar.example>:\n\n> Hej Anna,\n>\n> Hur går det?\n',
      ],
    ],
  },
  {
    name: 'a greeting in the line of the body',
    language: 'sv',
    parts: [
      ['greeting', 'Hej, '],
      ['body', 'mitt laddkort har inte kommit. När kommer det?\n'],
      ['closing', 'Mvh Anna'],
    ],
  },
  {
    name: 'a greeting without punctuation',
    language: 'en',
    parts: [
      ['greeting', 'Hi there '],
      ['body', 'when does my car come'],
    ],
  },
  {
    name: 'a closing in the line of the body',
    language: 'en',
    parts: [
      ['greeting', 'Dear Lodestar Care team,\n'],
      ['body', 'Where is my card? '],
      ['closing', 'Thanks in advance, Tom'],
    ],
  },
  {
    name: 'a closing without any punctuation before it',
    language: 'sv',
    parts: [
      ['greeting', 'hej '],
      ['body', 'när kommer bilen '],
      ['closing', 'mvh anna'],
    ],
  },
  {
    name: 'a postscript below the signature as body',
    language: 'en',
    parts: [
      ['greeting', 'Hello,\n'],
      ['body', 'The app shows zero.\n'],
      ['closing', 'Kind regards,\n'],
      ['signature', 'Tom Hill\n\n'],
      ['body', 'P.S. When does the card come?'],
    ],
  },
  {
    name: 'thanks in the middle as closing and what follows as body',
    language: 'en',
    parts: [
      ['greeting', 'Hi,\n'],
      ['body', 'the card has come. '],
      ['closing', 'Thanks!\n'],
      ['body', 'Two open points:\n- delivery date\n- colour of the seats\n'],
    ],
  },
  {
    name: 'thanks that go on to ask as body',
    language: 'en',
    parts: [
      ['greeting', 'Hi! '],
      ['body', 'Thanks for the card, but when does the car come?'],
    ],
  },
  {
    name: 'answers between quoted questions as body',
    language: 'en',
    parts: [
      [
        'quote',
        'On 30 Oct 2026, at 10:30, Lodestar Care <care@lodestar.example> wrote:\n\n> What is your order number?\n\n',
      ],
      ['body', 'LS20481733\n\n'],
      ['quote', '> Which colour?\n\n'],
      ['body', 'Blue. Can I still change it?\n\n'],
      ['closing', 'Cheers\n'],
      ['signature', 'Tom'],
    ],
  },
  {
    name: 'an attribution over two lines',
    language: 'en',
    parts: [
      ['body', 'Still nothing.\n\n'],
      [
        'quote',
        'On Fri, Oct 30, 2026 at 10:30 AM Lodestar Care Customer Service Europe\n<care@lodestar.example> wrote:\n\n> Hello',
      ],
    ],
  },
  {
    name: 'a German reply with unmarked history',
    language: 'de',
    parts: [
      ['greeting', 'Sehr geehrte Damen und Herren,\n\n'],
      ['body', 'wo bleibt meine Karte?\n\n'],
      ['closing', 'Viele Grüße\n'],
      ['signature', 'Max Meier\n\n'],
      ['quote', 'Am 30.10.2026 um 10:30 schrieb Lodestar Care:\nGuten Tag Herr Meier,\nist die Karte da?'],
    ],
  },
  {
    name: 'a German formal greeting with two names',
    language: 'de',
    parts: [
      ['greeting', 'Sehr geehrte Frau Dr. Klein, sehr geehrter Herr Groß,\n'],
      ['body', 'wann kommt das Auto?\n'],
      ['closing', 'MfG M. Meier'],
    ],
  },
  {
    name: 'a Dutch reply in Outlook',
    language: 'nl',
    parts: [
      ['greeting', 'Geachte heer/mevrouw,\n\n'],
      ['body', 'Waar blijft mijn laadpas?\n\n'],
      ['closing', 'Met vriendelijke groet,\n'],
      ['signature', 'Piet Jansen\nJansen B.V.\nTel: 06-00000000\n\n'],
      [
        'quote',
        '________________________________\nVan: Lodestar Care <care@lodestar.example>\nVerzonden: vrijdag 30 oktober 2026 10:30\nAan: Piet Jansen\nOnderwerp: Laadpas\n\nBeste Piet,\nIs de pas er?',
      ],
    ],
  },
  {
    name: 'Dutch words that only look like a greeting',
    language: 'nl',
    parts: [['body', 'Beste prijs voor winterbanden?']],
  },
  {
    name: 'a Dutch greeting by name',
    language: 'nl',
    parts: [
      ['greeting', 'Beste Lodestar, '],
      ['body', 'hoe lang duurt de levering?\n'],
      ['closing', 'Groetjes Sanne'],
    ],
  },
  {
    name: 'a Norwegian reply with an English client',
    language: 'nb',
    parts: [
      ['greeting', 'Hei på dere!\n'],
      ['body', 'Når kommer ladekortet?\n'],
      ['closing', 'Vennlig hilsen Kari Nordmann\n'],
      ['signature', 'Sent from Outlook for iOS\n'],
      [
        'quote',
        '________________________________\nFra: Lodestar Care\nSendt: fredag 30. oktober 2026\nTil: Kari\nEmne: kort\n\nHei Kari',
      ],
    ],
  },
  {
    name: 'a Norwegian attribution that starts with the weekday',
    language: 'nb',
    parts: [
      ['body', 'Takk for svar, men når kommer bilen?\n\n'],
      ['quote', 'fre. 30. okt. 2026 kl. 10:30 skrev Lodestar Care <care@lodestar.example>:\n\n> Hei'],
    ],
  },
  {
    name: 'a Danish message',
    language: 'da',
    parts: [
      ['greeting', 'Kære Lodestar,\n'],
      ['body', 'Hvornår kommer min bil?\n\n'],
      ['closing', 'På forhånd tak\n\nDe bedste hilsner\n'],
      ['signature', 'Peter Holm\nTlf. 20 00 00 00\n'],
    ],
  },
  {
    name: 'a signature behind two dashes, whatever it says',
    language: 'en',
    parts: [
      ['body', 'Where is my card?\n'],
      ['signature', '-- \nTom Hill\nHave you tried our new app?\n'],
    ],
  },
  {
    name: 'a question below bare dashes as body',
    language: 'en',
    parts: [
      ['body', 'Where is my card?\n'],
      ['signature', '--\n'],
      ['body', 'And when does the car come?'],
    ],
  },
  {
    name: 'an original message under a separator',
    language: 'en',
    parts: [
      ['body', 'Any news on this?\n\n'],
      [
        'quote',
        '-----Original Message-----\nFrom: Care\nSent: Friday\nTo: Tom\nSubject: Card\n\nHi Tom,\nwe will check.',
      ],
    ],
  },
  {
    name: 'a message that only forwards another, read as that one',
    language: 'en',
    parts: [
      [
        'quote',
        'Begin forwarded message:\n\nFrom: Tom <tom@mail.example>\nSubject: Card\nDate: 30 October 2026 at 10:30\nTo: shop@lodestar.example\n\n',
      ],
      ['greeting', 'Hi,\n'],
      ['body', 'where is my card?\n'],
      ['closing', 'Regards\n'],
      ['signature', 'Tom'],
    ],
  },
  {
    name: 'a name behind a slash',
    language: 'sv',
    parts: [
      ['body', 'När kommer bilen?\n'],
      ['signature', '/Anna'],
    ],
  },
  {
    name: 'a contact block that nothing closes',
    language: 'en',
    parts: [
      ['body', 'Where is my card?\n\n'],
      ['signature', 'Tom Hill\n12 Mill Lane\n+44 20 7946 0000\ntom@mail.example'],
    ],
  },
  {
    name: 'a short closing above a name and a number',
    language: 'en',
    parts: [
      ['body', 'Will you still honour it?\n\n'],
      ['closing', 'Best,\n'],
      ['signature', 'Rowan Sato\nM 07700 900746'],
    ],
  },
  {
    name: 'a telephone number in a sentence as body',
    language: 'en',
    parts: [['body', 'Where is my card?\n\nPlease call me on +44 20 7946 0000 today.']],
  },
  {
    name: 'a bound with a greater-than sign as body',
    language: 'en',
    parts: [['body', 'Is this range normal?\n> 200 km in winter\n']],
  },
  {
    name: 'somebody retelling a message as body',
    language: 'en',
    parts: [['body', 'On 3 May your colleague wrote:\nthe car is ready.\nIs it?']],
  },
  {
    name: 'somebody retelling a message with a time as body',
    language: 'sv',
    parts: [
      [
        'body',
        'Jag mejlade igår kl. 10:30.\nDen 3 maj kl. 10:30 skrev er kollega:\nbilen är klar.\nÄr den det?',
      ],
    ],
  },
  {
    name: 'a question above an attribution as body',
    language: 'en',
    parts: [
      ['greeting', 'Hi Lodestar Care,\n'],
      ['body', 'question 1: When?\n'],
      ['quote', 'Anna wrote:\n> old words\n'],
      ['body', 'My answer is here.'],
    ],
  },
  {
    name: 'a route with from, to and date as body',
    language: 'en',
    parts: [['body', 'Please bring my car:\nFrom: Oslo\nTo: Bergen\nDate: 3 May\nWhat does it cost?']],
  },
  {
    name: 'regards with a place',
    language: 'de',
    parts: [
      ['greeting', 'Hallo Lodestar-Team,\n'],
      ['body', 'wann kommt er?\n'],
      ['closing', 'Besten Dank und freundliche Grüße aus Bonn\n'],
      ['signature', 'K. Weber'],
    ],
  },
  {
    name: 'thanks for an answer that go on as body',
    language: 'sv',
    parts: [['body', 'Tack för snabbt svar! Då undrar jag också om garantin gäller.']],
  },
  {
    name: 'a sentence that starts like a legal notice as body',
    language: 'de',
    parts: [['body', 'Diese Nachricht bekomme ich in der App: Ladung fehlgeschlagen. Warum?']],
  },
  {
    name: 'a Swede who writes English and signs in Swedish',
    language: 'en',
    parts: [
      ['greeting', 'Hello!\n'],
      ['body', 'When does my card come?\n'],
      ['closing', 'Mvh\n'],
      ['signature', 'Anna'],
    ],
  },
  {
    name: 'Windows line ends',
    language: 'en',
    parts: [
      ['greeting', 'Hi,\r\n\r\n'],
      ['body', 'when?\r\n\r\n'],
      ['closing', 'Best regards\r\n'],
      ['signature', 'Tom\r\n'],
    ],
  },
  {
    name: 'a French message',
    language: 'fr',
    parts: [
      ['greeting', 'Bonjour,\n'],
      ['body', 'Quand arrive ma voiture ?\n'],
      ['closing', 'Cordialement,\n'],
      ['signature', 'Luc Martin\nEnvoyé de mon iPhone\n'],
    ],
  },
  {
    name: 'a legal notice without any closing',
    language: 'en',
    parts: [
      ['body', 'Where is my card?\n\n'],
      [
        'signature',
        'This e-mail and any attachments are confidential and intended solely for the addressee.\nIf you are not the intended recipient, delete it.',
      ],
    ],
  },
  {
    name: 'a help desk separator on top of the history',
    language: 'en',
    parts: [
      ['body', 'Still broken.\n\n'],
      ['quote', '##- Please type your reply above this line -##\n\nYour request has been updated.'],
    ],
  },
];
