import type { WordForms } from './word-forms.ts';

const nouns = '~ning ~ningen ~ningens ~ningar ~ningarna ~nings ~ing ~ingen ~ingens ~ingar ~ingarna ~ings';

/** Gives the word forms of Swedish. */
export const wordFormsSv: WordForms = {
  algorithm: 'swedish',
  fold: [
    [/[éèêë]/gu, 'e'],
    [/[áàâ]/gu, 'a'],
    [/ü/gu, 'u'],
    [/æ/gu, 'ä'],
    [/ø/gu, 'ö'],
  ],
  stopWords: `
    alla allt alltid alltså andra annan annat att av bara behöver behövs bl bland blev bli blir blivit borde bra
    brukar bäst bättre båda både bör de dem den denna deras dess dessa det detta dig din dina dit ditt dock dom du
    dvs där därför då efter eftersom ej eller emot en enligt ens er era ert ett ex exempel exempelvis fanns fick
    finnas finns fler flera flesta fram från få får fått följande för före först förut gav ge genast genom ger ges
    gick gjorde gjort god goda gott gälla gällde gäller gärna gå går gått gör göra ha hade haft han hans har hej
    hejsan heller hellre helst helt henne hennes hit hon honom hos hur hälsning hälsningar här i ibland idag in
    inför inga ingen ingenting inget innan inne innebär innebära inom inte inuti ja jag ju just kan kanske knappt
    kom komma kommer kommit kring kunde kunna kunnat lika lite lär man med medan mej mellan men mer mera mest mig
    min mina mitt mm mot mvh mycket många måste möjligt möjligtvis ned nej ner ni nog nr nu när nästan någon
    någonting något några nån nånsin nånting nåt nödvändig nödvändiga nödvändigt nödvändigtvis och också ofta
    olika om oss osv på redan rätt sa sade sagt samma samt sedan sej sen senare sig sin sina sitt själv ska skall
    skulle snälla som st säga säger så sådan sådana sådant ta tack tar tidigare till tills tillsammans tror trots
    tycka tycker tyvärr under undrar upp ur ut utan utanför utifrån utom va vad var vara varför varifrån varit
    varje vars varsågod vart vem vems verkligen vet vi via vid vidare viktig viktiga viktigt vilka vilkas vilken
    vilket vill ville vissa väl vår våra vårt än ändå ännu är även åt över`,
  notStopWords: 'bor far hall mal sager an lar fore',
  verbs: [
    {
      ending: 'a',
      forms: `~a ~ar ~ade ~at ~ad ~ats ~as ~ades ~ande ~an ~ans ${nouns}`,
      infinitives: `
        ladda betala avbeställa uppdatera aktivera installera registrera reparera leverera kontakta svara fråga kontrollera
        avboka boka ändra återbetala fakturera reklamera annullera parkera planera testa fungera starta stanna koppla logga
        öppna räkna visa ordna lämna hämta skicka försäkra hantera justera kombinera navigera organisera placera producera
        programmera synkronisera verifiera besiktiga skada spara samla tvätta vänta öka minska avsluta bekräfta behandla
        avtala bevilja bilda flytta deklarera pensionera utbilda vaccinera värma laga låna mäta notera orsaka passa påverka
        rapportera returnera rensa rösta sluta spärra städa störa säkra tanka titta utveckla varna växla granska belasta
        begränsa blockera upphandla informera dokumentera adoptera arbeta forska odla sortera transportera montera lackera
        polera isolera renovera finansiera investera garantera kompensera inspektera certifiera nollställa`,
    },
    {
      ending: 'a',
      forms: `~a ~er ~te ~t ~de ~d ~ts ~s ~ta ~da ~ande ~an ~ans ${nouns}`,
      infinitives: `
        beställa avbeställa köpa köra hyra lösa läsa söka ansöka besöka åka sänka höja tända släcka stänga ställa inställa
        fylla täcka märka styra höra lära smörja trycka bygga följa hjälpa låsa lyfta läcka använda kräva kyla köa sköta
        skydda svänga sända tillverka utreda utlösa upplysa upphöra uppleva avställa påställa vända väcka återställa bromsa
        bränna fästa glömma gömma hänga böja rengöra anmäla avhjälpa`,
    },
  ],
  irregular: `
    laddare! laddaren laddarna laddares laddarens
    boka! bokar bokade bokat bokad bokas bokning bokningen bokningar bokningarna boknings
    motor! motorn motorer motorerna motors motorns
    order! ordern ordrar ordrarna orders orderns
    meter! metern metrar metrarna
    kilometer! kilometern
    semester! semestern semestrar
    fönster! fönstret fönstren
    lager! lagret lagrets lagren
    filter! filtret filtren
    papper! papperet pappret pappren
    nummer! numret numren
    sommar! sommaren somrar sommarens
    vinter! vintern vintrar vinterns
    plats! platsen platser platserna platsens
    gräns! gränsen gränser gränserna
    kurs! kursen kurser kurserna
    dans! dansen danser
    mars!
    stad! staden städerna stadens stads
    bostad! bostaden bostäder bostäderna
    verkstad! verkstaden verkstäder verkstäderna
    tjänst! tjänsten tjänster tjänsterna
    betala betald betalda betalt
    sälja säljer sålde sålt såld sålda säljs
    välja väljer valde valt vald valda väljs
    skriva skriver skrev skrivit skriven skrivet skrivna skrivs
    ansluta ansluter anslöt anslutit ansluten anslutet anslutna anslutning anslutningen anslutningar
    bryta bryter bröt brutit bruten brutet brutna
    driva driver drev drivit
    förlora förlorade förlorat förlust förluster förlusten
    försvinna försvinner försvann försvunnit försvunnen försvunnet
    byta byter bytte bytt bytta bytet byten bytes
    hålla håller höll hållit
    sätta sätter satte satt sätts
    stjäla stjäl stal stulit stulen stulet stulna stöld stölden stölder
    uppsäga uppsägning uppsägningen uppsagd uppsagt
    leverera leverans leveransen leveranser leveranserna leveransens
    reparera reparation reparationen reparationer reparationerna
    installera installation installationen installationer installationerna
    informera information informationen
    bok böcker böckerna
    natt nätter nätterna
    fot fötter fötterna
    land länder länderna
    son söner
    dotter döttrar döttrarna
    ledamot ledamöter
    museum museet museer museerna
    centrum center centret
    öga ögon ögonen
    öra öron öronen
    år året åren årens årets års
    ö ön öar öarna
    by byn byar byarna
    ny nytt nya nyare nyaste
    fri fritt fria
    vit vitt vita
    röd rött röda
    god gott goda
    bra bättre bäst bästa
    stor större störst största stort stora
    liten litet mindre minst lilla små
    lång längre längst långt långa
    hög högre högst högt höga
    låg lägre lägst lågt
    gammal gammalt gamla
    dålig sämre sämst
    huvud huvudet
    konto kontot konton kontona kontots
    foto fotot foton
    radio radion
    video videon
    byrå byrån byråer
    nivå nivån nivåer nivåerna
    sko skon skor skorna
    tå tån tår tårna
    rest resten rester
    öppen öppet
    myndighet! myndigheten myndigheter myndigheterna myndighets myndighetens myndigheternas
    enhet! enheten enheter enheterna enhets
    nyhet! nyheten nyheter nyheterna nyhets
    lägga lägger lägg läggs lade lagt lagd
    handling! handlingen handlingar handlingarna handlings
    bero! beror berodde`,
  before: [
    // Snowball would take these off and make one word of "billig" and "bil": the letter q shields them.
    [/(?<=\p{L}{2}ig)(?:t|a|are|ast|aste|en|het(?:en|er|erna|s|ens|ers|ernas)?)?$/u, 'q'],
    // Genitives, then the definite forms of words in -a ("fakturan") and of neuters ("kortet"), which Snowball leaves on.
    [/(?<=\p{L}{3}(?:an|et))s$/u, ''],
    [/(?<=\p{L}{3}a|\p{L}(?:eri|gi|nti|fi|omi|stri|ori))n$/u, ''],
    [/^(?!.*(?:it|pak|rak|stak|plan|budg|intern|tick|mark|kom|trump|tap)et$)(\p{L}{3,})et$/u, '$1'],
    // "kostnad" and "licens" lose more than an ending to Snowball; their definite forms do not.
    [/(?<=(?:må|kost|mark|bygg|skill|lev|tyst|kläd)nad)$/u, 'en'],
    [/(?<=(?:bal|ambul|inst|subst|toler|relev|alli|domin|dist|fin|ch|rom)ans)$/u, 'en'],
    [/(?<=(?:lic|kv|fer|pet|urr|ig|ist|end|sid|vid|deb|ess|ill|val)ens)$/u, 'en'],
  ],
  after: [
    [/q$/u, ''],
    // Long nouns of action have the stem of their verb: "utredning", "behandling", "vaccination".
    [/(?<=\p{L}{4})(?:(?<!bevis)ning|(?<=er|dl|kl|ml)ing)$/u, ''],
    [/(?<=\p{L}{4})ation$/u, 'er'],
    [/(?<=\p{L}(?:el|er|or))n$/u, ''],
    [/(?<=\p{L}{2}(?:[bgmv]|sk))t$/u, ''],
    [/(?<=\p{L}[bcdfgkpstv])([lr])$/u, 'e$1'],
    [/(?<=\p{L}{2}t)er$/u, ''],
  ],
};
