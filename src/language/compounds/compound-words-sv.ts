import type { CompoundWords } from './compound-words.ts';

/** Gives the words that Swedish compounds are built of; written by hand for this project. */
export const compoundWordsSv: CompoundWords = {
  words: `
    bil fordon lastbil motor kabel sladd kontakt uttag stolpe station box plats kort bricka tagg nyckel app telefon mobil
    skärm batteri däck hjul fälg bult mutter broms belägg vätska olja filter ruta fönster dörr lucka huv tak säte stol bälte
    ratt växel låda pedal spegel lampa ljus strålkastare torkare blad larm lås hållare fäste krok drag vagn släp takbox räcke
    matta klädsel rem kudde airbag sensor kamera radar radio högtalare antenn display knapp reglage spak handtag panel säkring
    ström volt effekt energi räckvidd förbrukning bränsle bensin diesel gas vätgas hybrid laddare värmare kompressor pump slang
    kyla värme luft klimat anläggning fläkt temperatur tryck vinter sommar höst vår is snö regn väder väg gata trafik körning
    fart hastighet meter mil kilometer miljö zon avgift biljett tull bro färja parkering garage hus villa lägenhet rum vägg
    golv källare trädgård gård port kök bad toalett dusch möbel säng bord lampa hylla skåp dator skrivare program data fil
    mapp server nät nätverk internet webb sida sajt länk lösenord kod pin konto inloggning användare namn profil bild foto film
    video musik ljud spel text brev post adress paket frakt leverans leverantör sändning försändelse transport bud ombud lager
    butik affär handel varuhus marknad kund klient köp köpare försäljning försäljare säljare pris rabatt kampanj erbjudande
    värde moms skatt ränta lån kredit bank konto kort faktura kvitto räkning betalning belopp summa pengar penning krona euro
    valuta växling kostnad utgift inkomst lön arvode bidrag stöd ersättning bonus gåva present budget ekonomi finans kapital
    aktie fond spar försäkring premie självrisk skada olycka brand stöld vatten glas kasko garanti reklamation retur ånger rätt
    lag regel villkor avtal kontrakt leasing hyra uthyrning abonnemang medlem medlemskap förening licens tillstånd intyg bevis
    körkort pass id legitimation identitet handling blankett formulär ansökan anmälan beslut beskrivning bilaga uppgift
    information upplysning instruktion anvisning bok manual handbok guide råd tips hjälp service support tjänst stöd underhåll
    reparation verkstad besiktning kontroll test prov undersökning mätning kvalitet säkerhet risk fara varning skydd
    olycksfall ambulans sjukhus vård läkare doktor sköterska tandläkare tand medicin recept apotek patient sjukdom sjuk hälsa
    frisk kropp hand fot huvud öga öra hjärta mun hud blod smitta virus vaccin vaccination allergi smärta feber kost mat
    livsmedel dryck kaffe te mjölk bröd kött fisk frukt grönsak restaurang måltid frukost lunch middag skola förskola
    gymnasium universitet högskola lärare elev student studie kurs utbildning undervisning examen betyg prov läxa klass barn
    ungdom vuxen man kvinna pojke flicka familj förälder föräldrar mor far mamma pappa mormor syskon bror syster gift äktenskap
    skilsmässa sambo vårdnad underhåll arv testamente död begravning grav person människa folk befolkning medborgare invånare
    utlänning flykting asyl uppehåll visum medborgarskap land stat kommun region län stad by ort område distrikt myndighet
    verk domstol polis nämnd råd regering riksdag minister val parti politik röst demokrati europa union värld jord hav sjö
    ö strand skog mark åker berg natur djur hund katt häst ko gris fågel växt träd blomma gräs jakt fiske jordbruk bonde arbete
    arbetare arbetsgivare jobb yrke anställning anställd tjänsteman chef ledare ledning personal företag företagare firma bolag
    byrå kontor industri fabrik produktion produkt vara artikel material maskin verktyg utrustning apparat redskap del delar
    reserv system metod plan planering projekt process uppdrag uppdatering version utveckling forskning teknik vetenskap kemi
    fysik historia språk ord bok tidning tidskrift nyhet artikel bibliotek museum konst kultur teater film konsert idrott sport
    fotboll lag match tävling semester ledighet ledig resa flyg flygplan plats tåg buss båt cykel spårvagn hotell rum natt dag
    vecka månad år timme minut sekund tid datum klocka morgon kväll helg termin period start slut början gräns mål medel
    grund orsak verkan följd fråga svar problem fel brist ärende klagomål synpunkt åsikt mening förslag idé tanke kunskap
    erfarenhet möte samtal besök bokning beställning order nummer siffra antal mängd storlek längd höjd bredd vikt yta volym
    färg form typ modell märke serie sort nivå grad steg trappa hiss bygg byggnad byggare lokal fastighet bostad hem tomt
    el avfall sopor återvinning miljö vatten avlopp rör ledning kran spis ugn kyl frys tvätt maskin diskmaskin lampa symbol
    ikon meny inställning läge funktion knapp signal meddelande mejl epost brev sms chatt samtal pension pensionär ålder barndom
    liv tillsyn omsorg äldre hemtjänst assistans assistent handikapp rullstol hjälpmedel integritet sekretess brott straff
    fängelse åklagare advokat vittne offer våld hot vapen krig fred försvar militär soldat krock tillbehör paketering låneavtal
    uppsägning överlåtelse ägare ägarbyte ägare körning provkörning besked påminnelse krav skuld inkasso autogiro swish
    kreditkort bankkort dröjsmål avbetalning delbetalning kontant insats restvärde slitage tvätt städning rengöring
    lack repa buckla rost tätning list stänk skydd underrede fjäder stötdämpare axel koppling turbo avgas katalysator tank
    lock kåpa plast metall gummi tyg skinn läder trä papper kartong påse väska bagage koffert barnstol cykelhållare skidbox
    skida snökedja dubb dubbdäck sommartid dygn förmiddag eftermiddag lördag söndag måndag tisdag onsdag torsdag fredag vardag
    januari februari mars april maj juni juli augusti september oktober november december`,
  verbs: `
    ladda betala beställa leverera boka köra hyra köpa parkera vänta svara öppna stänga låsa byta använda registrera uppdatera
    installera kontrollera besiktiga tvätta städa värma kyla mäta räkna visa sälja sända skicka lämna hämta försäkra reparera
    bromsa styra lagra lasta tanka ringa skriva läsa rita måla bygga flytta resa arbeta leda söka anmäla ansöka deklarera
    beskatta pensionera utbilda vårda sköta behandla bedöma pröva granska utreda besluta bevilja dra koppla ansluta spara låna
    investera amortera meddela informera varna larma stoppa starta tända släcka spela simma cykla vandra bada sova äta dricka
    baka koka steka grilla lyfta bära hålla fästa skydda säkra öva träna tävla rösta välja förbruka tillverka återbetala
    återställa avboka avbeställa uppsäga säga vaccinera isolera renovera montera lackera blinka torka spola diska frysa`,
  firsts: `
    el smart vinter=vinter barna=barn varu=vara gatu=gata kvinno=kvinna kyrko=kyrka vecko=vecka måna=måne rese=resa skol=skola
    hälso=hälsa rörelse=rörelse självbetjäning hel halv små stor hög låg ny gammal snabb lång kort extra digital privat egen
    offentlig social ekonomisk kommunal allmän personlig fri fast rörlig elektronisk teknisk trådlös special standard super
    maxi mini mikro multi bio öko hem ute fram bak sido mitt höger vänster vuxen kris föräldra=förälder öppet=öppen års=år fler två tre fyra
    fem sex noll dubbel enkel grund huvud bi mellan nöd jour dag natt kväll rest slut`,
  whole: `
    bidrag trädgård måltid livsmedel fredag lördag söndag måndag onsdag tisdag torsdag fartyg flygplan vardag vardags biljett kompis bilist bilda bilder bilden kortare ordning ordna resten resultat radiator tidning tidningar
    varelse varken varsel varsam varvid samtal samtidig framtid framtiden framgång gärning handla handling handlingar händelse
    underlag underbar underrätta restaurang restera stolpar kodak motorist delta delvis deltid fastän fastna fästman tagit lagom
    lagret handel handelse lärare vanlig väder landa landet landning hemlig hemlighet barnslig dagis motion rådande bilaga
    bilagor partier partiet portal portion postum taktik takt kontanter trappan`,
  nounEndings: /^\p{L}{3,}(?:ning|ring|tion|else|het|itet|ment|skap|eri|tör)(?:en|er|ar|n)?(?:na|s)?$/u,
  verbEndings: /er(?:a[rds]?|ats?|ades?|ande|ing(?:en|s|ar|arna)?)$/u,
  wordLinks: [
    [/$/u, 's'],
    [/a$/u, ''],
    [/a$/u, 'e'],
    [/a$/u, 'es'],
    [/e$/u, ''],
    [/e$/u, 's'],
    [/are$/u, 'ar'],
    [/[^aeiouyåäö]$/u, '$&e'],
  ],
  verbLinks: [
    [/a$/u, ''],
    [/a$/u, 'nings'],
    [/a$/u, 'ings'],
    [/a$/u, 'ar'],
  ],
};
