import type { WordForms } from './word-forms.ts';

/** Gives the word forms of Finnish. Words whose stem changes with its grade ("hinta", "hinnan") are listed. */
export const wordFormsFi: WordForms = {
  algorithm: 'finnish',
  fold: [
    [/[éèêë]/gu, 'e'],
    [/[áàâ]/gu, 'a'],
    [/ü/gu, 'u'],
    [/æ/gu, 'ä'],
    [/ø/gu, 'ö'],
  ],
  stopWords: `
    ja on oli olen olet olemme ovat olisi olla ollut ei en et emme eivät eikä se sen sitä siitä siinä siihen sillä sille ne
    niitä niiden niistä niissä tämä tämän tätä tässä tästä tähän tällä tälle nämä näitä näiden tuo tuon tuota nuo joka jonka
    jota jossa josta johon jolla jolle jotka joita mikä minkä mitä missä mistä mihin millä mille mutta myös kun kuin että
    jos koska vaikka vai tai sekä eli siis niin näin vain jo vielä enää nyt sitten silloin aina kanssa mukaan noin hän hänen
    hänet häntä minä minun minua minulla minulle minut sinä sinun sinua sinulla sinulle me meidän meitä meillä meille te
    teidän teitä teillä teille he heidän heitä heillä heille itse kuka kenen kuinka miten miksi milloin voi voin voiko voitte
    voisi voisitteko voisiko saa saan saako pitää pitäisi haluan haluaisin tulee olisin hei moi kiitos kiitoksia terveisin
    ystävällisin terveisiin esim varten mm yms ym jne onko eikö ovatko`,
  verbs: [],
  irregular: `
    ladata lataa lataan lataat latasi latasin ladattu lataaminen lataamisen ladattava latautuu lataudu latautua latautunut
    tilata tilaa tilaan tilasin tilasi tilattu tilannut tilaaminen
    maksaa maksan maksoin maksoi maksettu maksanut maksaminen
    toimittaa toimitan toimitti toimitettu toimitetaan toimittanut
    päivittää päivitän päivitti päivitetty päivittänyt päivittyy
    avain avaimen avaimet avainta avaimia avaimella avaimeni
    viikko viikon viikot viikkoa viikkoja viikkoon viikossa viikkoon
    kuukausi kuukauden kuukautta kuukaudet kuukaudessa kuukausia
    hinta hinnan hinnat hintaa hintoja hinnasta
    huolto huollon huollot huoltoa huoltoon huollossa
    rengas renkaan renkaat renkaita rengasta renkaiden
    päivä päivän päivät päivää päiviä päivässä päivien
    vuosi vuoden vuodet vuotta vuosia vuodessa
    vika vian viat vikaa vikoja
    lasku laskun laskut laskua laskuja laskussa
    raha rahan rahat rahaa rahoja
    käsi käden kädet kättä
    vesi veden vettä
    uusi uuden uutta uudet uusia
    kesä kesän kesällä
    talvi talven talvella talvea
    puhelin puhelimen puhelimet puhelinta puhelimella puhelimeen
    laturi laturin laturit laturia laturilla
    lataus latauksen lataukset latausta latauksia latauksessa
    tilaus tilauksen tilaukset tilausta tilauksia tilauksessa
    ohje ohjeen ohjeet ohjeita ohjetta
    laite laitteen laitteet laitetta laitteita
    virhe virheen virheet virheitä virhettä
    tarjous tarjouksen tarjoukset tarjousta
    katto katon katot kattoa
    matka matkan matkat matkaa matkoja
    aika ajan ajat aikaa aikoja
    paikka paikan paikat paikkaa paikkoja
    kauppa kaupan kaupat kauppaa kauppoja
    tieto tiedon tiedot tietoa tietoja
    luotto luoton luotot luottoa
    kortti kortin kortit korttia kortteja kortilla kortin
    auto auton autot autoa autoja autossa autoni`,
  before: [],
  after: [
    [/(?<=\p{L}{2}[uye])ks$/u, 's'],
    [/(?<=\p{L}{3}i)min$/u, ''],
    [/(?<=\p{L}{3})([aäeioöuy])\1$/u, '$1'],
  ],
};
