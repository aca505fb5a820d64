import type { CompoundWords } from './compound-words.ts';

/** Gives the words that German compounds are built of; written by hand for this project. */
export const compoundWordsDe: CompoundWords = {
  words: `
    auto wagen fahrzeug kraft motor kabel leitung stecker dose steckdose buchse säule station box platz karte marke schlüssel
    app telefon handy mobil bildschirm schirm batterie akku reifen rad räder felge schraube mutter bremse belag scheibe
    flüssigkeit öl filter fenster tür klappe haube dach sitz stuhl gurt lenkrad getriebe gang kasten pedal spiegel lampe licht
    leuchte scheinwerfer wischer blatt alarm schloss halter halterung haken kupplung anhänger träger box matte bezug riemen
    kissen sensor kamera radar radio lautsprecher antenne anzeige display knopf taste schalter hebel griff feld sicherung strom
    spannung volt leistung energie reichweite verbrauch kraftstoff benzin diesel gas wasserstoff hybrid lader heizung kompressor
    pumpe schlauch kühlung kühler wärme luft klima anlage lüfter temperatur druck winter sommer herbst frühling eis schnee regen
    wetter weg straße verkehr fahrt geschwindigkeit meter kilometer umwelt zone plakette ticket maut zoll brücke fähre parkplatz
    garage haus villa wohnung zimmer raum wand boden keller garten hof tor küche bad toilette dusche möbel bett tisch regal
    schrank maschine rechner computer drucker programm daten datei ordner server netz netzwerk internet web seite verweis
    kennwort passwort wort code pin konto anmeldung benutzer nutzer name profil bild foto film video musik ton spiel text brief
    post adresse anschrift paket fracht lieferung lieferant sendung versand transport bote lager laden geschäft handel markt
    kunde kundin kauf käufer verkauf verkäufer preis rabatt aktion angebot wert steuer zins darlehen kredit bank rechnung quittung
    beleg zahlung betrag summe geld euro währung kosten ausgabe einnahme einkommen lohn gehalt honorar zuschuss hilfe
    unterstützung erstattung entschädigung prämie bonus geschenk haushalt wirtschaft finanz kapital aktie fonds sparen
    versicherung beitrag selbstbeteiligung schaden unfall brand diebstahl wasser glas haftpflicht kasko garantie gewährleistung
    reklamation retoure rückgabe rücknahme widerruf recht gesetz regel bedingung vertrag leasing miete mieter vermietung
    abonnement abo mitglied mitgliedschaft verein lizenz erlaubnis genehmigung bescheinigung nachweis schein ausweis
    führerschein pass identität dokument unterlage papier formular antrag bescheid entscheidung beschreibung anlage aufgabe
    auskunft information anweisung anleitung buch handbuch leitfaden rat tipp dienst leistung service wartung pflege reparatur
    werkstatt inspektion prüfung kontrolle test probe untersuchung messung qualität sicherheit risiko gefahr warnung schutz
    krankenwagen krankenhaus arzt ärztin zahn medizin medikament rezept apotheke patient krankheit kranken gesundheit körper
    hand fuß kopf auge ohr herz mund haut blut virus impfung allergie schmerz fieber essen lebensmittel getränk kaffee tee milch
    brot fleisch fisch obst gemüse restaurant mahlzeit frühstück mittag mittagessen schule kindergarten universität
    hochschule lehrer schüler student studium kurs ausbildung bildung unterricht zeugnis note klasse kind jugend erwachsene
    mann frau junge mädchen familie eltern mutter vater geschwister bruder schwester ehe scheidung erbe testament tod grab
    person mensch volk bevölkerung bürger einwohner ausländer flüchtling asyl aufenthalt visum land staat gemeinde region stadt
    dorf ort gebiet bezirk kreis behörde amt gericht polizei ausschuss regierung bundestag bund minister wahl partei politik
    stimme demokratie welt erde meer see insel strand wald feld berg natur tier hund katze pferd kuh schwein vogel pflanze baum
    blume gras jagd landwirtschaft bauer arbeit arbeiter arbeitgeber beruf stelle angestellte chef leiter leitung personal
    betrieb unternehmen firma gesellschaft agentur büro industrie fabrik produktion produkt ware artikel material werkzeug
    ausrüstung ausstattung gerät teil teile ersatz system methode plan planung projekt prozess auftrag aktualisierung version
    entwicklung forschung technik wissenschaft chemie physik geschichte sprache zeitung zeitschrift nachricht bibliothek museum
    kunst kultur theater konzert sport fußball mannschaft wettbewerb urlaub ferien reise flug flugzeug zug bus boot schiff
    fahrrad straßenbahn bahn hotel nacht tag woche monat jahr stunde minute sekunde zeit datum termin uhr morgen abend
    wochenende frist periode dauer start beginn grenze ziel mittel grund ursache wirkung folge frage antwort problem fehler
    mangel fall beschwerde meinung vorschlag idee gedanke wissen erfahrung treffen gespräch besuch buchung bestellung nummer
    zahl anzahl menge größe länge höhe breite gewicht fläche volumen farbe form typ modell serie art niveau stufe grad schritt
    treppe aufzug gebäude immobilie grundstück heim strom abfall müll abwasser rohr hahn herd ofen wäsche spülmaschine
    waschmaschine symbol menü einstellung modus funktion signal meldung mail nachricht chat rente rentner alter leben aufsicht
    betreuung rollstuhl datenschutz verbrechen strafe gefängnis anwalt zeuge opfer gewalt waffe krieg frieden zubehör kündigung
    übergabe übertragung besitzer eigentümer halter wechsel mahnung forderung schuld inkasso rate restwert bargeld
    verschleiß reinigung lack kratzer delle rost dichtung leiste feder dämpfer achse auspuff tank deckel abdeckung kunststoff
    metall gummi stoff leder holz karton tüte tasche gepäck koffer kindersitz ski kette vormittag nachmittag montag dienstag
    mittwoch donnerstag freitag samstag sonntag werktag januar februar märz april mai juni juli august september oktober
    november dezember zulassung händler hersteller importeur ereignis panne pannenhilfe notruf kennzeichen schild bedienung
    profil stand säule wand gebühr tarif vorgang bearbeitung verlängerung laufzeit mobilität service center zentrum`,
  verbs: `
    laden aufladen zahlen bezahlen bestellen liefern ausliefern fahren mieten kaufen parken warten antworten öffnen schließen
    tauschen nutzen prüfen waschen heizen kühlen messen rechnen zeigen verkaufen schicken holen versichern reparieren bremsen
    lenken steuern speichern tanken schreiben lesen zeichnen malen bauen umziehen reisen arbeiten leiten suchen melden
    anmelden pflegen behandeln entscheiden sparen leihen warnen starten stoppen spielen schwimmen wandern baden schlafen essen
    trinken backen kochen braten grillen heben tragen halten schützen sichern üben wählen verbrauchen herstellen kündigen
    erstatten buchen stornieren impfen dämmen lackieren blinken trocknen spülen frieren werben lernen lehren leben
    wohnen sprechen sitzen stehen liegen schalten stellen kennen bedienen verwalten kontrollieren aktualisieren registrieren`,
  firsts: `
    lade=laden lad=laden auflade=aufladen fahr=fahren fahrt=fahrt miet=mieten kauf=kaufen park=parken liefer=liefern
    bestell=bestellen zahl=zahlen wasch=waschen heiz=heizen kühl=kühlen mess=messen schreib=schreiben lese=lesen bau=bauen
    reise=reise arbeits=arbeit such=suchen melde=melden spar=sparen leih=leihen warn=warnen start=starten spiel=spielen
    schwimm=schwimmen wander=wandern bade=baden schlaf=schlafen ess=essen trink=trinken koch=kochen trage=tragen
    schutz=schutz wahl=wahl werbe=werben lern=lernen wohn=wohnen sprech=sprechen schalt=schalten
    verkehrs=verkehr lebens=leben halb ganz groß klein hoch niedrig neu alt schnell lang kurz extra digital privat eigen
    öffentlich sozial elektro elektrisch bar haupt neben zwischen innen außen vorder hinter seiten=seite mitte
    rechts links not fern nah fest frei gesamt einzel doppel mehrfach gleich wechsel schwer leicht voll leer rest
    spezial standard super mini mikro multi bio öko fach grund allgemein bundes=bund landes=land kranken=krank kinder=kind
    häuser=haus städte=stadt bücher=buch bilder=bild räder=rad länder=land`,
  whole: `
    fahrzeug flugzeug werkzeug spielzeug zimmermann buchhaltung hochachtung supermarkt
    kraftstoff wasserstoff kunststoff bundestag landwirtschaft folgend entscheidend montag dienstag mittwoch donnerstag freitag samstag sonntag heute morgens mittags abends werktags sonntags vorname vorrat vorteil nachteil vorher nachher vorbei vorort vorfall
    unterschied unterschrift unterlagen überfall überall freundlich einfall zufall abfall beispiel urteil anteil gegenteil
    mitteilung verteilung stellung bestellung vorstellung herstellung einstellung ausstellung einheit gesamtheit freiheit
    freizeit vorzeit hochzeit mahlzeit wahlen zahlung zahlungen rechte rechten richtung handlung handeln handlungen wertung
    bewertung beratung leitung zeitlich artig teilen teilung ladung markieren karten motorisch tagung fahrer fahrend
    bankett fallen kurse altern alternativ alternative freitag haltung spielen reisen büros arten grade landung
    ordnung gehaltvoll notiz vollmacht neuheit`,
  nounEndings: /^\p{L}{3,}(?:ung|tion|heit|keit|schaft|tat|ment|erei|tor)(?:en|e|s)?$/u,
  verbEndings: /ier(?:en|te?n?|ung(?:en|s)?)$/u,
  wordLinks: [
    [/$/u, 's'],
    [/$/u, 'es'],
    [/$/u, 'n'],
    [/$/u, 'en'],
    [/$/u, 'er'],
    [/$/u, 'e'],
    [/e$/u, ''],
  ],
  verbLinks: [
    [/e?n$/u, ''],
    [/en$/u, 'e'],
    [/e?n$/u, 'ungs'],
    [/ieren$/u, 'ierungs'],
  ],
};
