/** A kind of product term or quantity that is never masked on the strength of its form alone. */
type KeptTerm = {
  readonly name: string;
  /** Global; what it matches is kept. Must match in linear time. */
  readonly pattern: RegExp;
  /** Sentences that hold such a term and nothing to mask. */
  readonly examples: readonly string[];
};

const gap = String.raw`[ \t\u00A0\u2009\u202F]`;
const amount = String.raw`(?:\d{1,3}(?:[ .,'’\u00A0\u2009\u202F]\d{3}){1,3}|\d{1,9})(?:[.,]\d{1,3})?`;
/** Two or three amounts joined: '10 to 80', '560–630', '30/30/30'. */
const amounts = `${amount}(?:${gap}?(?:-|–|—|/|x|×|till|til|to|bis|tot|and|och|og|und|en)${gap}?${amount}){0,2}`;
const unit = `(?:[kMG]?Wh?(?:/100${gap}?km|/km)?|kWp|kVA|[km]?V(?:olt)?|m?Ah?|Hz|[kMG]Hz|Ω|ohm|km/h|km/t|km|Kilometern?|kilometers?|kilometres?|[cmdµ]?m|mil|miles?|mi|mph|tum|zoll|inch(?:es)?|ft|kg|g|ton(?:n|ne|nes)?|t|°${gap}?[CF]?|grader|degrees|grad|graden|minus|bar|psi|kPa|Nm|hk|hp|bhp|PS|pk|s|sek(?:under|unden)?|secs?|seconds?|seconden|min(?:uter|utes?|uten|utter|uut|uten)?|h|hours?|tim(?:mar|me|mer)?|Std|Stunden?|uur|uren|dagar|dager|dage|dagen|days?|Tagen?|veckor|uker|uger|weeks?|Wochen?|weken|months?|måna?der|måneder|Monaten?|maanden|years?|år|Jahren?|jaar|%|procent|prosent|percent|Prozent|per cent|[MGTk]B|l|liter|litres?)`;
const money = String.raw`(?:kr(?:onor|oner|\.)?|SEK|NOK|DKK|EUR|GBP|USD|CHF|PLN|CZK|AUD|CAD|euros?|Euro|pounds?|dollars?|Franken|€|\$|£|:-|,-|öre|øre|cent)`;
const notInWord = String.raw`(?<![\p{L}\p{N}_]|\d[ .,/\-–]|\p{Lu}-)`;

const date = String.raw`(?:(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])(?:[-./](?:3[01]|[12]\d|0?[1-9]))?|(?:3[01]|[12]\d|0?[1-9])(?:\.${gap}?|[-/])(?:1[0-2]|0?[1-9])(?:\.${gap}?|[-/])(?:(?:19|20)\d{2}|\d{2})|(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])/(?:(?:19|20)\d{2}|\d{2}))`;
const clock = String.raw`(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?`;

/** Days and times of day; global. */
export const dateOrTime = new RegExp(
  String.raw`(?<![\p{L}\p{N}_]|\d[-./])(?:${date}(?:[T ,]{0,2}${clock})?|${clock})(?![\p{L}\p{N}]|[-/.]\d)`,
  'gu',
);

/** The units, prices, dates and product terms that stay readable; a match of certainty `proven` alone overrides them. */
export const keptTerms: readonly KeptTerm[] = [
  {
    name: 'quantity with unit',
    pattern: new RegExp(
      String.raw`${notInWord}[-−+±~]?${amounts}${gap}?-?${unit}(?![\p{L}\p{N}]|-\d)`,
      'giu',
    ),
    examples: ['150 kWh', '400 V', '10 to 80 %', '100 000 km', '560–630 km', '-10 °C', '22kW', '20 tum'],
  },
  {
    name: 'price',
    pattern: new RegExp(
      String.raw`${notInWord}[-−+~]?${amounts}${gap}?${money}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:kr|SEK|NOK|DKK|EUR|GBP|USD|CHF|PLN|CZK|AUD|CAD|€|\$|£)\.?${gap}?${amounts}(?![\p{L}\p{N}])`,
      'giu',
    ),
    examples: ['1 299 kr', '6 900 NOK', 'SEK 109', '€ 12,99', '2.890 euro', 'kr 12 000'],
  },
  {
    name: 'date or time',
    pattern: dateOrTime,
    examples: ['2026-11-03', '12.11.2026', '3/9/2026', '2026-11-03 14:32', '08:44'],
  },
  {
    name: 'years beside each other',
    pattern: /(?<![\p{L}\p{N}])(?:19|20)\d{2}(?:[ /–-]{1,3}(?:19|20)\d{2}){1,3}(?![\p{L}\p{N}])/gu,
    examples: ['2025–2026', '2025/2026'],
  },
  {
    name: 'model, version, recall or article number',
    pattern:
      /(?<![\p{L}\p{N}-]|\d\.)(?:Lodestar ?\d|[PV]\d{1,2}(?:\.\d{1,3}){1,3}|v?\d{1,2}\.\d{1,3}\.\d{1,4}(?!\.?\d)|R20\d{2}-\d{2}|[A-Z]{2}-\d{4}|MY ?\d{2,4}|LS\d|L\d)(?![\p{L}\p{N}])/gu,
    examples: ['P4.2.1', 'R2026-04', 'KA-1001', 'Lodestar 3', 'MY26', '4.2.1'],
  },
  {
    name: 'standard or connector',
    pattern:
      /(?<![\p{L}\p{N}])(?:(?:DIN |EN |NS |SS )?(?:EN|ISO|IEC|DIN|SAE|UN|ECE|NEK|VDE|SS|NS|NEN|WLTP|CEE|IP|AC|DC|CCS|CHAdeMO|NMC|LFP|RCD|USB|HTTP|DAB|WPA)[ -]?(?:IEC |ISO )?\d{1,7}(?:[-:/]\d{1,4}){0,2}|[Tt]ype?[ -][12]|V2[LGHX]|[345]G|\d-?(?:phase|fas|fase|phasig)\p{L}{0,3})(?![\p{L}\p{N}])/gu,
    examples: ['CCS2', 'ISO 15118-20', 'EN 62196', 'Type 2', 'IP67', 'V2L', '3-phase', 'CEE 16'],
  },
  {
    name: 'tyre size or error code',
    pattern:
      /(?<![\p{L}\p{N}])(?:\d{3}\/\d{2} ?Z?R ?\d{2}(?: ?\d{2,3}[A-Z])?|[BCPU]\d[0-9A-F]{3}(?:-\d{2})?|E-?\d{2,4})(?![\p{L}\p{N}])/gu,
    examples: ['245/45 R20', '235/50R19 103V', 'P0A1F', 'E-214'],
  },
  {
    name: 'placeholder of an earlier masking',
    pattern: /\[[a-z]+(?:-[a-z]+){0,3}-\d{1,6}\]/gu,
    examples: ['[order-number-1]', '[date-of-birth-2]'],
  },
];
