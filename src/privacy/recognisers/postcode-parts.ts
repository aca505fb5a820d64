/** Postcode areas of the United Kingdom; https://en.wikipedia.org/wiki/List_of_postcode_areas_in_the_United_Kingdom. */
export const britishAreas =
  'A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE';

/** Two capitals that follow four digits and mean something else than a Dutch postcode. */
export const notDutch =
  /(?:SA|SD|SS|KM|KW|KR|KG|MM|CM|NM|HP|PK|PS|AH|WH|HZ|EV|DC|AC|ID|TV|NL|BE|EU|MB|GB|OK|PC|UK|US|IN|OM|OP|TE|EN|OF|IS|DE)$/u;

/** Tells whether a postcode could as well be a year. */
export const isYear = (value: string): boolean => /^(?:1[89]|20)\d{2}(?: |$)/u.test(value);

/** A street and a house number at the end of what stands before. */
export const streetBefore =
  /(?:gatan?|gränd|vägen|väg|stigen|veie?n?|gate|vej|gade|weg|stra(?:ß|ss)e|str\.|allee|allé|platz|gasse|straat|laan|steenweg|plein) \d[^\n]{0,16}$/iu;

/** A town after a postcode; months and our own words are none. */
export const town = String.raw`(?= (?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Euro|Kilometer|Lodestar|Long|Standard|Plus)(?!\p{L}))\p{Lu}[\p{L}'’-])`;
