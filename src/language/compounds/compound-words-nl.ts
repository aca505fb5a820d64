import type { CompoundWords } from './compound-words.ts';

/** Gives the words that Dutch compounds are built of; written by hand for this project. */
export const compoundWordsNl: CompoundWords = {
  words: `
    auto wagen voertuig motor kabel snoer stekker stopcontact contact doos paal punt station box plaats plek kaart pas druppel
    tag sleutel app telefoon mobiel scherm batterij accu band banden wiel velg bout moer rem schijf blok vloeistof olie filter
    ruit raam deur klep kap dak stoel zitting gordel stuur versnelling bak pedaal spiegel lamp licht koplamp wisser blad alarm
    slot houder haak trekhaak aanhanger drager koffer mat hoes riem kussen sensor camera radar radio luidspreker antenne
    display knop toets schakelaar hendel greep paneel zekering stroom spanning volt vermogen energie bereik verbruik brandstof
    benzine diesel gas waterstof hybride lader verwarming compressor pomp slang koeling warmte lucht klimaat installatie
    ventilator temperatuur druk winter zomer herfst lente ijs sneeuw regen weer weg straat verkeer rit snelheid meter kilometer
    milieu zone heffing ticket tol brug veer parkeerplaats garage huis villa woning appartement kamer ruimte muur vloer kelder
    tuin hof poort keuken bad toilet douche meubel bed tafel plank kast machine computer printer programma data gegeven gegevens
    bestand map server net netwerk internet web pagina zijde link wachtwoord woord code pin account rekening aanmelding
    gebruiker naam profiel beeld foto film video muziek geluid spel tekst brief post adres pakket vracht levering leverancier
    zending verzending transport bezorger bezorging magazijn winkel zaak handel markt klant koop koper verkoop verkoper prijs
    korting actie aanbod aanbieding waarde belasting rente lening krediet bank factuur bon bewijs betaling bedrag som geld
    euro munt kosten uitgave inkomsten inkomen loon salaris bijdrage toeslag steun ondersteuning uitkering vergoeding premie
    bonus cadeau begroting economie financiën kapitaal aandeel fonds verzekering schade ongeval ongeluk brand diefstal water
    glas aansprakelijkheid casco garantie klacht retour teruggave herroeping recht wet regel voorwaarde contract overeenkomst
    lease leasing huur huurder verhuur abonnement lid lidmaatschap vereniging licentie vergunning toestemming verklaring
    rijbewijs paspoort identiteit document papier formulier aanvraag aangifte besluit beslissing beschrijving bijlage taak
    inlichting informatie instructie handleiding boek gids raad tip hulp dienst service onderhoud reparatie werkplaats keuring
    controle test proef onderzoek meting kwaliteit veiligheid risico gevaar waarschuwing bescherming ambulance ziekenhuis zorg
    arts dokter verpleegkundige tandarts tand medicijn recept apotheek patiënt ziekte zieken gezondheid lichaam hand voet hoofd
    oog oor hart mond huid bloed virus vaccin vaccinatie allergie pijn koorts eten voedsel voeding drank koffie thee melk brood
    vlees vis fruit groente restaurant maaltijd ontbijt lunch middag school opvang universiteit hogeschool leraar leerling
    student studie cursus opleiding onderwijs examen diploma cijfer klas kind kinderen jeugd jongeren volwassene man vrouw
    jongen meisje familie gezin ouder ouders moeder vader broer zus huwelijk scheiding erfenis testament dood graf persoon mens
    volk bevolking burger inwoner vreemdeling vluchteling asiel verblijf visum land staat gemeente provincie regio stad dorp
    gebied wijk district overheid dienst rechtbank politie commissie regering kamer minister verkiezing partij politiek stem
    democratie wereld aarde zee meer eiland strand bos veld berg natuur dier hond kat paard koe varken vogel plant boom bloem
    gras jacht landbouw boer werk arbeid werker werknemer werkgever baan beroep functie baas leider leiding personeel bedrijf
    onderneming firma maatschappij bureau kantoor industrie fabriek productie product artikel materiaal gereedschap
    uitrusting apparaat apparatuur deel delen onderdeel reserve systeem methode plan planning project proces opdracht update
    versie ontwikkeling techniek wetenschap chemie natuurkunde geschiedenis taal krant tijdschrift nieuws bericht bibliotheek
    museum kunst cultuur theater concert sport voetbal ploeg wedstrijd vakantie verlof reis vlucht vliegtuig trein bus boot
    schip fiets tram hotel nacht dag week maand jaar uur minuut seconde tijd tijdstip datum klok ochtend avond weekend termijn
    periode duur start begin einde grens doel middel grond oorzaak gevolg vraag antwoord probleem fout gebrek geval mening
    voorstel idee gedachte kennis ervaring vergadering gesprek bezoek boeking bestelling order nummer getal aantal hoeveelheid
    grootte maat lengte hoogte breedte gewicht oppervlak volume kleur vorm type model merk serie soort niveau graad stap trap
    lift gebouw vastgoed thuis perceel afval riool buis kraan fornuis oven vriezer was wasmachine vaatwasser symbool menu
    instelling modus signaal melding mail chat pensioen leeftijd leven toezicht begeleiding rolstoel privacy misdrijf straf
    gevangenis advocaat getuige slachtoffer geweld wapen oorlog vrede accessoire opzegging overdracht eigenaar proefrit
    afspraak herinnering aanmaning vordering schuld incasso aflossing restwaarde slijtage reiniging lak kras deuk roest
    afdichting lijst veer demper as koppeling uitlaat tank dop deksel kunststof metaal rubber stof leer hout karton tas bagage
    kinderzitje zitje ski ketting etmaal voormiddag namiddag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    werkdag januari februari maart april mei juni juli augustus september oktober november december registratie dealer
    fabrikant importeur gebeurtenis pech kenteken plaat bord stand pomp bediening tarief proces behandeling verlenging looptijd
    mobiliteit centrum sessie stoep`,
  verbs: '',
  firsts: `
    laad=laden oplaad=opladen laads=laden betaal=betalen betalings=betalen bestel=bestellen bestellings=bestellen
    lever=leveren leverings=leveren rij=rijden rijd=rijden huur=huur koop=koop aankoop=kopen parkeer=parkeren wacht=wachten
    antwoord=antwoord open=openen sluit=sluiten wissel=wisselen gebruiks=gebruiken gebruik=gebruiken registratie=registratie
    installatie=installatie controle=controle was=wassen verwarm=verwarmen koel=koelen meet=meten reken=rekenen toon=tonen
    verkoop=verkoop stuur=sturen verzekerings=verzekering reparatie=reparatie rem=rem bouw=bouwen woon=wonen werk=werk
    zoek=zoeken meld=melden zorg=zorg spaar=sparen leen=lenen waarschuwings=waarschuwing start=starten stop=stoppen
    speel=spelen zwem=zwemmen wandel=wandelen slaap=slapen eet=eten drink=drinken bak=bakken kook=koken til=tillen
    draag=dragen bescherm=beschermen oefen=oefenen kies=kiezen keuze=kiezen stroom=stroom schrijf=schrijven lees=lezen
    leer=leren teken=tekenen verf=verven verhuis=verhuizen reis=reis vertrek=vertrekken aankomst=aankomst trek=trekken
    half heel groot klein hoog laag nieuw oud snel lang kort extra digitaal privé eigen openbaar sociaal elektro elektrisch
    contant hoofd binnen buiten achter zij=zijde links rechts nood vast vrij totaal enkel
    dubbel volledig zwaar licht vol leeg rest speciaal standaard super mini micro multi bio eco vak basis algemeen rijks=rijk
    zieken=ziek kinder=kind steden=stad`,
  whole: `
    sneller hoogachting openstaande vaststaat vrijgegeven nieuwsbrief
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag brandstof waterstof kunststof paspoort tijdstip oorzaak volwassene rechtbank handtekening vandaag gisteren morgen middagen overdag voordeel nadeel voornaam vooraf voorkeur voorraad voorval toeval afval oordeel
    gedeelte verdeling stelling bestelling voorstelling instelling afstelling eenheid vrijheid vrijdag hoogte laagte lengte
    betaling handeling handelen rekening waarde waarden waardering raadsel leiding zitten wagens delen landing ordening
    overal overleg overname onderdeel onderwerp binnenkort voorbeeld banken fouten laden tafels paniek
    restant partijen portaal stationair winters autos autonoom automaat automatisch bijna nadat voordat voorwaarde
    weerstand netto tijdelijk dagelijks kamera plannen planten plaatsen`,
  nounEndings: /^\p{L}{3,}(?:ing|tie|heid|teit|schap|ment|sie|tor)(?:en|s)?$/u,
  verbEndings: /(?:eren|eer[td]?e?n?|ering(?:en|s)?)$/u,
  wordLinks: [
    [/$/u, 's'],
    [/$/u, 'en'],
    [/$/u, 'n'],
    [/$/u, 'e'],
    [/([aeiou])([bdfgklmnprst])$/u, '$1$2$2en'],
    [/([aeou])\1([bdfgklmnprst])$/u, '$1$2en'],
  ],
  verbLinks: [],
};
