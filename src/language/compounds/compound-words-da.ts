import type { CompoundWords } from './compound-words.ts';

/** Gives the words that Danish compounds are built of; written by hand for this project. */
export const compoundWordsDa: CompoundWords = {
  words: `
    bil køretøj lastbil motor kabel ledning kontakt udtag stik stander station boks plads kort brik nøgle app telefon mobil
    skærm batteri dæk hjul fælg bolt møtrik bremse klods væske olie filter rude vindue dør lem hjelm tag sæde stol sele rat gear
    kasse pedal spejl lampe lys lygte visker blad alarm lås holder beslag krog træk anhænger vogn tagboks stativ måtte betræk
    rem pude sensor kamera radar radio højttaler antenne display knap kontakt greb håndtag panel sikring strøm volt effekt
    energi rækkevidde forbrug brændstof benzin diesel gas brint hybrid lader varmer kompressor pumpe slange køling varme luft
    klima anlæg blæser temperatur tryk vinter sommer efterår forår is sne regn vejr vej gade trafik kørsel fart hastighed meter
    kilometer miljø zone afgift billet told bro færge parkering garage hus villa lejlighed rum værelse væg gulv kælder have
    gård port køkken bad toilet bruser møbel seng bord hylde skab maskine computer printer program data fil mappe server net
    netværk internet web side link adgangskode kode pin konto login bruger navn profil billede foto film video musik lyd spil
    tekst brev post adresse pakke fragt levering leverandør forsendelse sending transport bud lager butik forretning handel
    marked kunde klient køb køber salg sælger pris rabat kampagne tilbud værdi moms skat rente lån kredit bank faktura
    kvittering regning betaling beløb sum penge krone euro valuta omkostning udgift indtægt indkomst løn honorar bidrag støtte
    ydelse erstatning bonus gave budget økonomi finans kapital aktie fond opsparing forsikring præmie selvrisiko skade ulykke
    brand tyveri vand glas kasko garanti reklamation retur fortrydelse ret lov regel vilkår aftale kontrakt leasing leje
    udlejning abonnement medlem medlemskab forening licens tilladelse attest bevis kørekort fører pas id legitimation identitet
    dokument papir skema blanket ansøgning anmeldelse afgørelse beskrivelse bilag opgave oplysning information instruktion
    vejledning bog manual håndbog guide råd tip hjælp service støtte tjeneste vedligeholdelse reparation værksted syn kontrol
    test prøve undersøgelse måling kvalitet sikkerhed risiko fare advarsel værn beskyttelse ambulance sygehus hospital pleje
    læge doktor sygeplejerske tandlæge tand medicin recept apotek patient sygdom syg sundhed sund krop hånd fod hoved øje øre
    hjerte mund hud blod smitte virus vaccine allergi smerte feber kost mad drikke kaffe te mælk brød kød fisk frugt grøntsag
    restaurant måltid morgenmad frokost middag skole børnehave universitet højskole lærer elev student studie kursus uddannelse
    undervisning eksamen karakter lektie klasse barn ungdom voksen mand kvinde dreng pige familie forælder forældre mor far
    søskende bror søster ægteskab skilsmisse samlever arv testamente død grav person menneske folk befolkning borger indbygger
    udlænding flygtning asyl ophold visum land stat kommune region by sted område distrikt myndighed domstol politi nævn
    regering folketing minister valg parti politik stemme demokrati verden jord hav sø ø strand skov mark bjerg natur dyr hund
    kat hest ko gris fugl plante træ blomst græs jagt fiskeri landbrug bonde arbejde arbejder arbejdsgiver job erhverv
    stilling ansat chef leder ledelse personale virksomhed firma selskab bureau kontor industri fabrik produktion produkt vare
    artikel materiale værktøj udstyr apparat redskab del dele reserve system metode plan planlægning projekt proces opgave
    opdatering version udvikling forskning teknik videnskab kemi fysik historie sprog ord avis tidsskrift nyhed bibliotek
    museum kunst kultur teater koncert idræt sport fodbold hold kamp konkurrence ferie fri rejse fly tog bus båd cykel
    sporvogn hotel nat dag uge måned år time minut sekund tid dato ur klokke morgen aften weekend periode start slut
    begyndelse grænse mål middel grund årsag virkning følge spørgsmål svar problem fejl mangel sag klage mening forslag idé
    tanke viden erfaring møde samtale besøg booking bestilling ordre nummer tal antal mængde størrelse længde højde bredde vægt
    flade volumen farve form type model mærke serie slags niveau grad trin skridt trappe elevator byggeri bygning lokale
    ejendom bolig hjem grund el affald skrald genbrug afløb rør hane komfur ovn fryser vask opvaskemaskine symbol ikon menu
    indstilling tilstand funktion signal besked mail sms chat pension pensionist alder liv tilsyn omsorg ældre assistance
    assistent kørestol hjælpemiddel fortrolighed brud straf fængsel advokat vidne offer vold trussel våben krig fred forsvar
    tilbehør opsigelse overdragelse ejer ejerskifte prøvekørsel påmindelse rykker krav gæld inkasso afdrag restværdi kontant
    slitage rengøring lak ridse bule rust tætning liste fjeder støddæmper aksel kobling udstødning tank låg dæksel plast metal
    gummi stof skind læder karton pose taske bagage kuffert barnestol cykelholder skiboks ski kæde pig døgn formiddag
    eftermiddag mandag tirsdag onsdag torsdag fredag lørdag søndag hverdag januar februar marts april maj juni juli august
    september oktober november december registrering forhandler importør producent hændelse vejhjælp bistand bugsering
    nummerplade plade skilt lade lader oplader opladning ladning ladestander`,
  verbs: `
    lade oplade betale bestille levere køre leje købe parkere vente svare åbne lukke låse skifte bytte bruge registrere
    opdatere installere kontrollere vaske varme køle måle regne vise sælge sende hente forsikre reparere bremse styre lagre
    laste tanke ringe skrive læse tegne male bygge flytte rejse arbejde lede søge melde uddanne pleje behandle vurdere prøve
    granske koble spare låne investere informere advare stoppe starte tænde spille svømme cykle vandre bade sove spise drikke
    bage koge stege grille løfte bære holde fastgøre beskytte sikre øve træne stemme vælge forbruge producere tilbagebetale
    afbestille vaccinere isolere montere lakere blinke tørre skylle fryse udlevere ansøge anmelde`,
  firsts: `
    el smart hel halv små stor høj lav ny gammel hurtig lyn lang ekstra digital privat egen offentlig social økonomisk kommunal
    fælles personlig fast elektronisk teknisk trådløs special standard super mini mikro multi bio øko hjemme ude frem bag
    side midt højre venstre nød to tre fire fem seks nul dobbelt enkel grund hoved mellem rest slut udlands=udland
    børne=barn gade=gade uge=uge kunde=kunde ladnings=ladning opladnings=oplade betalings=betale bestillings=bestille
    leverings=levere sundheds=sundhed sikkerheds=sikkerhed arbejds=arbejde`,
  whole: `
    måltid formiddag medlemskab videnskab planlægning fredag lørdag søndag mandag onsdag tirsdag torsdag deltager billede hverdag hverdage billet billetter bilen biler bilag ordning ordne resten resultat radiator tidlig samtidig samtale fremtid
    handle handling hændelse underlag restaurant lagre landet landing hemmelig barnlig portal portion taktik varsel varsling
    varig deling dagens tredje tilfælde holdning leder lederen motiv stilling reserve vanlig gadget`,
  nounEndings: /^\p{L}{3,}(?:ning|ring|tion|else|hed|itet|ment|skab|eri|tør)(?:en|et|er|erne)?s?$/u,
  verbEndings: /er(?:e[rst]?|ede|te?|ende|ing(?:en|s|er|erne)?)$/u,
  wordLinks: [
    [/$/u, 's'],
    [/$/u, 'e'],
    [/e$/u, ''],
    [/e$/u, 's'],
  ],
  verbLinks: [
    [/$/u, ''],
    [/e$/u, 'ings'],
    [/e$/u, 'nings'],
    [/e$/u, ''],
  ],
};
