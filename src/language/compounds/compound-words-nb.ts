import type { CompoundWords } from './compound-words.ts';

/** Gives the words that Norwegian compounds are built of; written by hand for this project. */
export const compoundWordsNb: CompoundWords = {
  words: `
    bil kjøretøy lastebil motor kabel ledning kontakt uttak stolpe stasjon boks plass kort brikke nøkkel app telefon mobil
    skjerm batteri dekk hjul felg bolt mutter brems kloss væske olje filter rute vindu dør luke panser tak sete stol belte ratt
    gir kasse pedal speil lampe lys lykt visker blad alarm lås holder feste krok tilhenger henger vogn boks stativ matte trekk
    rem pute sensor kamera radar radio høyttaler antenne display knapp bryter spak håndtak panel sikring strøm volt effekt
    energi rekkevidde forbruk drivstoff bensin diesel gass hydrogen hybrid lader varmer kompressor pumpe slange kjøling varme
    luft klima anlegg vifte temperatur trykk vinter sommer høst vår is snø regn vær vei gate trafikk fart hastighet meter mil
    kilometer miljø sone avgift billett bom toll bro ferge ferje parkering garasje hus villa leilighet rom vegg gulv kjeller
    hage gård port kjøkken bad toalett dusj møbel seng bord hylle skap maskin skriver program data fil mappe server nett
    nettverk internett web side lenke passord kode pin konto innlogging bruker navn profil bilde foto film video musikk lyd
    spill tekst brev post adresse pakke frakt levering leverandør sending forsendelse transport bud lager butikk forretning
    handel marked kunde klient kjøp kjøper salg selger pris rabatt kampanje tilbud verdi moms skatt rente lån kreditt bank
    faktura kvittering regning betaling beløp sum penger penge krone euro valuta kostnad utgift inntekt lønn honorar bidrag
    støtte stønad trygd erstatning bonus gave budsjett økonomi finans kapital aksje fond sparing forsikring premie egenandel
    skade ulykke brann tyveri vann glass kasko garanti reklamasjon retur angre angrerett rett lov regel vilkår avtale kontrakt
    leasing leie utleie abonnement medlem medlemskap forening lisens tillatelse attest bevis førerkort fører pass id
    legitimasjon identitet dokument papir skjema blankett søknad melding vedtak beskrivelse vedlegg oppgave informasjon
    opplysning instruks anvisning bok manual håndbok guide råd tips hjelp service støtte tjeneste vedlikehold reparasjon
    verksted kontroll test prøve undersøkelse måling kvalitet sikkerhet risiko fare varsel vern beskyttelse ambulanse sykehus
    pleie lege doktor sykepleier tannlege tann medisin resept apotek pasient sykdom syk helse frisk kropp hånd fot hode øye øre
    hjerte munn hud blod smitte virus vaksine allergi smerte feber kost mat drikke kaffe te melk brød kjøtt fisk frukt
    grønnsak restaurant måltid frokost lunsj middag skole barnehage universitet høgskole lærer elev student studie studium
    kurs utdanning undervisning eksamen karakter lekse klasse barn ungdom voksen mann kvinne gutt jente familie forelder
    foreldre mor far mamma pappa søsken bror søster ekteskap skilsmisse samboer arv testament død grav person menneske folk
    befolkning borger innbygger utlending flyktning asyl opphold visum land stat kommune fylke region by sted område distrikt
    myndighet etat domstol politi nemnd regjering storting minister valg parti politikk stemme demokrati verden jord hav sjø
    øy strand skog mark åker fjell natur dyr hund katt hest ku gris fugl plante tre blomst gress jakt fiske jordbruk bonde
    arbeid arbeider arbeidsgiver jobb yrke stilling ansatt sjef leder ledelse personale bedrift firma selskap byrå kontor
    industri fabrikk produksjon produkt vare artikkel materiale verktøy utstyr apparat redskap del deler reserve system metode
    plan planlegging prosjekt prosess oppdrag oppdatering versjon utvikling forskning teknikk vitenskap kjemi fysikk historie
    språk ord avis tidsskrift nyhet bibliotek museum kunst kultur teater konsert idrett sport fotball lag kamp konkurranse ferie
    fri reise fly tog buss båt sykkel trikk hotell natt dag uke måned år time minutt sekund tid dato klokke morgen kveld helg
    periode start slutt begynnelse grense mål middel grunn årsak virkning følge spørsmål svar problem feil mangel sak klage
    mening forslag idé tanke kunnskap erfaring møte samtale besøk booking bestilling ordre nummer tall antall mengde størrelse
    lengde høyde bredde vekt flate volum farge form type modell merke serie slag nivå grad trinn steg trapp heis bygg bygning
    lokale eiendom bolig hjem tomt el avfall søppel gjenvinning avløp rør kran komfyr ovn fryser vask oppvaskmaskin symbol
    ikon meny innstilling modus funksjon signal beskjed epost sms chat pensjon pensjonist alder liv tilsyn omsorg eldre
    assistanse assistent rullestol hjelpemiddel personvern brudd straff fengsel advokat vitne offer vold trussel våpen krig
    fred forsvar tilbehør oppsigelse overdragelse eier eierskifte prøvekjøring påminnelse krav gjeld inkasso avdrag restverdi
    kontant slitasje rengjøring lakk ripe bulk rust tetning list beskyttelse understell fjær støtdemper aksel kobling clutch
    eksos tank lokk deksel plast metall gummi stoff skinn lær tre kartong pose veske bagasje koffert barnesete sykkelstativ
    skiboks ski kjetting pigg døgn formiddag ettermiddag mandag tirsdag onsdag torsdag fredag lørdag søndag hverdag januar
    februar mars april mai juni juli august september oktober november desember registrering forhandler importør produsent
    utstilling hendelse veihjelp bistand nødhjelp berging taubil taue verdi omregistrering skilt`,
  verbs: `
    lade betale bestille levere kjøre leie kjøpe parkere vente svare åpne stenge låse bytte bruke registrere oppdatere
    installere kontrollere vaske varme kjøle måle regne vise selge sende hente forsikre reparere bremse styre lagre laste
    fylle ringe skrive lese tegne male bygge flytte reise arbeide lede søke melde utdanne pleie behandle vurdere prøve granske
    koble spare låne investere informere varsle stoppe starte tenne spille svømme sykle vandre bade sove spise drikke bake koke
    steke grille løfte bære holde feste beskytte sikre øve trene stemme velge forbruke produsere tilbakebetale gjenopprette
    avbestille si vaksinere isolere montere lakkere blinke tørke spyle fryse utlevere overlevere`,
  firsts: `
    el smart hel halv små stor høy lav ny gammel hurtig lang ekstra digital privat egen offentlig sosial økonomisk kommunal felles
    personlig fast elektronisk teknisk trådløs spesial standard super mini mikro multi bio øko hjemme ute frem bak side
    midt høyre venstre nød døgn to tre fire fem seks null dobbel enkel grunn hoved mellom rest slutt utenlands=utland
    små barne=barn gate=gate uke=uke varsel natt`,
  whole: `
    idrett måltid formiddag medlemskap fredag lørdag søndag mandag onsdag tirsdag torsdag deltaker hverdag hverdager billett biler bilen bilist ordning ordne resten resultat radiator tidlig samtidig samtale framtid fremtid
    handle handling hendelse underlag restaurant lagre landet landing hemmelig barnslig portal portion taktikk
    varsel varsling varig deling dagens tredje tilfelle sideveis holdning leder lederen lader laderen motiv motivere stilling
    reserve vanlig`,
  nounEndings: /^\p{L}{3,}(?:ning|ring|sjon|else|het|itet|ment|skap|eri|tør)(?:en|et|er|ene)?s?$/u,
  verbEndings: /er(?:e[rs]?|te?|ende|ing(?:en|s|er|ene)?)$/u,
  wordLinks: [
    [/$/u, 's'],
    [/$/u, 'e'],
    [/e$/u, ''],
  ],
  verbLinks: [
    [/$/u, ''],
    [/e$/u, 'ings'],
    [/e$/u, ''],
  ],
};
