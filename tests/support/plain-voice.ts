import type { ReplyVoice } from '../../src/compose/reply-voice.ts';

/** An English voice of a few plain sentences, so that a test sees what is frame and what is answer. */
export const plainVoice: ReplyVoice = {
  greetingNamed: 'Hi {name},',
  greetingUnnamed: 'Hi,',
  thanks: 'Thank you for telling us.',
  acknowledgement: 'Good that you ask.',
  problemAcknowledgement: 'That should not have happened.',
  noAnswer: 'About your question "{question}" I have no sure answer yet. I find out and write to you again.',
  otherLanguageSource: 'This exists in {language} only:',
  nextStep: 'If anything is unclear, answer this mail.',
  signOff: 'Best wishes,\n{advisor}\nLodestar Care',
};
