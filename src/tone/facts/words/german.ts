import type { FactWordLists } from './fact-word-lists.ts';

export const germanFactWords: FactWordLists = {
  days: {
    today: 'heute, heute Abend',
    tomorrow: '(?<!guten )morgen',
    yesterday: 'gestern',
    'this week': 'diese Woche, dieser Woche, diesen Monat, dieses Jahr',
    'next week': 'nächste Woche, nächster Woche, kommende Woche, nächsten Monat, nächstes Jahr',
    'at once': 'sofort, umgehend, unverzüglich',
  },
  promises: {
    refund: 'erstatt~, rückerstatt~, zurückerstatt~, zurückzahl~, zurückgezahlt, Rückzahlung~, Geld zurück',
    compensation: 'entschädig~, Gutschein~, gutschr~, Gutschrift~, Rabatt~, Kulanz~, Preisnachlass~',
    'free of charge':
      'kostenlos~, kostenfrei~, gratis, unentgeltlich~, umsonst, ohne (?:Aufpreis|zusätzliche Kosten|Kosten), frei, freie~, übernehmen (?:wir )?(?:die|alle) Kosten',
    guarantee:
      'garant~, verspr~, zusicher~, zugesichert, Gewährleistung~, sicherlich, auf jeden Fall, definitiv',
    replacement:
      'austausch~, ausgetauscht, umtausch~, tauschen, tausche, ersetz~, Ersatz~, neues (?:Auto|Fahrzeug), neuen (?:Wagen|Akku)',
    repair: 'reparier~, repariert~, Reparatur~, beheb~, behoben',
    cancellation: 'stornier~, Storno~, kündig~, Kündigung~, Widerruf~, widerruf~, zurücktreten, Rücktritt~',
    unlimited: 'unbegrenzt~, unbeschränkt~, immer, jederzeit, lebenslang~',
    'what we will do':
      '(?:ich|wir) (?:werde|werden|melde|melden|schicke|schicken|sende|senden|rufe|rufen|schreibe|schreiben|kümmere|kümmern|sorge|sorgen|übernehme|übernehmen|veranlasse|veranlassen|prüfe|prüfen|kläre|klären), (?:werde|werden|melde|melden|schicke|schicken|sende|senden|rufe|rufen|kümmere|kümmern|übernehme|übernehmen|veranlasse|veranlassen) (?:ich|wir)',
  },
  certainties: {
    possibly: 'vielleicht, möglicherweise, eventuell, unter Umständen, möglich, gegebenenfalls, ggf',
    probably:
      'wahrscheinlich, voraussichtlich, vermutlich, dürfte, dürften, (?<!falls )sollte(?! (?:Sie|du)), geplant~, erwart~',
    usually: 'normalerweise, in der Regel, üblicherweise, meist, meistens, gewöhnlich, oft, manchmal',
    'at most': 'bis zu, höchstens, maximal, spätestens, innerhalb, binnen',
    'at least': 'mindestens, wenigstens, frühestens',
    about: 'etwa, ungefähr, circa, ca, rund (?=\\p{Nd})',
    only: 'nur, ausschließlich, lediglich',
    unless: 'außer, es sei denn, ausgenommen, sofern, abhängig, vorausgesetzt, solange',
  },
};
