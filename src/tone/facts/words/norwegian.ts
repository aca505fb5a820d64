import type { FactWordLists } from './fact-word-lists.ts';

export const norwegianFactWords: FactWordLists = {
  days: {
    today: 'i dag, idag, i kveld, i ettermiddag',
    tomorrow: 'i morgen, imorgen',
    yesterday: 'i går, igår',
    'this week': 'denne uken, denne uka, i løpet av uken, denne måneden, i år',
    'next week': 'neste uke, neste måned, neste år, kommende uke',
    'at once': 'umiddelbart, straks, omgående, med en gang',
  },
  promises: {
    refund: 'refunder~, refusjon~, tilbakebetal~, betaler?[^.!?]{1,30} tilbake, pengene tilbake',
    compensation: 'kompens~, erstatning~, gavekort~, rabatt~, kulanse, goodwill',
    'free of charge':
      'gratis, kostnadsfri~, uten (?:ekstra )?kostnad~, vederlagsfri~, fri, fritt, frie, vi dekker ~kostnad~',
    guarantee: 'garant~, lover, love, lovet, løfte~, sikkert, definitivt',
    replacement:
      'bytter, bytte, byttes, byttet, utskift~, skifter ut, erstatter, erstatte, ny bil, nytt batteri',
    repair: 'reparer~, reparasjon~, fikser, fikse, fikset, utbedr~',
    cancellation: 'avbestill~, kanseller~, hever, heve, heving~, sier opp, si opp, oppsigelse~, angre~',
    unlimited: 'ubegrens~, alltid, for alltid, livstid~, når som helst',
    'what we will do':
      '(?:jeg|vi) (?:skal|vil|kommer til å|kommer tilbake|hører fra), (?:skal|vil) (?:jeg|vi), (?:jeg|vi) (?:ordner|sender|ringer|skriver|kontakter|sørger for|undersøker|sjekker|hjelper), kommer (?:jeg|vi) til å',
  },
  certainties: {
    possibly: 'kanskje, muligens, eventuelt, kan hende, mulig',
    probably:
      'sannsynligvis, trolig, antakelig, antagelig, burde, bør, forvent~, beregn~, foreløpig~, planlagt~',
    usually: 'vanligvis, normalt, som regel, oftest, ofte, noen ganger, pleier',
    'at most': 'inntil, opptil, maks, maksimalt, høyst, senest, innen',
    'at least': 'minst, i det minste, tidligst',
    about: 'cirka, omtrent, omkring, ca, rundt (?=\\p{Nd})',
    only: 'bare, kun',
    unless: 'unntatt, unntak~, med mindre, bortsett fra, forutsatt, avhengig av, så lenge',
  },
};
