import type { CompoundWords } from './compound-words.ts';

/** Gives the words that Finnish compounds are built of; written by hand for this project. */
export const compoundWordsFi: CompoundWords = {
  words: `
    auto ajoneuvo moottori kaapeli johto pistoke pistorasia rasia asema piste paikka kortti avain sovellus puhelin näyttö akku
    paristo rengas pyörä vanne pultti jarru neste öljy suodatin ikkuna lasi ovi luukku katto istuin tuoli vyö ratti vaihde
    laatikko poljin peili lamppu valo pyyhin hälytin hälytys lukko pidike teline koukku kärry vaunu matto sensori kamera tutka
    radio kaiutin antenni nappi kytkin paneeli sulake virta sähkö teho energia toimintamatka kulutus polttoaine bensiini diesel
    kaasu vety hybridi laturi lämmitin lämmitys pumppu letku jäähdytys lämpö ilma ilmasto ilmastointi laite laitteisto
    lämpötila paine talvi kesä syksy kevät jää lumi sade sää tie katu liikenne ajo nopeus metri kilometri ympäristö alue maksu
    lippu tulli silta lautta pysäköinti autotalli talo asunto huone seinä lattia kellari puutarha piha portti keittiö
    kylpyhuone suihku huonekalu sänky pöytä hylly kaappi kone tietokone tulostin ohjelma ohjelmisto tieto tiedosto palvelin
    verkko internet sivu sivusto linkki salasana sana koodi tili kirjautuminen käyttäjä nimi profiili kuva elokuva video
    musiikki ääni peli teksti kirje posti osoite paketti rahti toimitus toimittaja lähetys kuljetus varasto kauppa liike
    markkinat asiakas osto ostaja myynti myyjä hinta alennus kampanja tarjous arvo vero korko laina luotto pankki lasku kuitti
    summa raha euro valuutta kulu kustannus tulo palkka tuki avustus korvaus bonus lahja talous rahoitus osake rahasto vakuutus
    omavastuu vahinko onnettomuus palo varkaus vesi takuu reklamaatio palautus peruutus oikeus laki sääntö ehto sopimus leasing
    vuokra vuokraus tilaus jäsen jäsenyys yhdistys lupa todistus ajokortti passi henkilöllisyys asiakirja paperi lomake hakemus
    ilmoitus päätös kuvaus liite tehtävä ohje kirja opas neuvo apu palvelu huolto korjaus korjaamo katsastus tarkastus testi
    koe tutkimus mittaus laatu turvallisuus turva riski vaara varoitus suoja ambulanssi sairaala hoito lääkäri hoitaja
    hammaslääkäri hammas lääke resepti apteekki potilas sairaus terveys keho käsi jalka pää silmä korva sydän suu iho veri
    virus rokotus rokote allergia kipu kuume ruoka juoma kahvi tee maito leipä liha kala hedelmä ravintola ateria aamiainen
    lounas koulu päiväkoti yliopisto opettaja oppilas opiskelija opinto kurssi koulutus opetus tutkinto luokka lapsi nuori
    aikuinen mies nainen poika tyttö perhe vanhempi äiti isä sisarus avioliitto ero perintö kuolema hauta henkilö ihminen kansa
    väestö kansalainen asukas pakolainen oleskelu viisumi maa valtio kunta kaupunki kylä viranomainen virasto tuomioistuin
    poliisi hallitus eduskunta ministeri vaali puolue politiikka maailma meri järvi saari ranta metsä pelto vuori luonto eläin
    koira kissa hevonen lintu kasvi puu kukka työ työntekijä työnantaja ammatti johtaja henkilöstö yritys yhtiö toimisto
    teollisuus tehdas tuotanto tuote tavara materiaali työkalu varuste varustus osa vara järjestelmä menetelmä suunnitelma
    projekti prosessi päivitys versio kehitys tekniikka tiede historia kieli lehti uutinen kirjasto museo taide kulttuuri
    urheilu joukkue kilpailu loma matka lento juna bussi vene polkupyörä hotelli yö päivä viikko kuukausi vuosi tunti minuutti
    aika kello aamu ilta viikonloppu jakso alku loppu raja tavoite syy seuraus kysymys vastaus ongelma vika virhe puute asia
    valitus mielipide ehdotus ajatus kokemus kokous keskustelu vierailu varaus numero luku määrä koko pituus korkeus leveys
    paino pinta väri muoto tyyppi malli merkki sarja taso aste askel rakennus kiinteistö koti jäte viemäri putki hana uuni
    pesu symboli valikko asetus tila toiminto viesti eläke ikä elämä valvonta rikos vankila todistaja väkivalta sota rauha
    lisävaruste omistaja muistutus velka käteinen puhdistus maali naarmu ruoste tiiviste akseli säiliö kansi muovi metalli kumi
    kangas nahka laukku ketju lataus maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai tammikuu rekisteröinti
    jälleenmyyjä valmistaja tiepalvelu kilpi`,
  verbs: '',
  firsts: `
    koko puoli suur pien uusi vanha pika pitkä lyhyt digi yksityis julkis sosiaali langaton erikois perus pää väli hätä kaksois
    kaksi kolme neljä etu taka sivu ylä ala ulko sisä koti ilmais sähkö talvi kesä latausta=lataus`,
  whole: 'kirjautuminen henkilöllisyys turvallisuus maailma asiakirja',
  nounEndings: /^\p{L}{3,}(?:minen|uus|yys|vuus|ntti|teetti|tio|sio|ointi)$/u,
  verbEndings: /(?:minen|misen|mista)$/u,
  wordLinks: [
    [/$/u, 'n'],
    [/nen$/u, 's'],
    [/i$/u, 'en'],
    [/us$/u, 'uksen'],
    [/ys$/u, 'yksen'],
    [/si$/u, 'den'],
    [/kko$/u, 'kon'],
    [/tti$/u, 'tin'],
    [/ppa$/u, 'pan'],
  ],
  verbLinks: [],
};
