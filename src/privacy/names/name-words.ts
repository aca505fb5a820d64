const words = (list: string): readonly string[] => list.trim().split(/\s*[|\n]\s*/u);

/** Words and phrases that open a message, in small letters; a name may follow. */
export const greetings: readonly string[] =
  words(`hi|hello|hey|good morning|good afternoon|good evening|morning
  hiya|howdy|g'day|kia ora|hej|hejsan|hejhej|hej hej|tjena|tja|god morgon|god dag|god kväll
  hei|heisann|heihei|hei hei|goddag|god morgen|god kveld|god aften|hallo|halla|halløj|godmorgen|godaften
  moin|servus|grüezi|griaß sie|grüß gott|grüß dich|guten tag|guten morgen|guten abend|hoi|dag|goedemorgen|goedemiddag|goedenavond
  goedendag|bonjour|ciao|hola|salut|hei igen|hei igjen|hej igen|hi again|hello again|hallo nochmal`);

/** Words of respect or love that open a message right before a name, in small letters; no comma may stand between. */
export const salutations: readonly string[] =
  words(`dear|kära|käre|bästa|bäste|kjære|kære|liebe|lieber|liebes|sehr geehrte
  sehr geehrter|sehr geehrtes|werte|werter|beste|geachte|lieve|my dear|hello dear`);

/** Words and phrases that close a message, in small letters; a name follows on their line or on the next, in any case. */
export const closings: readonly string[] =
  words(`best regards|kind regards|warm regards|warmest regards|many regards|regards|rgds|best wishes|warm wishes
  all the best|cheers|yours sincerely|yours faithfully|yours truly|sincerely|kindly|respectfully|warmly
  with kind regards|with best regards|with best wishes|signed|br|kr|med vänlig hälsning|med vänliga hälsningar
  med hälsning|med hälsningar|vänlig hälsning|vänliga hälsningar|varma hälsningar|bästa hälsningar
  många hälsningar|hälsningar|hälsning|hälsar|vänligen|vänl|mvh|m.v.h.|vh|hälsn|kram|kramar|undertecknad
  med vennlig hilsen|vennlig hilsen|med vennlige hilsener|beste hilsen|beste hilsener|hilsen|hilsener
  mange hilsner|med hilsen|klem|med venlig hilsen|venlig hilsen|med venlige hilsner|bedste hilsner
  de bedste hilsner|kærlig hilsen|kh|hilsner|mit freundlichen grüßen|mit freundlichem gruß
  mit freundlichen grüssen|mit freundlichem gruss|freundliche grüße|freundliche grüsse|mit besten grüßen
  beste grüße|beste grüsse|viele grüße|viele grüsse|liebe grüße|liebe grüsse|herzliche grüße
  mit herzlichen grüßen|schöne grüße|grüße|grüsse|gruß|gruss|lg|vg|mfg|bg|hochachtungsvoll|herzlichst|mit gruß
  mit gruss|met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten
  hartelijke groet|hartelijke groeten|groet|groeten|groetjes|mvg|gr|m.vr.gr.|m.v.g.|met groet
  met hartelijke groet|met de meeste hoogachting|hoogachtend|liefs|groetjes aan allen`);

/** Thanks and wishes that often close a message; only a name with a capital is believed after them. */
export const looseClosings: readonly string[] =
  words(`best|yours|many thanks|thanks|thank you|thx|take care|with thanks|love|ha det fint|ha det bra|ha en bra dag
  ha en fin dag|hej så länge|trevlig helg|tack på förhand|tack|allt gott|takk på forhånd|takk|alt godt
  på forhånd tak|tak|vielen dank|danke|besten dank|mit bestem dank|wünscht|gute fahrt|alvast bedankt|bedankt
  dank je wel|dank u wel`);

/** Phrases right after which somebody's name stands, in small letters. */
export const introductions: readonly string[] =
  words(`my name is|my name's|the name is|her name is|his name is
  their name is|i am called|jag heter|mitt namn är|hon heter|han heter|frun heter|jeg heter|mitt navn er|navnet mitt er
  hun heter|han heter|jeg hedder|mit navn er|hun hedder|han hedder|mein name ist|mein Name ist|name ist|ich heiße|ich heisse|sie heißt|er heißt
  mijn naam is|ik heet|zij heet|ze heet|hij heet|haar naam is|zijn naam is`);

/** Titles that stand in front of a name, as they are written. */
export const honorifics: readonly string[] =
  words(`Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Lady|Lord|Rev|Capt|Cdr|Col|Herr|Herrn|Frau|Fräulein|Hr|Fru|Frk
  Dipl.-Ing|Ing|Mag|Graf|Gräfin|Direktor|dhr|mevr|mevrouw|meneer|mijnheer|de heer|mw|Mevr|Mevrouw|Meneer|Dhr|De heer
  Madame|Monsieur|Mme|herr|fru|frk|hr`);

/** Relatives and partners after a possessive ("my wife Sinéad"), in small letters save for German nouns. */
export const relatives: readonly string[] =
  words(`wife|husband|son|daughter|partner|brother|sister|mother|father|mum|mom|dad
  colleague|neighbour|friend|fru|hustru|man|make|maka|sambo|dotter|bror|syster|mamma|pappa|kollega|granne|kone|kona|mann
  mannen|sønn|datter|samboer|søster|mor|far|søn|kæreste|nabo|Frau|Mann|Sohn|Tochter|Freundin|Freund|Kollege|Kollegin
  Kollegen|Partnerin|Bruder|Schwester|Mutter|Vater|Ehefrau|Ehemann|Nachbar|vrouw|echtgenote|echtgenoot|zoon|dochter
  vriend|vriendin|collega|broer|zus|zuster|moeder|vader`);

/** Relatives with the article at their end, which need no possessive ("sonen Anders"). */
export const definiteRelatives: readonly string[] =
  words(`sonen|dottern|frun|hustrun|maken|makan|sambon|brodern|systern
  brorsan|syrran|kollegan|sønnen|datteren|kona|mannen|samboeren|broren|søsteren|kollegaen|konen|manden|kæresten|broderen`);

/** Small words inside family names. */
export const particles: readonly string[] = words(
  'van|von|der|den|de|la|le|du|af|av|ten|ter|bin|al|el|da|dos|di|zu|of|und|and|och|og',
);

/** Words that stand where names stand and are none, in small letters; matched whole. */
export const notNames: ReadonlySet<string> = new Set(
  words(`lodestar|care|team|space|charge|support|service|services|helpdesk|customer|customers|client|clients|sir|sirs
  madam|ma'am|all|everyone|everybody|folks|guys|there|again|you|friend|friends|colleague|colleagues|people|company|mate
  kund|kunder|ni|er|alla|allihop|allihopa|samtliga|igen|vänner|kollegor|dere|jer|igjen|alle|alle sammen|sammen|venner
  kunde|kunden|kundin|damen|herren|herr|frau|zusammen|leute|kollegen|nochmal|nochmals|wieder|mitenand|zäme|euch|sie|ihr
  allerseits|allemaal|iedereen|mensen|heer|mevrouw|mijnheer|meneer|lezer|daar|opnieuw|nogmaals|jullie|collega|collega's
  volunteer|volunteers|community|fam|family|forum|congratulations|grattis|gratulerer|tillykke|expert|experts|gang|ladies|gentlemen|gents|lads|moderator|moderators
  admin|admins|staff|crew|helper|helpers|member|members|agent|agents|advisor|advisors|berater|beraterin|redaktion
  mitarbeiter|herrschaften|freunde|rådgivare|rådgiver|handläggare|saksbehandler|medarbetare|medewerker|redactie|personal
  much|very|so|kindly|hi|hello|hey|hej|hei|hallo|moin|servus|dear|thanks|thank|thx|cheers|please|tack|takk|tak|danke|dank|bedankt|merci|mvh
  mvg|mfg|lg|vg|best|regards|med|mit|met|with|from|från|fra|von|van|app|appen|plus|wallbox|bil|bilen|car|auto|wagen|model
  modell|order|ordre|auftrag|bestellung|bestelling|urgent|subject|ämne|emne|betreff|onderwerp|topic|message|meddelande
  melding|besked|nachricht|bericht|sent|skickat|sendt|gesendet|verzonden|iphone|ipad|android|samsung|huawei|outlook|gmail
  yes|no|ja|nej|nei|nein|nee|ok|okay|super|perfect|perfekt|great|fine|done|klart|klar|fertig|erledigt|gemacht|gelukt
  monday|tuesday|wednesday|thursday|friday|saturday|sunday|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag
  tirsdag|lørdag|søndag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|maandag|dinsdag|woensdag|donderdag
  vrijdag|zaterdag|zondag|january|february|march|april|may|june|july|august|september|october|november|december
  world|sverige|norge|danmark|deutschland|österreich|schweiz|nederland|sweden|norway|denmark|germany|england|ireland
  sommar|vinter|helg|jul|weekend|christmas|weihnachten|tag|morgen|abend|day|dag|kväll|kveld|aften
  guten|good|god|gute|goede|sehr|geehrte|geehrter|kära|kære|kjære|beste|liebe|lieber|hjälp|hjelp|hjælp|hilfe|help|info
  ps|obs|nb|fyi|asap|re|sv|vs|aw|fw|fwd|vid|or|eller|oder|of|noch|kundtjänst|kundeservice|kundendienst|klantenservice
  allt|allting|alles|everything|ihnen|dir|dig|deg|ditt|your|gr|vh|kh|bg|br|direktor|director|doktor|doctor|graf|prof|professor|dr|diolch|sláinte|ciao|kiitos`),
);

/** Beginnings of words that stand where names stand and are none, in small letters. */
export const notNameBeginnings =
  /^(?:gr[uü](?:ß|ss)|hils|häls|groet|regard|wish|wens|dank|kund(?:en|e)?(?:tj|serv|dienst|betr|supp)|customer|klant|lodestar|service|support|team|(?:v[äe]nn?lig|freundlich|herzlich|vriendelijk|kind|warm|best))/u;
