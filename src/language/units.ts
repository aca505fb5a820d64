const listOf = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

/** Units as they are written, with one name for each in every language: "3 Phasen", "3-fas" and "3 phases" are one thing. */
const names: Readonly<Record<string, string>> = {
  kw: 'kw kilowatt kilowatts kilowattia',
  kwh: 'kwh kilowattimme kilowattimmar kilowattstunde kilowattstunden kilowattuur kilowattime kilowattimer kilowattheures',
  w: 'w watt watts wattia',
  v: 'v volt volts volttia voltios',
  a: 'a amp amps ampere amperes ampère ampères ampeeria amperios',
  phase: `
    phase phases phased phasen phasig phasige phasiger phasiges fas faser fasig fasigt fasiga fasen faset fase fases faset
    vaihe vaihetta vaiheinen vaiheista phasé phasée fasi fasico fásico`,
  nm: 'nm',
  km: 'km kilometer kilometern kilometers kilometre kilometres kilomètre kilomètres kilómetros quilómetros chilometri kilometriä',
  mil: 'mil',
  m: 'm meter metern meters metre metres mètre mètres metros metri metriä',
  mm: 'mm millimeter millimetre millimetres',
  cm: 'cm centimeter centimetre centimetres zentimeter',
  inch: 'inch inches tum tommer zoll tuumaa pouce pouces pulgadas pollici polegadas',
  kg: 'kg kilo kilos kilogram kilograms kilogramm',
  l: 'l liter litre litres liters litraa litros litri',
  bar: 'bar',
  psi: 'psi',
  gb: 'gb gigabyte gigabytes',
  mb: 'mb megabyte megabytes',
  hz: 'hz',
  mhz: 'mhz',
  ghz: 'ghz',
  percent: 'percent procent prosent prozent pct prosenttia',
};

const byWord = new Map(
  Object.entries(names).flatMap(([name, words]) => listOf(words).map((word) => [word, name] as const)),
);

/** Gives the one name of a unit ("kw", "phase"), or null for a word that is none. */
export const unitOf = (word: string): string | null => byWord.get(word) ?? null;

const counted = new Set(
  listOf(`
    day days week weeks month months year years hour hours minute minutes second seconds time times am pm pounds dollars
    dag dagar dagars vecka veckor veckors månad månader månaders år årig timme timmar minut minuter gång gånger st kr kronor
    dager uke uker måned måneder timer minutter ganger kroner dage uge uger gange sek nok dkk usd gbp chf eur euro euros cent
    tag tage tagen tagige woche wochen monat monate monaten jahr jahre jahren stunde stunden minuten sekunden mal uhr
    dagen weken maand maanden jaar jaren uur uren minuut keer
    päivä päivää viikko viikkoa kuukausi kuukautta vuosi vuotta tunti tuntia minuuttia kertaa euroa
    jour jours semaine semaines mois an ans année années heure heures fois
    día días dia dias semana semanas mes meses año años hora horas minutos veces vez
    giorno giorni settimana settimane mese mesi anno anni ora ore minuti volte volta ano anos mês vezes`),
);

/** Tells whether a number in front of the word counts it, so that it is no part of a name: "within 3 weeks", "costs 5 kr". */
export const isCounted = (word: string): boolean => counted.has(word);
