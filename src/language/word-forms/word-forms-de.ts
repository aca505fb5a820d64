import type { WordForms } from './word-forms.ts';

const weak = '~en ~e ~st ~est ~t ~et ~te ~ten ~tet ~ete ~eten ~end ~ende ~enden zu~en';
const participle = '~t ~te ~ter ~tes ~tem ~ten ~et ~ete ~eter ~eten';
const nouns = '~ung ~ungen ~ungs';
const gedParticiple = participle.replaceAll('~', 'ge~');

/** Gives the word forms of German. */
export const wordFormsDe: WordForms = {
  algorithm: 'german',
  // Snowball takes umlauts off at its end; taken off first they also meet "ae", "oe" and "ue".
  fold: [
    [/ß/gu, 'ss'],
    [/[äáàâ]|ae/gu, 'a'],
    [/[öóòô]|oe/gu, 'o'],
    [/ü|(?<![aeiouq])ue/gu, 'u'],
    [/[éèêë]/gu, 'e'],
  ],
  stopWords: `
    ab aber alle allem allen aller alles als also am an andere anderen anderer anderes anders auch auf aus außer
    bei beide beiden beim beispiel beispielsweise bereits besser beste besten bin bis bist bitte bzw da dabei
    dadurch dafür dagegen daher damen damit danach daneben danke dann daran darauf daraus darf darfst darin darum
    darüber das dass davon davor dazu daß dein deine deinem deinen deiner dem demnach den denen denn der deren des
    deshalb dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen eben ebenso ein
    eine einem einen einer eines einfach einige einigen einiger einmal er erst es etwa etwas euch euer eure eurem
    euren folgende folgenden frau freundliche freundlichen früher für gab ganz ganze ganzen gar geben geehrte
    geehrten geehrter gegen gehabt geht gelten gern gerne gewesen geworden gibt gilt ging gruß grüße grüßen gut
    gute guten habe haben habt hallo hast hat hatte hatten her herr herren heute hi hier hierfür hiermit hierzu
    hin hinter hätte hätten ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins insbesondere
    irgend ist ja je jede jedem jeden jeder jedes jedoch jemand jetzt kann kannst kein keine keinem keinen keiner
    konnte konnten können könnt könnte könnten laut leider liebe lieber mal man manche manchmal mehr mehrere mein
    meine meinem meinen meiner meines meist meisten mfg mich mir mit muss musste muß möchte möchten mögen möglich
    möglicherweise müssen müsste na nach nachdem nein nicht nichts noch notwendig nun nur nötig ob oder oft ohne
    sagen sagt schon sehr sei seid sein seine seinem seinen seiner seines seit selbst sich sie sind so sobald
    sogar sogleich solche solchen soll sollen sollte sollten sondern sonst soweit sowie sowohl später statt um und
    uns unser unsere unserem unseren unserer unseres unter usw verschiedene verschiedenen viel viele vielen
    vielleicht vom von vor wann war waren warum was weder wegen weil welche welchem welchen welcher welches wem
    wen wenn wer werde werden wichtig wichtige wie wieder wieso will wir wird wirklich wo wohl wollen wollte
    wollten worden wurde wurden während würde würden zb zu zuerst zum zur zusammen zwar zwischen über übrigens`,
  verbs: [
    {
      ending: 'en',
      forms: `${weak} ${gedParticiple} ${nouns}`,
      infinitives: `
        zahlen fragen prüfen buchen ändern hören kaufen suchen stellen legen setzen schicken holen packen parken planen
        testen warten warnen starten stoppen zeigen öffnen rechnen sichern löschen sperren tauschen wechseln mieten leasen
        lagern messen melden nutzen reinigen schulden senken sparen steuern tanken wählen kühlen heizen waschen arbeiten
        kosten lernen leisten pflegen führen fördern brauchen dauern fehlen glauben hoffen kündigen nennen reden sagen
        an|melden ab|melden an|fragen ab|holen aus|füllen auf|rüsten an|zeigen ein|richten ein|stellen um|stellen
        zurück|zahlen zurück|schicken zurück|setzen aus|tauschen ab|buchen um|buchen an|passen ab|sagen ab|stellen
        aus|schalten ein|schalten um|tauschen nach|rüsten nach|fragen zu|stellen zu|ordnen vor|stellen zusammen|stellen
        ab|rechnen ein|lösen ein|reichen an|fordern aus|lösen aus|zahlen an|zahlen ein|zahlen durch|führen`,
    },
    {
      ending: 'n',
      forms: `~n ~e ~st ~t ~te ~ten ~nd ${gedParticiple} ~ung ~ungen ~ungs`,
      infinitives:
        'liefern ändern sichern lagern steuern fördern wechseln mindern speichern aus|liefern ab|sichern an|fordern',
    },
    {
      ending: 'en',
      forms: `${weak} ${participle} ${nouns}`,
      infinitives: `
        bezahlen bestellen erstatten beantragen bestätigen benötigen erklären ergänzen erfassen erneuern ersetzen erwarten
        erweitern verlängern verkaufen vermieten versichern verspäten verwenden verzögern verschicken verarbeiten verwalten
        verbessern verbrauchen versorgen verändern beschädigen beschweren beantworten begleichen bearbeiten benachrichtigen
        berechnen besichtigen beladen entladen entsperren entschuldigen garantieren reparieren aktualisieren aktivieren
        installieren registrieren informieren stornieren reklamieren reservieren finanzieren funktionieren kontaktieren
        kontrollieren montieren organisieren produzieren programmieren synchronisieren reduzieren reagieren fotografieren
        formatieren identifizieren kalibrieren konfigurieren kopieren lackieren notieren probieren studieren telefonieren
        transportieren zertifizieren klimatisieren übernehmen überprüfen überweisen übersetzen unterstützen wiederholen gewähren
        gewährleisten behandeln verhandeln erinnern versichern vergüten beraten`,
    },
  ],
  irregular: `
    laden lädt lädst lud luden geladen geladene geladenen ladung ladungen
    aufladen auflädt auflud aufgeladen aufzuladen aufladung aufladungen
    fahren fährt fährst fuhr gefahren gefahrene
    liefern lieferbar geliefert gelieferte gelieferten lieferung lieferungen
    schreiben schreibt schrieb schrieben geschrieben
    verlieren verliert verlor verloren verlorene verlust verluste verlustes
    brechen bricht brach gebrochen
    bringen bringt brachte gebracht
    geben gegeben
    nehmen nimmt nahm genommen
    abnehmen abnimmt abgenommen abnahme abnahmen
    zurückgeben zurückgegeben rückgabe rückgaben zurückzugeben
    übergeben übergibt übergab übergabe übergaben
    finden findet fand gefunden
    halten hält hielt gehalten
    stehlen stiehlt stahl gestohlen gestohlene diebstahl
    sprechen spricht sprach gesprochen
    verstehen versteht verstand verstanden
    vergessen vergisst vergaß
    verbinden verbindet verband verbunden verbindung verbindungen
    anschließen anschließt angeschlossen anschluss anschlüsse anzuschließen anschlusses
    abschließen abschließt abgeschlossen abschluss abzuschließen
    entscheiden entschieden entscheidung entscheidungen
    kündigen gekündigt gekündigte kündigung kündigungen kündigungs
    schaden schäden schadens
    reparieren reparatur reparaturen
    installieren installation installationen
    informieren information informationen
    haus haus häuser häusern hauses
    buch bücher büchern buches
    kabel kabels kabeln
    schlüssel schlüssels schlüsseln
    reifen reifens
    auto autos
    app apps
    konto konten kontos
    kunde kunden kundin kundinnen
    problem probleme problemen problems
    gut gute guten besser beste besten
    groß große großen großer größer größe größen größte
    hoch hohe hohen hoher höher höchste
    neu neue neuen neuer neues neuem neueste neuesten
    thema themen themas
    stadt städte städten
    zug züge zügen
    fehler fehlers fehlern
    fahrer fahrers fahrern
    steuer steuern
    firma firmen
    datum daten datums
    nummer nummern
    reise reisen
    werkstatt werkstätten`,
  before: [[/(?<=\p{L}{2}e[lr])n$/u, '']],
  after: [
    [/(?<=\p{L}{4})ation$/u, 'i'],
    [/(?<=\p{L}{3}i)e?r$/u, ''],
    [/(?<=\p{L}{3}auto|\p{L}{3}euro)s$/u, ''],
  ],
};
