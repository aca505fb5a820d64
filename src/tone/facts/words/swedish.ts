import type { FactWordLists } from './fact-word-lists.ts';

export const swedishFactWords: FactWordLists = {
  days: {
    today: 'idag, i dag, ikväll, i kväll, i eftermiddag',
    tomorrow: 'imorgon, i morgon, imorron',
    yesterday: 'igår, i går',
    'this week': 'den här veckan, denna vecka, i veckan, den här månaden, i år',
    'next week': 'nästa vecka, nästa månad, nästa år, kommande vecka, kommande veckan',
    'at once': 'omedelbart, genast, omgående, på en gång, med en gång',
  },
  promises: {
    refund: 'återbetal~, betalar?[^.!?]{1,30} tillbaka, pengarna tillbaka, pengar tillbaka',
    compensation: 'kompens~, ersättning~, värdecheck~, presentkort~, rabatt~, goodwill, tillgodo~',
    'free of charge':
      'gratis, kostnadsfri~, utan (?:extra )?kostnad, fri, fria, fritt, vi (?:betalar|står för) ~kostnad~',
    guarantee: 'garant~, lovar, lova, lovat, löfte~, utlova~, säkert, definitivt',
    replacement:
      'byt(?:er|a|s|te|t|es), byte, utbyt~, ersätter, ersätta, ersätts, ersatt, ny bil, nytt batteri',
    repair: 'reparer~, reparation~, lagar, laga, lagas, lagat, åtgärda~',
    cancellation:
      'avbok~, avbeställ~, häv(?:er|a|s|t), hävning~, säg(?:er|a|s) upp, uppsägning~, ånger~, ångra~',
    unlimited: 'obegräns~, alltid, för alltid, livstid~, när som helst',
    'what we will do':
      '(?:jag|vi) (?:ska|skall|kommer att|återkommer|hör av), (?:ska|skall|återkommer|hör) (?:jag|vi), (?:jag|vi) (?:ordnar|skickar|ringer|mejlar|skriver|kontaktar|ser till|undersöker|kollar|hjälper), kommer (?:jag|vi) att',
  },
  certainties: {
    possibly: 'kanske, möjligen, eventuellt, kan komma att, kan hända, möjligt',
    probably:
      'troligen, troligtvis, sannolikt, förmodligen, borde, bör, beräkna~, förvänta~, preliminär~, planera~',
    usually: 'vanligtvis, normalt, oftast, i regel, ofta, ibland, brukar',
    'at most': 'upp till, högst, max, maximalt, senast, inom, som mest',
    'at least': 'minst, åtminstone, tidigast',
    about: 'cirka, ungefär, omkring, ca, runt (?=\\p{Nd})',
    only: 'bara, endast, enbart',
    unless: 'förutom, utom, undantag~, förutsatt, förutsättning~, beroende på, så länge',
  },
};
