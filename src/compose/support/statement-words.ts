import { type CareLanguage, isCareLanguage, type LanguageCode } from '../../language/language-code.ts';

/** What a language writes for a thing, as sources of regular expressions between word borders. */
type WordLists = {
  /** Number words with their values; one is left out, since it is an article as well. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Stands between the two ends of a range: "5 to 7 days". */
  readonly range: string;
  /** What begins a new clause without a comma. */
  readonly joints: string;
  readonly denials: string;
  /** Wording that looks like a denial and denies nothing: "not only", "no matter how". */
  readonly emptyDenials: string;
  /** Ways to say that something costs nothing; most of them hold a denial. */
  readonly free: string;
  /** What makes a statement firmer than its source: guarantees, "always", "final". */
  readonly firm: string;
  /** What allows and what demands. */
  readonly allowed: string;
  readonly demanded: string;
  /** What states nothing and stands in replies only. */
  readonly courtesies: string;
};

const numbersOf = (list: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    list.split(' ').flatMap((words, at) => words.split('/').map((word) => [word, values[at] ?? ''])),
  );

const values = ['2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '14', '15', '20', '24', '30', '48'];

const lists: Readonly<Record<CareLanguage, WordLists>> = {
  en: {
    numbers: numbersOf(
      'two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty twenty-four thirty forty-eight',
    ),
    range: 'to|or|and',
    joints: 'if|when|and|but|so|or|because|while|then|which',
    denials:
      "not|\\p{L}+n[’']t|cannot|never|no|none|nothing|nobody|without|unable|neither|nor|impossible|excluded",
    emptyDenials:
      "not only|no matter|(?:do not|don[’']t) (?:hesitate|worry)|no problem|no later than|no doubt|or not",
    free: "free of charge|(?:at |there is |there[’']s )?no (?:extra |additional )?(?:cost|charge)|costs? (?:you )?nothing|pay nothing|for free|free",
    firm: 'guarante\\p{L}*|promis\\p{L}*|always|definitely|certainly|final|binding|for sure|in any case|any time',
    allowed: 'may|can|(?:are|is) (?:allowed|free|welcome) to|yourself',
    courtesies: 'please|unfortunately|of course|sorry|kindly|simply|just|thank you|thanks|yes|also|too',
    demanded: 'must|ha(?:s|ve) to|need(?:s|ed)? to|required|only by|shall',
  },
  sv: {
    numbers: numbersOf(
      'två tre fyra fem sex sju åtta nio tio elva tolv fjorton femton tjugo tjugofyra trettio fyrtioåtta',
    ),
    range: 'till|eller|och',
    joints: 'när|och|men|så|eller|eftersom|utan att|medan|sedan|som',
    denials: 'inte|ej|icke|aldrig|ingen|inget|inga|ingenting|varken|omöjligt',
    emptyDenials: 'inte bara|tveka inte|inga problem|inte minst|eller inte|oroa dig inte',
    free: 'gratis|kostnadsfri\\p{L}*|utan (?:extra )?kostnad|kostar (?:dig )?(?:ingenting|inget)|betalar (?:du |ni )?(?:ingenting|inget)|ingen kostnad',
    firm: 'garant\\p{L}*|lov(?:ar|a|at)|alltid|definitiv\\p{L}*|säkert|slutgiltig\\p{L}*|bindande|när som helst',
    allowed: 'får|kan|själv|tillåtet',
    courtesies: 'tyvärr|gärna|självklart|naturligtvis|vänligen|tack|ja|enkelt|bara|även|också|alltså',
    demanded: 'ska|skall|måste|behöver|krävs',
  },
  nb: {
    numbers: numbersOf(
      'to tre fire fem seks sju/syv åtte ni ti elleve tolv fjorten femten tjue tjuefire tretti førtiåtte',
    ),
    range: 'til|eller|og',
    joints: 'når|hvis|og|men|så|eller|fordi|mens|deretter|som',
    denials: 'ikke|aldri|ingen|intet|ingenting|uten|verken|umulig',
    emptyDenials: 'ikke bare|ikke nøl|nøl ikke|ikke minst|eller ikke|ingen problem',
    free: 'gratis|kostnadsfri\\p{L}*|uten (?:ekstra )?kostnad|koster (?:deg )?(?:ingenting|ikke noe)|betaler (?:du )?(?:ingenting|ikke noe)|ingen kostnad',
    firm: 'garant\\p{L}*|lov(?:er|e|et)|alltid|definitiv\\p{L}*|sikkert|endelig|bindende|når som helst',
    allowed: 'kan|får|selv|tillatt',
    courtesies: 'dessverre|gjerne|selvfølgelig|vennligst|takk|ja|enkelt|bare|også|altså',
    demanded: 'må|skal|trenger|kreves',
  },
  da: {
    numbers: numbersOf(
      'to tre fire fem seks syv otte ni ti elleve tolv fjorten femten tyve fireogtyve tredive otteogfyrre',
    ),
    range: 'til|eller|og',
    joints: 'når|hvis|og|men|så|eller|fordi|mens|derefter|som|der',
    denials: 'ikke|aldrig|ingen|intet|ingenting|uden|hverken|umuligt',
    emptyDenials: 'ikke kun|ikke bare|tøv (?:endelig )?ikke|ikke mindst|eller ikke|intet problem',
    free: 'gratis|omkostningsfri\\p{L}*|uden (?:ekstra )?(?:omkostninger|beregning)|koster (?:dig )?(?:ingenting|intet|ikke noget)|betaler (?:du )?(?:ingenting|intet|ikke noget)|ingen omkostninger',
    firm: 'garant\\p{L}*|lov(?:er|e|et)|altid|definitiv\\p{L}*|sikkert|endelig|bindende|når som helst',
    allowed: 'kan|må|selv|tilladt',
    courtesies: 'desværre|gerne|selvfølgelig|naturligvis|venligst|tak|ja|blot|bare|også|altså',
    demanded: 'skal|kræves|behøver',
  },
  de: {
    numbers: numbersOf(
      'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf vierzehn fünfzehn zwanzig vierundzwanzig dreißig achtundvierzig',
    ),
    range: 'bis|oder|und',
    joints: 'wenn|falls|und|aber|sondern|oder|weil|während|dann|sonst',
    denials: 'nicht|nie|niemals|kein\\p{L}*|nichts|niemand|ohne|weder|unmöglich',
    emptyDenials: 'nicht nur|zögern Sie nicht|zögere nicht|kein Problem|keine Sorge|oder nicht|nicht zuletzt',
    free: 'kostenlos\\p{L}*|kostenfrei\\p{L}*|gratis|unentgeltlich|umsonst|ohne (?:Aufpreis|zusätzliche Kosten|Kosten)|kostet (?:Sie |dich )?nichts|zahl(?:en|st) (?:Sie |du )?nichts|keine Kosten',
    firm: 'garant\\p{L}*|verspr\\p{L}*|immer|definitiv\\p{L}*|sicherlich|endgültig\\p{L}*|verbindlich\\p{L}*|jederzeit|auf jeden Fall',
    allowed: 'dürfen|darf|können|kann|selbst|erlaubt',
    courtesies: 'bitte|leider|gerne|selbstverständlich|natürlich|danke|ja|einfach|auch|also',
    demanded: 'muss|müssen|müsste|sollen|erforderlich|notwendig',
  },
  nl: {
    numbers: numbersOf(
      'twee drie vier vijf zes zeven acht negen tien elf twaalf veertien vijftien twintig vierentwintig dertig achtenveertig',
    ),
    range: 'tot|of|en',
    joints: 'als|wanneer|en|maar|dus|of|omdat|want|terwijl|daarna|anders',
    denials: 'niet|nooit|geen|niets|niemand|zonder|noch|onmogelijk',
    emptyDenials: 'niet alleen|aarzel niet|geen probleem|geen zorgen|of niet',
    free: 'gratis|kosteloos|kost (?:je |u )?niets|betaal(?:t|en)? (?:je |u )?niets|zonder (?:extra )?kosten|geen kosten',
    firm: 'garan\\p{L}*|gegarandeerd|belo(?:ven|of|oft)|altijd|definitief|zeker|bindend|te allen tijde',
    allowed: 'mag|mogen|kan|kun|kunnen|zelf|toegestaan',
    courtesies: 'helaas|graag|natuurlijk|uiteraard|alstublieft|bedankt|ja|gewoon|even|ook|dus',
    demanded: 'moet|moeten|dient|verplicht|vereist',
  },
};

/** The words of a language that decide what a sentence states, ready to be looked for; all patterns are global. */
export type StatementWords = {
  readonly numbers: ReadonlyMap<string, string>;
  readonly numberWord: RegExp;
  readonly range: RegExp;
  readonly joint: RegExp;
  readonly denial: RegExp;
  readonly emptyDenial: RegExp;
  readonly free: RegExp;
  readonly firm: RegExp;
  readonly allowed: RegExp;
  readonly demanded: RegExp;
  readonly courtesy: RegExp;
};

const words = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');

const compile = (of: WordLists): StatementWords => ({
  numbers: new Map(Object.entries(of.numbers)),
  numberWord: words(Object.keys(of.numbers).toReversed().join('|')),
  range: new RegExp(`^[ \\u00a0]?(?:[-–—]|(?:${of.range})(?=[ \\u00a0]))[ \\u00a0]?$`, 'iu'),
  joint: new RegExp(`[,;:–—()]\\s|[()]|\\s(?=(?:${of.joints})\\s)`, 'giu'),
  denial: words(of.denials),
  emptyDenial: words(of.emptyDenials),
  free: words(of.free),
  firm: words(of.firm),
  allowed: words(of.allowed),
  demanded: words(of.demanded),
  courtesy: words(of.courtesies),
});

const compiled = new Map<CareLanguage, StatementWords>();

/** Gives the statement words of a care language, null for any other. */
export const statementWords = (language: LanguageCode): StatementWords | null => {
  if (!isCareLanguage(language)) return null;
  const made = compiled.get(language) ?? compile(lists[language]);
  compiled.set(language, made);
  return made;
};
