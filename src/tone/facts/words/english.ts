import type { FactWordLists } from './fact-word-lists.ts';

export const englishFactWords: FactWordLists = {
  days: {
    today: 'today, tonight, this (?:morning|afternoon|evening)',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    'this week': 'this week, this month, this year',
    'next week': 'next week, next month, next year, the coming (?:days|weeks)',
    'at once': 'immediately, right away, straight away, straightaway, at once, instantly',
  },
  promises: {
    refund: 'refund~, reimburs~, money back, repay~, repaid, pay(?:ing)?[^.!?]{1,30} back',
    compensation: 'compensat~, voucher~, credit(?! card), credits, credited, discount~, goodwill, gift~',
    'free of charge':
      '(?<!feel )free(?! to), at no (?:extra |additional )?(?:cost|charge), no (?:extra |additional )?(?:cost|charge), complimentary, gratis, cover(?:s|ed)? (?:all |the )?costs?, on us, on the house',
    guarantee: 'guarant~, promis~, warrant~, assur~, certainly, definitely, rest assured',
    replacement: 'replac~, exchang~, swap~, new (?:car|vehicle|battery|one)',
    repair: 'repair~, fix(?:ed|es|ing)?',
    cancellation: 'cancel~, withdraw~, terminat~',
    unlimited: 'unlimited, always, forever, lifetime, any time, anytime',
    'what we will do':
      "(?:I|we)'ll, (?:I|we)(?: \\p{L}+ly)? (?:will|shall), (?:I'm|I am|we're|we are) going to, (?:will|shall) (?:I|we)",
  },
  certainties: {
    possibly: '(?<!you )may(?! (?:I|we)\\b), might, perhaps, maybe, possibly, possible',
    probably: '(?<!you )should(?! you), probably, likely, expected, expect, presumably, estimated, planned',
    usually: 'usually, normally, typically, generally, as a rule, often, sometimes, mostly',
    'at most': 'up to, at most, maximum, max, at the latest, no later than, within, by the end of',
    'at least': 'at least, minimum, from (?=\\p{Nd}), no earlier than, at the earliest',
    about:
      'about (?=\\p{Nd}|two|three|four|five|six|a week), around (?=\\p{Nd}), approximately, roughly, approx, ca',
    only: 'only, solely, exclusively',
    unless: 'unless, except, excluding, provided, depending, subject to, as long as',
  },
};
