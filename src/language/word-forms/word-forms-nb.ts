import type { WordForms } from './word-forms.ts';

const nouns = '~ing ~ingen ~ingens ~inger ~ingene ~ings ~inga';

/** Gives the word forms of Norwegian Bokmål. */
export const wordFormsNb: WordForms = {
  algorithm: 'norwegian',
  fold: [
    [/[éèêë]/gu, 'e'],
    [/[áàâ]/gu, 'a'],
    [/[óòô]/gu, 'o'],
    [/ü/gu, 'u'],
    [/ä/gu, 'æ'],
    [/ö/gu, 'ø'],
    [/aa/gu, 'å'],
  ],
  stopWords: `
    alle alltid alt altså andre annen annet at av bare bedre begge best bl.a ble blei bli blir blitt bra burde
    både bør da de deg dem den denne der dere deres derfor dersom det dette di din dine disse dit ditt dog du ei
    eksempel eller ellers en enn ennå er et etter f.eks feks fikk finne finnes flere fleste for fordi fra fram
    frem få får fått følgende før først ga gi gikk gir gis gjelde gjelder gjennom gjerne gjorde gjort gjør gjøre
    god gode godt gå går gått ha hadde han hans har hatt hei hel hele helt henne hennes her hilsen hit hjelpe ho
    hos hun hva hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor i ifølge igjen ikke ingen
    ingenting inn innen ja jeg jo kan kanskje kom komme kommer kommet kun kunne kunnet like litt lurer man med meg
    meget mellom men mens mer mest mi min mine mitt mot mulig mvh mye må måtte ned nei nesten noe noen nok nå når
    nødvendig nødvendige ofte og også om opp oss osv over på sa sagt samme sammen samt seg selv senere si sier sin
    sine sitt sjøl skal skulle slik slike som synes så sånn ta takk tidligere til tror ulike under unna ut uten
    var vart ved vel vet vi via viktig viktige vil ville visse vår våre vårt være vært å`,
  notStopWords: 'bor ror',
  verbs: [
    {
      ending: 'e',
      forms: `~e ~er ~et ~a ~te ~t ~de ~d ~es ~ende ${nouns}`,
      infinitives: `
        lade betale avbestille levere oppdatere aktivere installere registrere reparere kontakte kontrollere
        endre tilbakebetale fakturere reklamere annullere parkere planlegge teste fungere starte stanse koble logge åpne
        vise hente sende forsikre håndtere justere montere navigere organisere plassere produsere programmere synkronisere
        verifisere skade spare samle vaske vente øke redusere avslutte bekrefte behandle avtale bygge flytte varme låne
        måle notere passe påvirke rapportere returnere rense slutte sperre rydde sikre søke fylle utvikle varsle granske
        begrense blokkere informere dokumentere arbeide sortere transportere lakkere polere isolere finansiere investere
        garantere kompensere inspisere sertifisere kjøpe kjøre løse lese besøke reise senke heve tenne slukke stenge stille
        dekke merke styre høre lære smøre bygge følge låse løfte lekke bruke kreve kjøle svinge utlede oppleve vende vekke
        bremse feste glemme henge bøye kjenne trekke utløse tegne bytte bestille innstille gjenopprette`,
    },
  ],
  irregular: `
    myndighet! myndigheten myndigheter myndighetene myndighets
    enhet! enheten enheter enhetene enhets
    nyhet! nyheten nyheter nyhetene nyhets
    lager! lageret lagre lagrene
    nummer! nummeret numre numrene
    meter! meteren metrene
    kilometer! kilometeren kilometrene
    filter! filteret filtre filtrene
    sommer! sommeren somre somrene sommerens
    vinter! vinteren vintre vintrene vinterens
    semester! semesteret semestre
    senter! senteret sentre sentrene
    bestille bestill bestilte bestilt
    selge selger solgte solgt salg salget
    velge velger valgte valgt valg valget
    skrive skriver skrev skrevet skrevne
    bryte bryter brøt brutt
    miste mister mistet
    stjele stjeler stjal stjålet tyveri tyveriet
    holde holder holdt
    sette setter satte satt
    levere levert leverte leveranse leveransen leveranser leveransene
    reparere reparasjon reparasjonen reparasjoner reparasjonene
    installere installasjon installasjonen installasjoner
    informere informasjon informasjonen
    lader! laderen ladere laderne laderens
    bok boka boken bøker bøkene
    hånd hånda hånden hender hendene
    natt natta natten netter nettene
    fot foten føtter føttene
    land landet lande landene
    by byen byer byene
    år året årene årets års åra
    uke uka uken uker ukene ukes ukas ukens
    øye øyet øyne øynene
    øre øret ører ørene
    ny nytt nye nyere nyeste
    god gode godt bedre best beste
    stor større størst store stort største
    liten lita lite mindre minst små lille
    lang lange langt lengre lengst
    gammel gammelt gamle
    dårlig verre verst
    vei veien veier veiene
    sko skoen skoene
    bro broa broen broer broene
    kunde kunden kunder kundene kundens
    nøkkel nøkkelen nøkler nøklene nøkkelens
    sykkel sykkelen sykler syklene
    app appen apper appene apps
    mann mannen menn mennene
    far faren fedre
    mor moren mødre
    bror broren brødre
    barn barnet barna barnas barnets
    kne kneet knær
    tre treet trær trærne
    vann vannet
    ødelegge ødelagt ødelagte ødelegger ødela
    bestemme bestemt bestemte bestemmer`,
  before: [
    // Snowball would take these off and make one word of "daglig" and "dag": the letter q shields them.
    [/(?<=\p{L}{2}ig)(?:e|ere|est|este|het(?:en|er|ene|s|ens|ers)?)?$/u, 'q'],
    [/(?<=\p{L}{3})(?:erens|eren|ernes|erne)$/u, 'er'],
    [/(?<=\p{L}{3}a)(?:en|ens|et|er|ene|enes)$/u, ''],
  ],
  after: [
    [/q$/u, ''],
    // Long nouns of action have the stem of their verb: "behandling", "veiledning", "registrasjon".
    [/(?<=\p{L}{5})ning$|(?<=\p{L}{5})ing$/u, ''],
    [/(?<=\p{L}{4})asjon$/u, 'er'],
    [/(?<=\p{L}{2}(?:[bgmv]|sk))t$/u, ''],
    [/(?<=\p{L}{3})a$/u, ''],
    [/(?<=\p{L}{3})(\p{L})\1$/u, '$1'],
    [/(?<=\p{L}[bdfgkpstv])([lr])$/u, 'e$1'],
    [/(\p{L})\1(?=e[lr]$)/u, '$1'],
    [/(?<=\p{L}{2}t)er$/u, ''],
  ],
};
