import type { FactWordLists } from './fact-word-lists.ts';

export const danishFactWords: FactWordLists = {
  days: {
    today: 'i dag, idag, i aften, i eftermiddag',
    tomorrow: 'i morgen, imorgen',
    yesterday: 'i går, igår',
    'this week': 'denne uge, i denne uge, denne måned, i år',
    'next week': 'næste uge, næste måned, næste år, kommende uge',
    'at once': 'straks, omgående, øjeblikkelig~, med det samme',
  },
  promises: {
    refund: 'refunder~, refusion~, tilbagebetal~, betaler?[^.!?]{1,30} tilbage, pengene tilbage',
    compensation: 'kompens~, erstatning~, godtgør~, gavekort~, rabat~, kulance, goodwill',
    'free of charge':
      'gratis, uden (?:ekstra )?(?:beregning|omkostning~|udgift~), vederlagsfri~, omkostningsfri~, fri, frit, frie, vi dækker ~omkostning~',
    guarantee: 'garant~, lover, love, lovet, løfte~, helt sikkert, definitivt',
    replacement:
      'bytter, bytte, byttes, byttet, ombyt~, udskift~, skifter, erstatter, erstatte, ny bil, nyt batteri',
    repair: 'reparer~, reparation~, udbedr~, ordnet',
    cancellation: 'annuller~, afbestil~, ophæv~, opsig~, fortryd~',
    unlimited: 'ubegræns~, altid, for altid, livstid~, når som helst',
    'what we will do':
      '(?:jeg|vi) (?:skal|vil|kommer til at|vender|hører fra), (?:skal|vil|vender) (?:jeg|vi), (?:jeg|vi) (?:ordner|sender|ringer|skriver|kontakter|sørger for|undersøger|tjekker|hjælper), kommer (?:jeg|vi) til at',
  },
  certainties: {
    possibly: 'måske, muligvis, eventuelt, muligt',
    probably: 'sandsynligvis, formentlig, nok, burde, bør, forvent~, foreløbig~, planlagt~, beregn~',
    usually: 'normalt, som regel, sædvanligvis, oftest, ofte, nogle gange, plejer',
    'at most': 'op til, højst, maks, maksimalt, senest, inden for, inden',
    'at least': 'mindst, tidligst',
    about: 'cirka, omkring, omtrent, ca',
    only: 'kun, udelukkende, bare',
    unless: 'undtagen, undtagelse~, medmindre, bortset fra, forudsat, afhængig~, så længe',
  },
};
