import type { Recogniser, Surroundings } from '../recogniser.ts';
import { houseNumber, noFirstWords, ownStreets, plainStreet } from './street-forms.ts';

const noEnglishStreet =
  /(?:^|[ ,])(?:Long|Range|Test|Lodestar|Rear|Front|Wheel|All|Free|Charging|Software|Plus|Standard)(?: |$)/u;

/** 'Radweg 20 km' is a distance, 'Lodestar 3, 4020 ...' a car. */
const isNoDistance = (_: string, { after }: Surroundings): boolean =>
  !/^ ?(?:kWh?|km|m|mil|miles?|min|minutes?|minuter|Minuten|%|kr|euro|€|V|h|Uhr)(?!\p{L})/iu.test(after);
const noStreet =
  /(?:Lodestar|KW|Woche|Vecka|Uke|Uge|Week|Version|Update|Model|Modell|Type?|Order|Ordre|Auftrag) /u;

/** A word with a capital, a number, and then a line or comma, a postcode and a town. */
const beforePostcode = new RegExp(
  String.raw`(?<![\p{L}\p{N}_'’])(?:(?!(?:${noFirstWords})(?!\p{L}))\p{Lu}[\p{L}.-]{1,30} (?:(?:de|den|der|van|von|af|la|le|du|des|ter|ten|the) ){0,2}){1,3}${houseNumber}(?= ?[,·|]? {0,2}\n?(?:[A-Z]{1,3}-)?(?!(?:19|20)\d{2} )(?:\d{3} \d{2}|\d{4} ?[A-Z]{2}|\d{4,5}) \p{Lu}\p{L})`,
  'gu',
);

/** Recognises street addresses without their towns, and post boxes. */
export const addressRecogniser: Recogniser = {
  type: 'address',
  forms: [
    { name: 'street by its end', certainty: 'proven', pattern: plainStreet, validate: isNoDistance },
    ...Object.entries(ownStreets).map(([language, pattern]) => ({
      name: `street by its end, ${language}`,
      certainty: 'proven' as const,
      languages: [language],
      pattern,
      validate: isNoDistance,
    })),
    {
      name: 'street in small letters',
      certainty: 'proven',
      pattern:
        /(?<![\p{L}\p{N}_])(?!motorvägen|omvägen|gågatan|cykelvägen|einbahnstra|bundesstra|landstra|hovedveien|motorveien)\p{Ll}{3,24}(?:gatan|vägen|gränd|stigen|veien|vegen|gaten|straße|strasse|straat|gade|str\.) ?\d{1,4}[a-z]?(?![\p{L}\p{N}]|[.,]\d)/gu,
      validate: isNoDistance,
    },
    {
      name: 'abbreviated street',
      certainty: 'proven',
      languages: ['de', 'en'],
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{N}_])(?:\p{Lu}[\p{L}-]{1,30}(?:str|Str)\. ${houseNumber}|(?:\p{Lu}\p{L}{1,24}-){1,3}(?:Straße|Strasse|Str\.|Platz|Allee|Weg|Ring|Damm|Ufer) ${houseNumber}|(?:\p{Lu}\p{L}{1,24} ){1,2}(?:Straße|Strasse|Str\.) ${houseNumber}|\p{Lu}\p{L}{1,24}er (?:Platz|Allee|Weg|Ring|Damm|Ufer) ${houseNumber})`,
        'gu',
      ),
      validate: (value, around) => isNoDistance(value, around) && !/^(?:Ca|Nr|Kl|Tel|Art)/u.test(value),
    },
    {
      name: 'street whose last word stands alone',
      certainty: 'proven',
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{N}_])(?:(?!(?:${noFirstWords}|Lodestar)(?!\p{L}))\p{Lu}[\p{L}.-]{1,24} ){1,3}(?:gate|gata|vei|väg|plass|plats|plan|allé|torg|torv|gade|vej|plads|[Bb]oulevard|[Pp]lein|[Ss]traat|[Ll]aan) ${houseNumber}`,
        'gu',
      ),
      validate: isNoDistance,
    },
    {
      name: 'number and street as in English',
      certainty: 'proven',
      pattern:
        /(?<![\p{L}\p{N}_]|[.,]|Lodestar )(?:(?:Flat|Apartment|Apt\.?|Unit) \d{1,4}[A-Za-z]?,? )?\d{1,4}[A-Za-z]? (?:\p{Lu}[\p{L}'’-]{1,20} ){1,3}(?:(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Crescent|Cres|Terrace|Gardens|Grove|Rise|Mews|Boulevard|Blvd|Quay)\.?|(?:Court|Ct|Way|Place|Hill|Square|Row|Walk|View|Parade|Heights|Park|Green)(?=[ \t]*(?:[,.;)\n]|$|[A-Z]{1,2}\d)))(?:,? (?:Apt|Apartment|Suite|Unit|Flat)\.? ?#?\d{1,5}[A-Za-z]?)?(?![\p{L}\p{N}])/gu,
      validate: (value, around) => isNoDistance(value, around) && !noEnglishStreet.test(value),
    },
    {
      name: 'street name first, as in French',
      certainty: 'proven',
      pattern:
        /(?<![\p{L}\p{N}_])(?:Rue|Avenue|Boulevard|Chaussée|Place|Chemin|Via|Calle|Rua)(?: (?:de|du|des|de la|de l['’]|della|di|do|da))? ?\p{Lu}[\p{L}'’-]{1,24}(?: \p{Lu}[\p{L}'’-]{1,24}){0,2},? \d{1,4}[a-zA-Z]?(?![\p{L}\p{N}])/gu,
    },
    {
      name: 'before a postcode and town',
      certainty: 'labelled',
      pattern: beforePostcode,
      validate: (value) => !noStreet.test(value),
    },
    {
      name: 'post box',
      certainty: 'proven',
      pattern:
        /(?<![\p{L}\p{N}_])(?:(?:P\.? ?O\.? ?Box|Postboks|Postfach|Postbus|Boîte postale) \d{1,3}(?: ?\d{2,3}){0,2}|Box \d{2,5}(?=,|\n| \d{3} \d{2}))(?![\p{L}\p{N}])/gu,
    },
  ],
  canonical: (value) => value.replace(/[\s,.-]+/gu, ' ').toLowerCase(),
  examples: {
    masked: [
      { language: 'sv', text: 'Gunilla\n«Lingonstigen 4», Mariestad' },
      { language: 'en', text: "It's «Karl Johansgatan 88 lgh 1304», 414 55 Göteborg." },
      { language: 'sv', text: 'bor på «Skomakargatan 6 C», 724 62 Västerås' },
      { language: 'sv', text: '«Box 2217», 403 14 Göteborg' },
      {
        language: 'nb',
        text: 'til «Nedre Solbakken 3», 2618 Lillehammer eller «Hinnasvingene 44B», 4020 Stavanger',
      },
      { language: 'da', text: '«Kastanjealléen 27», 7100 Vejle, før «Vestergade 3, 2. tv»' },
      {
        language: 'de',
        text: 'neue Karte an «Zechenweg 117», 45329 Essen; «Siemensring 412» · 47877 Willich',
      },
      {
        language: 'de',
        text: '«Hauptstr. 12», «Karl-Marx-Straße 4a» und «Kaiserblickgasse 203», 4820 Bad Ischl',
      },
      { language: 'nl', text: '«Kouterbaan 318», 9840 De Pinte; «Kapellensteenweg 903», 2920 Kalmthout' },
      { language: 'en', text: 'done, «27 Ashgrove Rise» Naas; «Flat 3, 14 Church Road», Leeds' },
      { language: 'nl', text: '«Rue de la Loi 16», Brussel' },
      { language: 'sv', text: 'jag bor på «storgatan 5» i stan' },
      { language: 'nb', text: 'Vi bor i «Karl Johans gate 22» og hytta i «Bygdøy allé 5B»' },
    ],
    kept: [
      { language: 'de', text: 'Parkplatz 3, Ladeplatz 12, Heimweg 20 km, KW 12' },
      { language: 'nb', text: 'Levering 12. mars, uke 12, Lodestar 3 på vei 18' },
      { language: 'en', text: 'a Lodestar 2 Long Range Drive unit, 30 minutes, 2 Test Drive days' },
      { language: 'sv', text: 'Uppdatering 3 av 4, Betalplan 2, vecka 12, 6 mil på motorvägen 2 gånger' },
      { language: 'nl', text: 'Snelweg 2, Levering 12 mei, Wallbox 11 kW' },
      { language: 'da', text: 'Opdatering 3, Lodestar 4, 2.000 kWh' },
    ],
  },
};
