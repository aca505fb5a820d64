import { type CareLanguage, isCareLanguage, type LanguageCode } from '../../language/language-code.ts';
import { wholeWords } from '../../language/whole-words.ts';

/** What a language writes for a thing, as sources of regular expressions between word borders. */
type WordLists = {
  /** Stands between the two ends of a range: "5 to 7 days". */
  readonly range: string;
  /** What begins a new clause without a comma. */
  readonly joints: string;
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

const lists: Readonly<Record<CareLanguage, WordLists>> = {
  en: {
    range: 'to|or|and',
    joints: 'if|when|and|but|so|or|because|while|then|which',
    free: "free of charge|(?:at |there is |there[’']s )?no (?:extra |additional )?(?:cost|charge)|costs? (?:you )?nothing|pay nothing|for free|free",
    firm: 'guarante\\p{L}*|promis\\p{L}*|always|definitely|certainly|final|binding|for sure|in any case|any time',
    allowed: 'may|can|(?:are|is) (?:allowed|free|welcome) to|yourself',
    courtesies: 'please|unfortunately|of course|sorry|kindly|simply|just|thank you|thanks|yes|also|too',
    demanded: 'must|ha(?:s|ve) to|need(?:s|ed)? to|required|only by|shall',
  },
  sv: {
    range: 'till|eller|och',
    joints: 'när|och|men|så|eller|eftersom|utan att|medan|sedan|som',
    free: 'gratis|kostnadsfri\\p{L}*|utan (?:extra )?kostnad|kostar (?:dig )?(?:ingenting|inget)|betalar (?:du |ni )?(?:ingenting|inget)|ingen kostnad',
    firm: 'garant\\p{L}*|lov(?:ar|a|at)|alltid|definitiv\\p{L}*|säkert|slutgiltig\\p{L}*|bindande|när som helst',
    allowed: 'får|kan|själv|tillåtet',
    courtesies: 'tyvärr|gärna|självklart|naturligtvis|vänligen|tack|ja|enkelt|bara|även|också|alltså',
    demanded: 'ska|skall|måste|behöver|krävs',
  },
  nb: {
    range: 'til|eller|og',
    joints: 'når|hvis|og|men|så|eller|fordi|mens|deretter|som',
    free: 'gratis|kostnadsfri\\p{L}*|uten (?:ekstra )?kostnad|koster (?:deg )?(?:ingenting|ikke noe)|betaler (?:du )?(?:ingenting|ikke noe)|ingen kostnad',
    firm: 'garant\\p{L}*|lov(?:er|e|et)|alltid|definitiv\\p{L}*|sikkert|endelig|bindende|når som helst',
    allowed: 'kan|får|selv|tillatt',
    courtesies: 'dessverre|gjerne|selvfølgelig|vennligst|takk|ja|enkelt|bare|også|altså',
    demanded: 'må|skal|trenger|kreves',
  },
  da: {
    range: 'til|eller|og',
    joints: 'når|hvis|og|men|så|eller|fordi|mens|derefter|som|der',
    free: 'gratis|omkostningsfri\\p{L}*|uden (?:ekstra )?(?:omkostninger|beregning)|koster (?:dig )?(?:ingenting|intet|ikke noget)|betaler (?:du )?(?:ingenting|intet|ikke noget)|ingen omkostninger',
    firm: 'garant\\p{L}*|lov(?:er|e|et)|altid|definitiv\\p{L}*|sikkert|endelig|bindende|når som helst',
    allowed: 'kan|må|selv|tilladt',
    courtesies: 'desværre|gerne|selvfølgelig|naturligvis|venligst|tak|ja|blot|bare|også|altså',
    demanded: 'skal|kræves|behøver',
  },
  de: {
    range: 'bis|oder|und',
    joints: 'wenn|falls|und|aber|sondern|oder|weil|während|dann|sonst',
    free: 'kostenlos\\p{L}*|kostenfrei\\p{L}*|gratis|unentgeltlich|umsonst|ohne (?:Aufpreis|zusätzliche Kosten|Kosten)|kostet (?:Sie |dich )?nichts|zahl(?:en|st) (?:Sie |du )?nichts|keine Kosten',
    firm: 'garant\\p{L}*|verspr\\p{L}*|immer|definitiv\\p{L}*|sicherlich|endgültig\\p{L}*|verbindlich\\p{L}*|jederzeit|auf jeden Fall',
    allowed: 'dürfen|darf|können|kann|selbst|erlaubt',
    courtesies: 'bitte|leider|gerne|selbstverständlich|natürlich|danke|ja|einfach|auch|also',
    demanded: 'muss|müssen|müsste|sollen|erforderlich|notwendig',
  },
  nl: {
    range: 'tot|of|en',
    joints: 'als|wanneer|en|maar|dus|of|omdat|want|terwijl|daarna|anders',
    free: 'gratis|kosteloos|kost (?:je |u )?niets|betaal(?:t|en)? (?:je |u )?niets|zonder (?:extra )?kosten|geen kosten',
    firm: 'garan\\p{L}*|gegarandeerd|belo(?:ven|of|oft)|altijd|definitief|zeker|bindend|te allen tijde',
    allowed: 'mag|mogen|kan|kun|kunnen|zelf|toegestaan',
    courtesies: 'helaas|graag|natuurlijk|uiteraard|alstublieft|bedankt|ja|gewoon|even|ook|dus',
    demanded: 'moet|moeten|dient|verplicht|vereist',
  },
};

/** The words of a language that decide what a sentence states, ready to be looked for; all patterns are global. */
export type StatementWords = {
  readonly range: RegExp;
  readonly joint: RegExp;
  readonly free: RegExp;
  readonly firm: RegExp;
  readonly allowed: RegExp;
  readonly demanded: RegExp;
  readonly courtesy: RegExp;
};

const compile = (of: WordLists): StatementWords => ({
  range: new RegExp(`^[ \\u00a0]?(?:[-–—]|(?:${of.range})(?=[ \\u00a0]))[ \\u00a0]?$`, 'iu'),
  joint: new RegExp(`[,;:–—()]\\s|[()]|\\s(?=(?:${of.joints})\\s)`, 'giu'),
  free: wholeWords(of.free),
  firm: wholeWords(of.firm),
  allowed: wholeWords(of.allowed),
  demanded: wholeWords(of.demanded),
  courtesy: wholeWords(of.courtesies),
});

const compiled = new Map<CareLanguage, StatementWords>();

/** Gives the statement words of a care language, null for any other. */
export const statementWords = (language: LanguageCode): StatementWords | null => {
  if (!isCareLanguage(language)) return null;
  const made = compiled.get(language) ?? compile(lists[language]);
  compiled.set(language, made);
  return made;
};
