import type { WordForms } from './word-forms.ts';

const forms = '~ ~t ~te ~ten ~d ~de ~den ge~d ge~t ge~de ge~te ~end ~ende';

/** Gives the word forms of Dutch. */
export const wordFormsNl: WordForms = {
  algorithm: 'dutch',
  fold: [
    [/[éèêë]/gu, 'e'],
    [/[áàâä]/gu, 'a'],
    [/[óòôö]/gu, 'o'],
    [/[íìîï]/gu, 'i'],
    [/[úùûü]/gu, 'u'],
    [/ĳ/gu, 'ij'],
  ],
  stopWords: `
    aan af al alle alleen als alstublieft altijd andere anders aub bedankt beide belangrijk belangrijke ben bent
    beste beter betreffende betreft bij bijna bijvoorbeeld bv daar daarmee daarna daarom dan dank dat de deze die
    dit dl doch doen doet door dus echt een eens eerder eerst en enige er erg even gaan gaat gaf ge geachte gedaan
    geeft geen gelden geldt geven geweest goed goede graag groet groeten haar had hadden hallo heb hebben hebt
    heeft heel hele hem hen het hier hij hoe hoi hun ieder iedere iemand iets ik in indien is ja je jij jou jouw
    jullie kan komen komt kon konden krijg krijgen krijgt kun kunnen kunt laat later maar mag me meer meerdere
    meest meeste men met mij mijn mn moest moet moeten mogelijk mogen mvg na naar natuurlijk nee niet niets nodig
    nog noodzakelijk nu of om omdat onder ons onze ook op over per reeds samen sinds slechts soms staan staat
    steeds svp te tegen ten ter terwijl toch toen tot tussen u uit uw vaak van vanaf vandaag vanuit veel
    verschillende via volgende volgens voor vooral voorbeeld vriendelijke waar waarmee waarom wanneer want waren
    was wat we weer weet wel welk welke welkom werd werden weten wie wij wil willen wilt word worden wordt zal ze
    zeggen zegt zei zelf zich zij zijn zn zo zoals zodat zon zonder zou zouden zullen zult één`,
  notStopWords: 'zon',
  verbs: [
    {
      ending: '',
      forms,
      infinitives: `
        laad bestel betaal lever annuleer activeer installeer registreer repareer controleer factureer parkeer plan test werk
        start stop koppel log open toon stuur verzeker regel pas organiseer plaats produceer programmeer synchroniseer
        verifieer spaar verzamel was wacht verhoog verminder bevestig behandel bouw verhuis huur meet noteer rapporteer
        retourneer reinig blokkeer beveilig ontwikkel waarschuw beperk informeer sorteer transporteer monteer isoleer
        financier investeer garandeer compenseer inspecteer certificeer los lees bezoek reis vul dek merk hoor leer volg
        gebruik koel wissel wijzig verleng vervang verander herstel meld vraag antwoord huur lease kost leen
        reserveer reclameer claim update download reset herstart stal beschadig`,
    },
    {
      ending: '',
      forms: '~ ~t ~en ge~d ge~t ge~de ge~te ~de ~te ~den ~ten ~ing ~ingen te~en',
      infinitives: `
        op|laad op|lad op|zeg in|stel af|sluit aan|meld af|meld aan|vraag aan|vrag op|haal op|hal in|lever uit|voer aan|pas
        terug|betaal terug|betal terug|stuur terug|stur aan|sluit in|schakel uit|schakel om|ruil af|lever toe|voeg`,
    },
  ],
  irregular: `
    plaats! plaatsen plaatsje plaatsje
    arts! artsen
    prijs! prijzen prijsje
    huis! huizen
    gas! gassen
    glas! glazen
    kans! kansen
    grens! grenzen
    fiets! fietsen
    dienst! diensten
    mens! mensen
    les! lessen
    adres! adressen
    proces! processen
    kas! kassen
    laden laad laadt laadde geladen laadden
    opladen oplaad oplaadt opgeladen opladend oplading
    bestellen bestel bestelt bestelde bestelden besteld bestelling bestellingen
    betalen betaal betaalt betaalde betaald betaalden betaling betalingen betaalbaar
    leveren lever levert leverde geleverd levering leveringen geleverde
    kopen koop koopt kocht kochten gekocht aankoop
    verkopen verkoop verkoopt verkocht
    rijden rijd rijdt reed gereden rijdend
    schrijven schrijf schrijft schreef geschreven
    verliezen verlies verliest verloor verloren
    breken breek breekt brak gebroken
    brengen breng brengt bracht gebracht
    geven geef geeft gaf gegeven
    nemen neem neemt nam genomen
    vinden vind vindt vond gevonden
    houden houd houdt hield gehouden
    steel! stelen steelt stal gestolen diefstal
    sluiten sluit sloot gesloten sluiting
    kiezen kies kiest koos gekozen keuze keuzes
    zoeken zoek zoekt zocht gezocht
    doen gedaan
    verbinden verbind verbindt verbonden verbinding verbindingen
    repareren repareer repareert repareerde gerepareerd reparatie reparaties
    installeren installeer installeert geïnstalleerd installatie installaties
    informeren informeer informeert geïnformeerd informatie
    annuleren annuleer annuleert annuleerde geannuleerd annulering annuleringen
    activeren activeer activeert geactiveerd activering activatie
    leeg! lege leegt
    zoon! zonen zoons zoontje
    stad steden stads
    schip schepen
    uur uren uurtje
    week weken weekje
    dag dagen dagje
    weg wegen
    kind kinderen
    auto autos autootje
    accu accus
    app apps
    foto fotos
    pas pasje pasjes passen
    bon bonnen bonnetje
    zonnepaneel zonnepanelen
    nieuw nieuwe nieuwere nieuwste
    goed goede beter beste
    groot grote groter grootste
    klein kleine kleiner
    hoog hoge hoger hoogste
    laag lage lager laagste
    lang lange langer
    kort korte korter`,
  before: [
    [/(?<=\p{L}{2}tie)s$/u, ''],
    [/(?<=\p{L}{3})(?:etje|tje|pje)s?$/u, ''],
  ],
  after: [
    [/(?<=\p{L}{4})atie$/u, 'er'],
    [/([aeou])\1(?=[^aeiou]+$)/u, '$1'],
    [/(\p{L})\1$/u, '$1'],
    [/z$/u, 's'],
    [/v$/u, 'f'],
  ],
};
