/** What a brand's names are made of. */
export type BrandVocabulary = {
  /** 'Lodestar' */
  readonly brand: string;
  /** What the brand's name is shortened to: 'L', 'LS'. */
  readonly initials: readonly string[];
  /** Numbers that make a product's name behind the brand's. */
  readonly products: readonly string[];
  /** Words that make a service's name behind the brand's. */
  readonly services: readonly string[];
  /** Names without the brand's in them: 'Connect Plus'. */
  readonly otherNames: readonly string[];
};

export type ShortenedName = { readonly start: number; readonly end: number; readonly name: string };

const escapeLiteral = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');

const anyOf = (texts: readonly string[]): string => texts.map(escapeLiteral).join('|');

/** What a language may hang on a shortened name: 'LS3:an', 'L3-en', "LS3's". */
const ending = "(?:[:'’-]?\\p{Ll}{1,4})?";

/** L2 and L3 are also wires of a socket and levels of charging. */
const ofElectricity =
  /(?<!\p{L})L1(?!\p{N})|phase|phasig|(?<!\p{L})(?:en|tre|tri|een|drie)?-?fase?(?!t)|level|nivå|niveau|stufe/iu;

/**
 * Makes the finder of names that are shortened to their initials: 'LS3', 'L3-en', 'LSS', 'C+'. They are derived from the names, so
 * that a new product needs no new rule. Initials of the brand alone are left alone: order numbers begin with them.
 */
export const makeFindInitials = (
  vocabulary: BrandVocabulary,
): ((line: string) => readonly ShortenedName[]) => {
  const { brand, initials, products, services, otherNames } = vocabulary;
  const names = new Map<string, string>();
  for (const service of services) {
    const short = service === service.toUpperCase() ? service : service.charAt(0);
    for (const letters of initials) {
      const joined = letters + short;
      if (!initials.includes(joined) && !names.has(joined)) names.set(joined, `${brand} ${service}`);
    }
  }
  for (const other of otherNames) {
    const [first = '', second = ''] = other.split(' ').map((word) => word.charAt(0));
    names.set(first + second, other);
    if (/plus$/iu.test(other)) names.set(`${first}+`, other);
  }
  const own = anyOf(initials.filter((letters) => letters.length > 1));
  const choices = [
    `(?:(?:${anyOf(initials)})|(?:${own})[ -])(?<product>${anyOf(products)})(?![\\p{N}]|[.,-]\\p{N})${ending}`,
    `(?<short>${anyOf([...names.keys()])})`,
    `(?:${own})[ -](?<service>${anyOf(services)})`,
    // 'LS-appen', but not the number of an order.
    `(?:${own})(?=-(?!n[ru]|ord|best)\\p{Ll}{3})`,
  ];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_@#/.-])(?:${choices.join('|')})(?![\\p{L}\\p{N}_@+]|-\\p{N})`,
    'gu',
  );
  return (line) =>
    Array.from(line.matchAll(pattern)).flatMap((match) => {
      const { product, short, service } = match.groups ?? {};
      if (product !== undefined && /^L\p{N}/u.test(match[0]) && ofElectricity.test(line)) return [];
      const name = names.get(short ?? '') ?? [brand, product ?? service ?? ''].join(' ').trim();
      return [{ start: match.index, end: match.index + match[0].length, name }];
    });
};
