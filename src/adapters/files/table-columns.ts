/**
 * What exports call the columns of a closed case, in lower-case letters and digits only; where a table has several columns for one
 * field, the name that stands first here wins: the case number is what advisors know a case by, not the key of its record.
 */
const caseColumns = {
  id: 'casenumber caseno caseid ticketnumber ticketid ticket id case number reference ärendenummer ärende saksnummer sagsnummer fallnummer vorgangsnummer zaaknummer',
  subject: 'subject title casesubject ämne rubrik emne betreff onderwerp',
  question:
    'question customerquestion customermessage description casedescription body textbody message request inquiry enquiry fråga spørsmål spørgsmål frage anfrage vraag beskrivning beskrivelse beschreibung omschrijving',
  answer:
    'answer reply advisorreply response solution resolution svar lösning løsning antwort lösung antwoord oplossing',
  language: 'language lang locale caselanguage språk sprog sprache taal',
  market: 'market country countrycode marketcode marknad land marked markt',
  model: 'model carmodel vehiclemodel product modell bilmodell bilmodel',
  category: 'category casecategory topic casereason reason type casetype kategori kategorie categorie',
  closedAt:
    'closedat closeddate dateclosed datetimeclosed closed closedon closeddatetime closedate resolvedat solvedat stängd avsluttet afsluttet geschlossen geschlossenam gesloten geslotenop',
  customer: 'customername customer contactname contact requester requestername suppliedname kund kunde klant',
  advisor:
    'advisor advisorname agent agentname caseowner owner ownername assignee rådgivare berater adviseur',
  url: 'url link caseurl caselink',
};

const articleColumns = ['id', 'language', 'title', 'summary', 'html', 'text', 'category', 'updatedAt', 'url'];

const bare = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/__c$/u, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Gives the first place of every field whose column is there, by the order of its names. */
const placesOf = (
  header: readonly string[],
  columns: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, number> => {
  const names = header.map(bare);
  const places = Object.entries(columns).map(([field, known]): readonly [string, number] => [
    field,
    names.indexOf(known.find((name) => names.includes(name)) ?? '-'),
  ]);
  return new Map(places.filter(([, place]) => place >= 0));
};

/** What the rows of a table are, and at which place of a row, from 0, each field stands. */
export type TableColumns = {
  readonly kind: 'case' | 'article';
  readonly places: ReadonlyMap<string, number>;
};

/** Tells what a table holds by its column names, however they are written; null when it is neither cases nor articles. */
export const tableColumns = (header: readonly string[]): TableColumns | null => {
  const cases = placesOf(
    header,
    Object.fromEntries(Object.entries(caseColumns).map(([field, names]) => [field, names.split(' ')])),
  );
  if (cases.has('id') && cases.has('question') && cases.has('answer')) return { kind: 'case', places: cases };
  const articles = placesOf(
    header,
    Object.fromEntries(articleColumns.map((field) => [field, [field.toLowerCase()]])),
  );
  const isArticle = articles.has('id') && (articles.has('text') || articles.has('html'));
  return isArticle ? { kind: 'article', places: articles } : null;
};

const delimiters = [',', ';', '\t', '|'] as const;

/** Tells by the header line of a table what splits its cells: what gives the most known columns, then the most columns. */
export const tableDelimiter = (headerLine: string): string => {
  const counts = delimiters.map((delimiter) => {
    const cells = headerLine
      .replaceAll(/"[^"]*"/gu, (quoted) => quoted.replaceAll(delimiter, ' '))
      .split(delimiter);
    return { delimiter, known: tableColumns(cells)?.places.size ?? 0, cells: cells.length };
  });
  const [best] = counts.sort((one, other) => other.known - one.known || other.cells - one.cells);
  return best?.delimiter ?? ',';
};
