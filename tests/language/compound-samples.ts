/** Words to measure the cutting of compounds on, written before it was measured and not among the words it is built of. */
export type CompoundSamples = {
  /** "laddkabel ladda kabel": a compound and the words it is made of. */
  readonly compounds: string;
  /** Words that are none, many of which hide a word. */
  readonly simple: string;
};

export const compoundSamples: Readonly<Record<string, CompoundSamples>> = {
  sv: {
    compounds: `
      laddkabel ladda kabel
      vinterdäck vinter däck
      leveranstid leverans tid
      serviceavtal service avtal
      laddstolpe ladda stolpe
      kundtjänst kund tjänst
      bilförsäkring bil försäkring
      garantitid garanti tid
      returfrakt retur frakt
      orderbekräftelse order bekräftelse
      betalningsvillkor betala villkor
      uppsägningstid uppsäga tid
      körkortsfoto körkort foto
      elräkning el räkning
      batterikapacitet batteri kapacitet
      motorvägsavfart motor väg avfart
      parkeringsavgift parkera avgift
      personuppgifter person uppgift
      barnbidrag barn bidrag
      föräldrapenning förälder penning
      sjukvårdspersonal sjuk vård personal
      tandvårdsstöd tand vård stöd
      arbetsgivaravgift arbetsgivare avgift
      skattedeklaration skatt deklaration
      bostadstillägg bostad tillägg
      bankkonto bank konto
      telefonnummer telefon nummer
      lösenordsbyte lösenord byta
      mobilapp mobil app
      programuppdatering program uppdatera
      nyckelkort nyckel kort
      lånebil låna bil
      reservdelslager reserv del lager
      verkstadsbesök verkstad besök
      dragkroken dra krok
      takräcken tak räcke
      hemleverans hem leverans
      fraktkostnaden frakt kostnad
      öppettider öppen tid
      skolmatsal skola mat sal
      bibliotekskort bibliotek kort
      resebyrå resa byrå
      trafikolycka trafik olycka
      miljözon miljö zon
      avfallshantering avfall hantera
      stadsbyggnadskontoret stad byggnad kontor
      hyresavtal hyra avtal
      kvittokopia kvitto kopia`,
    simple: `
      biljett kompis bilder tidning ordning kortare service leverans försäkring betalning beställning uppdatering garanti
      problem telefon vardag framtid samtidigt biljetter kontanter restaurang resultat radiator händelse handling underlag
      vanlig hemlig varelse landning lagom portal motorist taktik faktura kvitto parkering reparation installation
      beskrivning deltagare trevligt intressant fungerar avsluta nästa kostnad månad skillnad marknad byggnad tillstånd
      förälder barnslig kortet paketet tidigare hastighet välkommen`,
  },
  nb: {
    compounds: `
      ladekabel lade kabel
      vinterdekk vinter dekk
      leveringstid levering tid
      serviceavtale service avtale
      ladestasjon lade stasjon
      kundeservice kunde service
      bilforsikring bil forsikring
      garantitid garanti tid
      returfrakt retur frakt
      ordrebekreftelse ordre bekreftelse
      betalingsvilkår betale vilkår
      oppsigelsestid oppsigelse tid
      førerkortbilde førerkort bilde
      strømregning strøm regning
      batterikapasitet batteri kapasitet
      motorveg motor vei
      parkeringsavgift parkering avgift
      personopplysninger person opplysning
      barnetrygd barn trygd
      foreldrepenger foreldre penge
      helsepersonell helse personell
      arbeidsgiveravgift arbeidsgiver avgift
      skattemelding skatt melding
      bostøtte bo støtte
      bankkonto bank konto
      telefonnummer telefon nummer
      passordbytte passord bytte
      mobilapp mobil app
      programoppdatering program oppdatering
      nøkkelkort nøkkel kort
      leiebil leie bil
      reservedeler reserve del
      verkstedbesøk verksted besøk
      hengerfeste henger feste
      takstativ tak stativ
      hjemlevering hjem levering
      fraktkostnaden frakt kostnad
      åpningstider åpning tid
      skolemat skole mat
      bibliotekskort bibliotek kort
      reisebyrå reise byrå
      trafikkulykke trafikk ulykke
      miljøsone miljø sone
      avfallshåndtering avfall håndtere
      leieavtale leie avtale
      årsavgift år avgift`,
    simple: `
      billett bilder ordning kortere service levering forsikring betaling bestilling oppdatering garanti problem telefon
      hverdag framtid samtidig billetter kontanter restaurant resultat radiator hendelse handling underlag vanlig hemmelig
      landing portal motorist taktikk faktura kvittering parkering reparasjon installasjon beskrivelse deltaker hyggelig
      interessant fungerer avslutte neste kostnad måned forskjell marked bygning tillatelse forelder kortet pakken tidligere
      hastighet velkommen holdning stilling varsel lader leder sikker`,
  },
  da: {
    compounds: `
      ladekabel lade kabel
      vinterdæk vinter dæk
      leveringstid levere tid
      serviceaftale service aftale
      ladestander lade stander
      kundeservice kunde service
      bilforsikring bil forsikring
      garantiperiode garanti periode
      returfragt retur fragt
      ordrebekræftelse ordre bekræftelse
      betalingsbetingelser betale betingelse
      opsigelsesperiode opsigelse periode
      kørekortbillede kørekort billede
      elregning el regning
      batterikapacitet batteri kapacitet
      motorvej motor vej
      parkeringsafgift parkering afgift
      personoplysninger person oplysning
      børnepenge barn penge
      sundhedspersonale sundhed personale
      arbejdsgiverafgift arbejdsgiver afgift
      skatteopgørelse skat opgørelse
      boligstøtte bolig støtte
      bankkonto bank konto
      telefonnummer telefon nummer
      mobilapp mobil app
      programopdatering program opdatere
      nøglekort nøgle kort
      lejebil leje bil
      reservedele reserve del
      værkstedsbesøg værksted besøg
      anhængertræk anhænger træk
      tagboks tag boks
      hjemlevering hjem levering
      fragtomkostning fragt omkostning
      åbningstider åbne tid
      skolemad skole mad
      bibliotekskort bibliotek kort
      rejsebureau rejse bureau
      trafikulykke trafik ulykke
      miljøzone miljø zone
      affaldshåndtering affald håndtere
      lejeaftale leje aftale
      årsafgift år afgift`,
    simple: `
      billet billeder ordning kortere service levering forsikring betaling bestilling opdatering garanti problem telefon
      hverdag fremtid samtidig billetter kontanter restaurant resultat radiator hændelse handling underlag vanlig hemmelig
      landing portal motorist taktik faktura kvittering parkering reparation installation beskrivelse deltager hyggelig
      interessant fungerer afslutte næste omkostning måned forskel marked bygning tilladelse forælder kortet pakken tidligere
      hastighed velkommen holdning stilling varsel lader leder sikker`,
  },
  de: {
    compounds: `
      Ladekabel laden Kabel
      Winterreifen Winter Reifen
      Lieferzeit liefern Zeit
      Wartungsvertrag Wartung Vertrag
      Ladesäule laden Säule
      Kundendienst Kunde Dienst
      Autoversicherung Auto Versicherung
      Garantiezeit Garantie Zeit
      Rücksendekosten rück senden Kosten
      Auftragsbestätigung Auftrag Bestätigung
      Zahlungsbedingungen Zahlung Bedingung
      Kündigungsfrist Kündigung Frist
      Führerscheinkopie Führerschein Kopie
      Stromrechnung Strom Rechnung
      Batteriekapazität Batterie Kapazität
      Autobahnausfahrt Auto Bahn Ausfahrt
      Parkgebühr parken Gebühr
      Personendaten Person Datum
      Kindergeld Kind Geld
      Elternzeit Eltern Zeit
      Krankenhauspersonal krank Haus Personal
      Arbeitgeberanteil Arbeitgeber Anteil
      Steuererklärung Steuer Erklärung
      Wohngeldantrag wohnen Geld Antrag
      Bankkonto Bank Konto
      Telefonnummer Telefon Nummer
      Passwortänderung Passwort Änderung
      Handyapp Handy App
      Softwareaktualisierung Software Aktualisierung
      Schlüsselkarte Schlüssel Karte
      Mietwagen mieten Wagen
      Ersatzteillager Ersatz Teil Lager
      Werkstatttermin Werkstatt Termin
      Anhängerkupplung Anhänger Kupplung
      Dachträger Dach Träger
      Hauslieferung Haus Lieferung
      Versandkosten Versand Kosten
      Öffnungszeiten öffnen Zeit
      Schulessen Schule Essen
      Bibliotheksausweis Bibliothek Ausweis
      Reisebüro Reise Büro
      Verkehrsunfall Verkehr Unfall
      Umweltzone Umwelt Zone
      Müllabfuhr Müll Abfuhr
      Mietvertrag mieten Vertrag
      Jahresgebühr Jahr Gebühr
      Handbücher Hand Buch`,
    simple: `
      Karten Service Lieferung Versicherung Zahlung Bestellung Aktualisierung Garantie Problem Telefon Alternative
      Unterschied Freizeit Urteil Vorname Vorteil Nachteil Beispiel Zufall Handlung Richtung Leitung Einheit Freiheit
      Restaurant Radiator Ereignis Unterlage heimlich Landung Portal Taktik Rechnung Quittung Reparatur Installation
      Beschreibung Teilnehmer freundlich interessant funktioniert beenden nächste Monat Markt Gebäude Erlaubnis kürzer
      Pakete früher Geschwindigkeit willkommen Haltung Stellung Warnung Schlüssel sicher Abteilung Unterschrift`,
  },
  nl: {
    compounds: `
      laadkabel laden kabel
      winterbanden winter band
      levertijd leveren tijd
      onderhoudscontract onderhoud contract
      laadpaal laden paal
      klantenservice klant service
      autoverzekering auto verzekering
      garantieperiode garantie periode
      retourkosten retour kosten
      orderbevestiging order bevestiging
      betalingsvoorwaarden betalen voorwaarde
      opzegtermijn opzeggen termijn
      rijbewijsfoto rijbewijs foto
      stroomrekening stroom rekening
      batterijcapaciteit batterij capaciteit
      snelwegafrit snel weg afrit
      parkeerkosten parkeren kosten
      persoonsgegevens persoon gegeven
      kinderbijslag kind bijslag
      ziekenhuispersoneel ziekenhuis personeel
      werkgeversbijdrage werkgever bijdrage
      belastingaangifte belasting aangifte
      huurtoeslag huur toeslag
      bankrekening bank rekening
      telefoonnummer telefoon nummer
      wachtwoordwijziging wachtwoord wijziging
      mobielapp mobiel app
      softwareupdate software update
      sleutelkaart sleutel kaart
      huurauto huur auto
      reserveonderdelen reserve onderdeel
      garagebezoek garage bezoek
      dakdragers dak drager
      thuislevering thuis levering
      verzendkosten verzenden kosten
      openingstijden opening tijd
      schoolmaaltijd school maaltijd
      bibliotheekpas bibliotheek pas
      reisbureau reis bureau
      verkeersongeluk verkeer ongeluk
      milieuzone milieu zone
      afvalverwerking afval verwerking
      huurcontract huur contract
      jaarpremie jaar premie
      foutmelding fout melding
      zonnepanelen zon paneel`,
    simple: `
      kaarten service levering verzekering betaling bestelling garantie probleem telefoon voordeel nadeel voornaam
      vandaag oordeel handeling richting leiding eenheid vrijheid restaurant radiator gebeurtenis geheim landing portaal
      tactiek rekening kwitantie reparatie installatie beschrijving deelnemer vriendelijk interessant functioneert
      beëindigen volgende maand markt gebouw vergunning korter pakketten eerder snelheid welkom houding stelling waarschuwing
      sleutel zeker afdeling handtekening automaat voorbeeld onderwerp kamers waarden plannen dagelijks tijdelijk`,
  },
  fi: {
    compounds: `
      latauskaapeli lataus kaapeli
      talvirenkaat talvi rengas
      toimitusaika toimitus aika
      huoltosopimus huolto sopimus
      latausasema lataus asema
      asiakaspalvelu asiakas palvelu
      autovakuutus auto vakuutus
      takuuaika takuu aika
      palautuskulut palautus kulu
      tilausvahvistus tilaus vahvistus
      maksuehdot maksu ehto
      irtisanomisaika irtisanominen aika
      sähkölasku sähkö lasku
      akkukapasiteetti akku kapasiteetti
      moottoritie moottori tie
      pysäköintimaksu pysäköinti maksu
      henkilötiedot henkilö tieto
      lapsilisä lapsi lisä
      sairaalahoito sairaala hoito
      veroilmoitus vero ilmoitus
      asumistuki asuminen tuki
      pankkitili pankki tili
      puhelinnumero puhelin numero
      mobiilisovellus mobiili sovellus
      ohjelmistopäivitys ohjelmisto päivitys
      avainkortti avain kortti
      vuokra-auto vuokra auto
      varaosat vara osa
      korjaamokäynti korjaamo käynti
      kattoteline katto teline
      kotiinkuljetus koti kuljetus
      toimituskulut toimitus kulu
      aukioloaika aukiolo aika
      kirjastokortti kirjasto kortti
      matkatoimisto matka toimisto
      liikenneonnettomuus liikenne onnettomuus
      ympäristövyöhyke ympäristö vyöhyke
      jätehuolto jäte huolto
      vuokrasopimus vuokra sopimus
      vuosimaksu vuosi maksu`,
    simple: `
      lippuja kuvia palvelu toimitus vakuutus maksaminen tilaus päivitys takuu ongelma puhelin arkena tulevaisuus
      samanaikainen ravintola tulos tapahtuma käsittely aineisto tavallinen salainen laskeutuminen portaali taktiikka
      kuitti pysäköinti korjaus asennus kuvaus osallistuja ystävällinen kiinnostava toimii lopettaa seuraava kustannus
      kuukausi ero markkinat lupa vanhempi lyhyempi aiemmin nopeus tervetuloa asenne varoitus avaimet turvallinen osasto`,
  },
};
