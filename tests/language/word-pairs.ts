/** What must find each other in a language, and what must not: "one ~ other" a line, in ordinary words of care mail. */
export type WordPairs = { readonly meet: string; readonly apart: string };

export const wordPairs: Readonly<Record<string, WordPairs>> = {
  en: {
    meet: `
      charging cards ~ charged card
      deliveries ~ delivered
      delivery date ~ delivering dates
      batteries ~ battery
      tyres ~ tire
      cancelled ~ cancel
      cancellation ~ canceling
      colour ~ colors
      paid ~ payed
      bought ~ buying
      broken ~ breaks
      invoice's ~ invoices
      organisation ~ organised
      licence ~ licenses
      café ~ cafe
      children's ~ child
      installation ~ installing
      e-mail ~ email
      wi-fi ~ wifi`,
    apart: `
      car ~ card
      battery ~ batter
      warranty ~ warning
      service ~ serve
      update ~ date
      charge ~ change
      price ~ prize
      tire ~ tier
      loan ~ alone
      recall ~ call
      policy ~ police`,
  },
  sv: {
    meet: `
      laddkabel ~ laddkabeln
      laddkabel ~ laddkablar
      laddkablarna ~ laddkabelns
      fakturan ~ fakturor
      fakturorna ~ faktura
      kortet ~ korten
      nyckeln ~ nycklarna
      beställning ~ beställt
      beställde ~ beställningen
      leveransen ~ levereras
      betald ~ betalning
      månad ~ månaderna
      kostnad ~ kostnaderna
      bilens ~ bilarna
      året ~ åren
      snabbt ~ snabba
      böckerna ~ bok
      handböcker ~ handboken
      batteriet ~ batterier
      licens ~ licensen
      laddkabel ~ kabel för laddning
      vinterdäck ~ däck för vintern
      leveranstid ~ tid för leverans
      serviceavtal ~ avtal om service
      registreringsbevis ~ bevis på registrering
      försäkringsbolaget ~ bolag för försäkring
      e-post ~ epost`,
    apart: `
      bil ~ bild
      biljett ~ bil
      kort ~ kost
      däck ~ täcke
      mål ~ mal
      skål ~ skal
      bar ~ bär
      hall ~ håll
      laddning ~ landning
      tidning ~ tid
      besked ~ sked
      konto ~ kontor
      resten ~ resan
      vardag ~ dag`,
  },
  nb: {
    meet: `
      bestilling ~ bestillingen
      bestilt ~ bestillinger
      ladekort ~ ladekortene
      nøkkelen ~ nøkler
      kabelen ~ kablene
      leveringen ~ levert
      betaling ~ betalte
      uken ~ uker
      fakturaen ~ faktura
      laderen ~ ladere
      året ~ årene
      boka ~ bøkene
      raskt ~ raske
      problemet ~ problemer
      gaaende ~ gående
      ladekabel ~ kabel til lading
      vinterdekk ~ dekk for vinteren
      leveringstid ~ tid for levering
      serviceavtale ~ avtale om service
      forsikringsselskap ~ selskap for forsikring
      e-post ~ epost`,
    apart: `
      bil ~ bilde
      billett ~ bil
      kort ~ kost
      dekk ~ disk
      lading ~ landing
      regning ~ regn
      konto ~ kontor
      hall ~ hull
      måned ~ måne
      sak ~ sau
      resten ~ reise`,
  },
  da: {
    meet: `
      bestilling ~ bestillingen
      bestilt ~ bestillinger
      ladekort ~ ladekortene
      nøglen ~ nøglerne
      kablet ~ kabler
      opladning ~ oplades
      opladeren ~ opladere
      betaling ~ betalte
      ugen ~ uger
      fakturaen ~ faktura
      året ~ årene
      bogen ~ bøgerne
      børn ~ barnet
      problemet ~ problemerne
      leverancen ~ leveret
      ladekabel ~ kabel til at lade
      vinterdæk ~ dæk til vinteren
      leveringstid ~ tid til levering
      serviceaftale ~ aftale om service
      forsikringsselskab ~ selskab for forsikring
      e-mail ~ email`,
    apart: `
      bil ~ bilag
      billet ~ bil
      kort ~ kost
      dæk ~ disk
      regning ~ regn
      konto ~ kontor
      hal ~ hul
      måned ~ måne
      sag ~ sav
      resten ~ rejse`,
  },
  de: {
    meet: `
      Ladekabel ~ Ladekabels
      Ladekabel ~ Ladekabeln
      Häuser ~ Haus
      Haeuser ~ Häusern
      Verträge ~ Vertrags
      Strasse ~ Straßen
      schliessen ~ schließen
      groesse ~ Größe
      geliefert ~ Lieferung
      Lieferungen ~ liefern
      bezahlt ~ Bezahlung
      gekündigt ~ Kündigung
      lädt ~ Ladung
      repariert ~ Reparaturen
      Schlüsseln ~ Schluessel
      Schlüssels ~ Schlussel
      Rückgabe ~ zurückgegeben
      angemeldet ~ Anmeldung
      Aktualisierung ~ aktualisiert
      Handbücher ~ Handbuch
      Autos ~ Auto
      Ladekabel ~ Kabel zum Laden
      Lieferzeit ~ Zeit der Lieferung
      Winterreifen ~ Reifen für den Winter
      Versicherungsbeitrag ~ Beitrag zur Versicherung
      Wartungsvertrag ~ Vertrag über Wartung
      Kundendienst ~ Dienst am Kunden
      Lade-Kabel ~ Ladekabel`,
    apart: `
      Karte ~ Kater
      Reifen ~ Reise
      Ladung ~ Landung
      Rechnung ~ Regnung
      Preis ~ Kreis
      Konto ~ Kontor
      Termin ~ Terminal
      Vorname ~ Name
      Unterschied ~ unten
      Freizeit ~ Zeit
      Urteil ~ Teil
      Fahrer ~ Führer`,
  },
  nl: {
    meet: `
      laadkabel ~ laadkabels
      sleutels ~ sleutel
      auto's ~ auto
      bestelling ~ besteld
      bestelde ~ bestellingen
      levering ~ geleverd
      betaald ~ betaling
      weken ~ week
      prijzen ~ prijs
      brieven ~ brief
      laadpassen ~ laadpas
      factuur ~ facturen
      uren ~ uur
      banden ~ band
      reparaties ~ gerepareerd
      geannuleerd ~ annuleren
      geladen ~ laadt
      opgeladen ~ opladen
      laadkabel ~ kabel om te laden
      winterbanden ~ band voor de winter
      levertijd ~ tijd van levering
      servicecontract ~ contract voor service
      verzekeringspremie ~ premie van de verzekering
      geïnstalleerd ~ installatie
      e-mail ~ email`,
    apart: `
      kaart ~ kast
      band ~ bank
      laden ~ landen
      auto ~ autonoom
      afspraak ~ spraak
      prijs ~ grijs
      voordeel ~ deel
      zondag ~ dag
      rem ~ riem
      huur ~ uur
      oordeel ~ deel`,
  },
  fi: {
    meet: `
      latauskaapeli ~ latauskaapelin
      kaapelit ~ kaapeli
      auton ~ autossa
      laskun ~ laskut
      avaimen ~ avain
      hinnan ~ hintaa
      kuukauden ~ kuukautta
      viikkoa ~ viikon
      lataus ~ latauksen
      tilaus ~ tilauksen
      toimitus ~ toimitukset
      vakuutuksen ~ vakuutus
      renkaat ~ rengas
      kortin ~ kortilla
      latauskaapeli ~ kaapeli latausta varten
      talvirenkaat ~ renkaat talvella
      toimitusaika ~ toimituksen aika`,
    apart: `
      auto ~ autio
      kortti ~ kartta
      lasku ~ laki
      talo ~ talvi
      hinta ~ hanki
      maksu ~ makkara
      tilaus ~ tila
      avain ~ avoin
      tuli ~ tuuli`,
  },
  fr: {
    meet: `
      l'assurance ~ assurances
      d'hiver ~ hiver
      qu'une facture ~ factures
      numéro ~ numeros
      réparation ~ reparer
      chargée ~ charger
      chargés ~ charge
      livraison ~ livrée
      payé ~ paiement
      clés ~ cle
      clefs ~ clé
      journaux ~ journal
      délais ~ delai
      véhicules ~ vehicule
      remboursé ~ remboursement
      pneus ~ pneu
      l’application ~ applications
      problèmes ~ probleme
      reçu ~ reception
      téléphone ~ telephones`,
    apart: `
      voiture ~ voilure
      carte ~ carton
      livrer ~ libre
      prix ~ prise
      facture ~ fracture
      mois ~ moine
      poste ~ poser
      cours ~ courses
      temps ~ tempo
      jour ~ journal`,
  },
  es: {
    meet: `
      facturación ~ facturacion
      facturas ~ factura
      actualizaciones ~ actualizacion
      número ~ numeros
      batería ~ baterias
      garantías ~ garantia
      averia ~ averías
      teléfono ~ telefonos
      contraseña ~ contrasenas
      año ~ anos
      cargadores ~ cargador
      devolución ~ devuelto
      reparación ~ reparar
      suscripción ~ suscripciones
      vehiculo ~ vehículos
      entregado ~ entrega
      pagué ~ pago`,
    apart: `
      coche ~ noche
      carga ~ carta
      precio ~ preso
      llave ~ lleva
      pedido ~ perdido
      mes ~ mezcla
      cuenta ~ cuarta
      puerta ~ puente
      seguro ~ segundo
      cambio ~ camino`,
  },
  it: {
    meet: `
      dell'ordine ~ ordini
      l'officina ~ officine
      un'auto ~ auto
      città ~ citta
      batterie ~ batteria
      chiavi ~ chiave
      pagato ~ pagamento
      fatturazione ~ fattura
      aggiornamenti ~ aggiornare
      rimborsi ~ rimborso
      garanzie ~ garanzia
      riparazione ~ riparare
      consegnato ~ consegna
      qualità ~ qualita
      amiche ~ amico
      sull’assicurazione ~ assicurazioni
      ricariche ~ ricaricare`,
    apart: `
      carta ~ corta
      prezzo ~ pezzo
      mese ~ messa
      conto ~ canto
      posta ~ pista
      cavo ~ capo
      cambio ~ campo
      consegna ~ consiglio
      auto ~ aiuto
      chiave ~ chiaro`,
  },
  pt: {
    meet: `
      atualização ~ atualizacoes
      actualização ~ atualizar
      faturas ~ fatura
      bateria ~ baterias
      serviço ~ servicos
      número ~ numeros
      veículos ~ veiculo
      reparação ~ reparar
      devoluções ~ devolucao
      disponíveis ~ disponivel
      endereço ~ enderecos
      automóveis ~ automovel
      entregue ~ entrega
      pagamentos ~ pago
      carregamento ~ carregador
      d'água ~ agua
      mês ~ meses`,
    apart: `
      carro ~ garra
      chave ~ chuva
      preço ~ preso
      conta ~ canto
      entrega ~ entrada
      seguro ~ segundo
      carta ~ curta
      troca ~ tropa
      porta ~ parto
      peça ~ peso`,
  },
};

/** Gives the pairs of one list. */
export const pairsOf = (list: string): readonly (readonly [string, string])[] =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [one = '', other = ''] = line.split(' ~ ').map((text) => text.trim());
      return [one, other] as const;
    });
