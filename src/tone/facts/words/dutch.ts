import type { FactWordLists } from './fact-word-lists.ts';

export const dutchFactWords: FactWordLists = {
  days: {
    today: 'vandaag, vanavond, vanmiddag',
    tomorrow: 'morgen',
    yesterday: 'gisteren',
    'this week': 'deze week, deze maand, dit jaar',
    'next week': 'volgende week, komende week, volgende maand, volgend jaar',
    'at once': 'onmiddellijk, meteen, direct, per direct',
  },
  promises: {
    refund:
      'terugbetal~, terugbetaal~, terugbetaald~, terugstort~, geld terug, betaa?l(?:en)?[^.!?]{1,30} terug, restitu~, vergoed~',
    compensation: 'compens~, schadevergoed~, tegoedbon~, cadeaubon~, korting~, coulance, tegoed',
    'free of charge': 'gratis, kosteloos, kosteloze, zonder (?:extra )?kosten, vrij, vrije, onze rekening',
    guarantee: 'garand~, garant~, belo(?:of|ov|ft)~, beloven, toezeg~, zeker, absoluut',
    replacement: 'vervang~, vervanging~, omruil~, ruilen, ruil, nieuwe (?:auto|accu)',
    repair: 'reparer~, repareer~, gerepareerd~, reparatie~, herstel~, hersteld~',
    cancellation: 'annuleer~, annuler~, geannuleerd, opzeg~, opzegging~, herroep~, ontbind~',
    unlimited: 'onbeperkt~, altijd, levenslang~, op elk moment',
    'what we will do':
      '(?:ik|we|wij) (?:zal|zullen|ga|gaan|stuur|sturen|bel|bellen|neem|nemen|regel|regelen|zorg|zorgen|kom|komen|laat|laten|zoek|zoeken), (?:zal|zullen|ga|gaan|stuur|sturen|bel|bellen|neem|nemen|kom|komen) (?:ik|we|wij)',
  },
  certainties: {
    possibly: 'misschien, mogelijk, wellicht, eventueel',
    probably:
      'waarschijnlijk, vermoedelijk, naar verwachting, verwacht~, gepland~, zou moeten, zouden moeten',
    usually: 'meestal, normaal gesproken, normaal, doorgaans, gewoonlijk, vaak, soms',
    'at most': 'maximaal, hoogstens, uiterlijk, binnen',
    'at least': 'minimaal, minstens, ten minste, op zijn vroegst',
    about: 'ongeveer, circa, ca, rond (?=\\p{Nd})',
    only: 'alleen, slechts, uitsluitend',
    unless: 'tenzij, behalve, uitgezonderd, mits, afhankelijk, zolang',
  },
};
