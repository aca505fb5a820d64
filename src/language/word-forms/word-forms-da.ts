import type { WordForms } from './word-forms.ts';

const nouns = '~ning ~ningen ~ningens ~ninger ~ningerne ~nings ~ing ~ingen ~ingens ~inger ~ingerne ~ings';

/** Gives the word forms of Danish. */
export const wordFormsDa: WordForms = {
  algorithm: 'danish',
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
    ad af aldrig alle alt altid altså anden andet andre at bare bedre bedst begge bl.a blev blive bliver burde
    både bør da de dem den denne der deres derfor det dette dig din dine disse dit dog du efter eksempel eller
    ellers en end endnu ens er et f.eks feks fik findes flere fleste for fordi forskellige fra frem få fået får
    følgende før først gav gennem gerne gik give giver gives gjorde gjort god gode godt gå går gælde gælder gør
    gøre haft ham han hans har havde have hej hel hele heller helt hende hendes her hilsen hos hun hvad hvem hver
    hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ifølge igen ikke ind inden ingen ingenting
    intet ja jeg jer jeres jo kan kom komme kommer kommet kun kunne kunnet lidt lige man med meget mellem men mens
    mere mest mig min mine mit mod mulig muligt mvh må måske måtte ned nej nogen noget nogle nok nu når næsten
    nødvendig nødvendige nødvendigt ofte og også om op os osv over på sagt samme sammen samt se selv senere ses
    siden sig sige siger sin sine sit skal skulle som synes så sådan tag tage tager tak tidligere til tror ud uden
    under undrer var ved vel vi via vigtig vigtige vigtigt vil ville visse vor vores være været`,
  notStopWords: 'bor ror',
  verbs: [
    {
      ending: 'e',
      forms: `~e ~er ~ede ~et ~ede ~te ~t ~es ~ende ${nouns}`,
      infinitives: `
        lade oplade betale afbestille levere opdatere aktivere installere registrere reparere kontakte kontrollere
        ændre tilbagebetale fakturere reklamere annullere parkere planlægge teste fungere starte stoppe koble logge åbne
        vise hente sende forsikre håndtere justere montere navigere organisere placere producere programmere synkronisere
        verificere skade spare samle vaske vente øge reducere afslutte bekræfte behandle aftale bygge flytte varme låne
        måle notere passe påvirke rapportere returnere rense slutte spærre rydde sikre søge fylde udvikle varsle granske
        begrænse blokere informere dokumentere arbejde sortere transportere lakere polere isolere finansiere investere
        garantere kompensere certificere købe køre løse læse besøge rejse sænke hæve tænde slukke lukke stille dække mærke
        styre høre lære smøre følge låse løfte lække bruge kræve køle svinge opleve vende vække bremse hænge bøje trække
        udløse tegne skifte leje ansøge anmelde tilmelde afmelde`,
    },
  ],
  irregular: `
    myndighed! myndigheden myndigheder myndighederne myndigheds
    enhed! enheden enheder enhederne enheds
    nyhed! nyheden nyheder nyhederne nyheds
    boks! boksen bokse boksene
    plads! pladsen pladser pladserne
    pris! prisen priser priserne
    kurs! kursen kurser
    lager! lageret lagre lagrene lagrene
    nummer! nummeret numre numrene
    meter! meteren metrene
    kilometer! kilometeren kilometrene
    filter! filteret filtre filtrene
    sommer! sommeren somre somrene sommerens
    vinter! vinteren vintre vintrene vinterens
    semester! semesteret semestre
    center! centret centeret centre centrene
    billet! billetten billetter billetterne
    planet! planeten planeter
    internet! internettet
    budget! budgettet budgetter
    bestille bestil bestiller bestilte bestilt bestilling bestillingen bestillinger bestillingerne bestillings
    oplader! opladeren opladere opladerne opladerens
    lader! laderen ladere laderne laderens
    indsigelse! indsigelsen indsigelser
    mærkning! mærkningen mærkninger
    sælge sælger solgte solgt salg salget
    vælge vælger valgte valgt valg valget
    skrive skriver skrev skrevet
    bryde bryder brød brudt
    miste mister mistede mistet tabt
    stjæle stjæler stjal stjålet tyveri tyveriet
    holde holder holdt
    sætte sætter satte sat
    levere leverance leverancen leverancer leveret
    reparere reparation reparationen reparationer reparationerne
    installere installation installationen installationer
    informere information informationen
    bog bogen bøger bøgerne
    hånd hånden hænder hænderne
    nat natten nætter nætterne
    fod foden fødder fødderne
    land landet lande landene
    by byen byer byerne
    år året årene årets års
    uge ugen uger ugerne ugens uges
    øje øjet øjne øjnene
    øre øret ører ørerne
    ny nyt nye nyere nyeste
    god gode godt bedre bedst bedste
    stor større størst store stort største
    lille lidt mindre mindst små
    lang lange langt længere længst
    gammel gammelt gamle
    dårlig værre værst
    vej vejen veje vejene
    sko skoen skoene
    bro broen broer broerne
    nøgle nøglen nøgler nøglerne nøglens nøgles
    kabel kablet kabler kablerne kablets kablerne
    cykel cyklen cykler cyklerne
    app appen apps apperne
    mand manden mænd mændene
    far faren fædre
    mor moren mødre
    bror broren brødre
    barn barnet børn børnene børns barnets
    træ træet træer træerne
    vand vandet`,
  before: [
    // Snowball would take these off and make one word of "daglig" and "dag": the letter q shields them.
    [/(?<=\p{L}{2}ig)(?:t|e|ere|est|este|hed(?:en|er|erne|s|ens|ers)?)?$/u, 'q'],
    [/(?<=\p{L}{3})(?:erens|eren|ernes|erne|eres)$/u, 'er'],
    [/(?<=\p{L}{3}a)(?:en|ens|et|er|erne|ernes)$/u, ''],
  ],
  after: [
    [/q$/u, ''],
    // Long nouns of action have the stem of their verb: "behandling", "vejledning", "registration".
    [/(?<=\p{L}{5})(?<!mærk)ning$|(?<=\p{L}{5})(?<!mærkn)ing$/u, ''],
    [/(?<=\p{L}{4})ation$/u, 'er'],
    [/(?<=\p{L}{2}(?:[bgmv]|sk))t$/u, ''],
    [/(?<=\p{L}{3})a$/u, ''],
    [/(?<=\p{L}{3})(\p{L})\1$/u, '$1'],
    [/(?<=\p{L}[bdfgkpstv])([lr])$/u, 'e$1'],
    [/(\p{L})\1(?=e[lr]$)/u, '$1'],
    [/(?<=\p{L}{2}t)er$/u, ''],
  ],
};
