/** Ends of street names that mean a street in whatever language the rest is written. */
const plainEnds =
  'gatan|gata|gaten|vägen|gränd|gränden|stigen|allén|alléen|allé|veien|vegen|gade|gaden|stræde|strædet|torvet|[sS]traße|[sS]trasse|gasse|chaussee|straat|steenweg|gracht|plantsoen';

/** Ends that mean a street only in the languages given; elsewhere they end ordinary words ('Levering 12'). */
const ownEnds: Readonly<Record<string, string>> = {
  sv: 'väg|gata|torg|torget|backen|liden|kajen|slingan|svängen|ringen|esplanaden|höjden|udden|åsen|terrassen|kroken|stråket',
  nb: 'vei|veg|gate|plass|torg|torget|bakken|bakke|svingen|svingene|stien|lia|tunet|kroken|haugen|brygge|ringen|terrasse|lunden|åsen|kollen',
  da: 'vej|vejen|alle|plads|pladsen|torv|bakken|stien|vænget|parken|toften|marken|lunden|krogen|vangen',
  de: 'weg|allee|platz|ring|damm|ufer|steig|pfad|hof|wall|graben|markt|zeile|promenade',
  nl: 'laan|weg|plein|kade|dreef|singel|baan|hof|pad|dijk|markt|lei|burgwal|erf',
};

/** Whole words that end like a street and are none. */
const noStreets =
  'Parkplatz|Stellplatz|Ladeplatz|Arbeitsplatz|Sitzplatz|Platz|Bahnhof|Heimweg|Arbeitsweg|Bremsweg|Fahrtweg|Radweg|Snelweg|Autosnelweg|Onderweg|Allerlei|Autobahn|Baan|Bundesstraße|Landstraße|Kreisstraße|Staatsstraße|Bahnsteig|Umweg|Einbahnstraße|Motorvägen|Omvägen|Gågatan|Dichtring|Rettungsgasse|Umfeld|Firma|Garten|Markt|Feld|Berg|Hof|Veld|Plass|Parkeringsplass|Ladeplass|Plads|Parkeringsplads|Ladeplads|Laadplein|Wagenveld|Spielfeld|Textfeld|Eingabefeld|Display|Bakke|Weg|Pad|Ring';

/** A house number with its letter or range, and where in the house: '12 B', '4-6', '88 lgh 1304', '3, 2. tv'. */
export const houseNumber = String.raw`\d{1,4}(?:[ -]?[–/-] ?\d{1,4})?(?: ?[A-Z]|[a-z])?(?![\p{L}\p{N}_]|[.,:]\d)(?:,? ?(?:lgh|lägenhet|leil(?:ighet)?|apt|apartment|flat|bus|bte|Top|Whg|H0|U0)\.? ?\d{1,4}|,? (?:\d{1,2}|st)\.? ?(?:sal|tv|th|mf|tr|OG|vån|etg)\.?(?: ?(?:tv|th|mf)\.?)?(?![\p{L}\p{N}]))?`;

/** Words with a capital that only begin the sentence. */
export const noFirstWords =
  'Adress|Adresse|Address|Adres|Jag|Jeg|Ich|Ik|Vi|Wir|We|Wij|My|Min|Mein|Mijn|Die|Der|Das|Den|Det|The|De|Het|In|An|På|Til|Till|Hej|Hi|Hei|Hallo';
const firstWords = String.raw`(?:(?!(?:${noFirstWords})(?!\p{L}))\p{Lu}[\p{L}.-]{0,24} )?`;
const notListed = String.raw`(?!(?:${noStreets})(?![\p{L}]))`;

const withEnds = (ends: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}_])${firstWords}${notListed}(?:\p{Lu}[\p{L}.'’-]{0,40}(?:${ends})|(?:Store|Lille|Lange|Korte|Gamle|Östra|Västra|Norra|Södra|Nedre|Øvre|Große|Kleine) \p{L}{0,30}(?:${ends}))\.? ${houseNumber}`,
    'gu',
  );

/** Finds streets by ends that mean one in every language. */
export const plainStreet = withEnds(plainEnds);

/** Finds streets by the ends of one language. */
export const ownStreets: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(ownEnds).map(([language, ends]) => [language, withEnds(ends)]),
);
