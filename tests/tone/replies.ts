import type { ToneContext } from '../../src/tone/tone-context.ts';

/** One case answered twice: as the brand speaks, and as it should not. */
export type ReplyPair = {
  readonly about: string;
  readonly profile: string;
  readonly context: Omit<ToneContext, 'language'>;
  readonly good: string;
  readonly bad: string;
};

/** Written for these tests; facts as in the fact book. */
export const replyPairs: readonly ReplyPair[] = [
  {
    about: 'a late charging card',
    profile: 'en-GB',
    context: {
      customerName: 'Rosalind Harker',
      isComplaint: true,
      questions: ['Where is my charging card?'],
    },
    good: `Hi Rosalind,

I'm sorry you've been waiting three weeks for a card that should have been with you in two. It went to your old address in Leeds, so I've blocked it and ordered a new one to Otley Road today. That costs you nothing.

Allow up to 10 working days. Until then you can start any charge in the Lodestar app: open Charging, choose the station and touch Start. If nothing has come by 14 December, reply to this message and I'll chase it.

Kind regards
Maya
Lodestar Care`,
    bad: `Dear valued customer,

I hope this email finds you well. Thank you for contacting us. We apologise for any inconvenience caused with regard to your RFID card. As per our policy you should have checked your address prior to the handover. Kindly update the aforementioned address at your earliest convenience. Rest assured that your satisfaction is important to us.

Please do not hesitate to contact us should you have any further questions.

Yours faithfully`,
  },
  {
    about: 'a free charging period at zero',
    profile: 'en',
    context: {
      customerName: 'Mateusz Wrona',
      questions: ['Why does my free charging period show 0 kWh?'],
    },
    good: `Hello Mateusz,

It shows zero because your Lodestar ID isn't linked to the car yet. Open the app, choose Add car and enter the VIN's last six characters. Within 48 hours the offer appears under Charging > Offers, and once you accept the terms it runs for 12 months or 2,000 kWh, counted from your handover.

You've paid for two charges so far. They'll be refunded, since you're well inside the 60 days. If the offer isn't there on Thursday, send me your order number and I'll activate it by hand.

Best regards
Tunde
Lodestar Care`,
    bad: `To whom it may concern,

Certainly! Your enquiry has been noted and will be processed in due course. Please be advised that it appears that the account ID is not linked to the vehicle. You failed to link it, as previously explained. It will definitely be resolved without fail as soon as possible!!! The customer must accept the terms in order to facilitate activation. We strive to provide the best service and we value your feedback.

Rgds`,
  },
  {
    about: 'a moved delivery date',
    profile: 'en-US',
    context: {
      customerName: 'Darnell Whitfield',
      isComplaint: true,
      questions: ['When will my car arrive?'],
    },
    good: `Hi Darnell,

You've planned around week 12 and now the app says week 15. I see why that's annoying. The week is an estimate until it's confirmed, and that happens 21 days before the handover. From the factory it takes 6 to 10 weeks, and we can't speed the ship up from here.

Your car left port on Sunday. I've put a note on the order, so if the week moves again I'll write to you myself before you see it in the app.

Thanks,
Ji-woo
Lodestar Care`,
    bad: `Dear Sir or Madam,

We regret to inform you that your delivery has been delayed. We sincerely apologize for the inconvenience and thank you for your patience and understanding. There is nothing we can do, as it is our policy not to compensate. As I already told you, the ETA is just an estimate, and you must understand that. We guarantee that it will never happen again. Our back office will be in touch shortly. Your business is important to us!`,
  },
  {
    about: 'a failed software update',
    profile: 'en-IE',
    context: { customerName: 'Aoife Brannigan', questions: ['What can I do when the update fails?'] },
    good: `Hi Aoife,

Twice in one week is no fun, but nothing is wrong with the car. The update stops when the battery is under 40 % or the signal is weak, and your log shows both.

Charge past 40 %, park where you have strong 4G or wi-fi, and hold the home button for 20 seconds so that the centre display restarts. Then start the update and leave the car alone for 90 minutes. If it fails a third time, book the service point in the app and they'll install it by cable.

Cheers,
Niamh
Lodestar Care`,
    bad: `Hey there!!!

Great question!! We completely understand your frustration and take this very seriously. The OTA update ticket was escalated to level 2 support and is being investigated. You clearly did not follow the instructions in accordance with the manual. PLEASE TRY AGAIN IMMEDIATELY. Bear with us! Hope this helps! Is there anything else I can help you with?`,
  },
  {
    about: 'ett laddkort som inte kommit',
    profile: 'sv-SE',
    context: { customerName: 'Ylva Norrby', isComplaint: true, questions: ['När kommer mitt laddkort?'] },
    good: `Hej Ylva,

Jag är ledsen att du har fått vänta i tre veckor. Kortet gick till din gamla adress i Gävle, så jag har spärrat det och beställt ett nytt till Storgatan. Det kostar dig ingenting.

Räkna med 5 till 7 arbetsdagar. Under tiden startar du laddningen i appen: öppna Laddning, välj stationen och tryck på Start. Har kortet inte kommit den 14 december, svara på det här mejlet så följer jag upp det.

Vänliga hälsningar
Maja
Lodestar Care`,
    bad: `Bästa kund,

Vi ber om ursäkt för eventuella besvär detta kan ha orsakat. Ditt ärende är viktigt för oss och handläggs i turordning. Som tidigare nämnts borde du ha kontrollerat adressen. Vänligen inkomma med uppgifter avseende din adress snarast möjligt. I dagsläget kan vi inte ge besked om när kortet erhålls. Vi ber att få återkomma.

Vid eventuella frågor, tveka inte att höra av dig.

Mvh`,
  },
  {
    about: 'ett flyttat leveransdatum',
    profile: 'sv-SE',
    context: {
      customerName: 'Torkel Asp',
      isComplaint: true,
      questions: ['Varför har leveransen flyttats igen?'],
    },
    good: `Hej Torkel!

Tredje gången är två gånger för mycket, det förstår jag. Veckan i appen är en uppskattning tills den bekräftas, och det sker 21 dagar före utlämningen. Just nu är din bil på båten, och båten kan jag tyvärr inte skynda på.

Jag har lagt en bevakning på din order LS20481733. Ändras veckan en gång till skriver jag till dig samma dag. Vill du lämna ett klagomål svarar du bara ”klagomål” här, så får du ett ärendenummer och svar inom två arbetsdagar.

Hälsningar
Viktor
Lodestar Care`,
    bad: `Till den det berör,

Jag hoppas att du mår bra. Med anledning av din skrivelse gällande leveransen får vi härmed meddela att det föreligger en försening. Vi tar detta på största allvar och har full förståelse för din situation. Enligt våra rutiner utgår ingen ersättning och det finns inget mer vi kan göra. Det åligger kunden att följa appen. Vi garanterar att det aldrig ska hända igen. Tack för ditt tålamod!!`,
  },
  {
    about: 'en uppdatering som inte går in',
    profile: 'sv-SE',
    context: {
      customerName: 'Gunnel Fors',
      questions: ['Vad gör jag när uppdateringen inte går att installera?'],
    },
    good: `Hej Gunnel,

Det är inget fel på bilen. Uppdateringen stannar när batteriet är under 40 % eller när täckningen är dålig, och i din carport är det nog det senare.

Ställ bilen där du har stark 4G eller wifi, håll in hemknappen i 20 sekunder så att skärmen startar om och starta uppdateringen igen. Den tar 90 minuter, och bilen ska stå still hela tiden. Går det inte tredje gången bokar du tid på servicepunkten i appen, så lägger de in den med kabel.

Varma hälsningar
Elin, Lodestar Care`,
    bad: `Hejsan,

Absolut! Bra fråga! Ni ombeds att genomföra en omstart av HMI i enlighet med ovanstående. OTA-uppdateringen skall nyttjas vid lämplig tidpunkt. Ärendet har eskalerats till andra linjen och hanteras skyndsamt. Du har missat att ladda bilen, vilket är ditt eget ansvar. Det fixas direkt. Är det något annat jag kan hjälpa dig med?`,
  },
  {
    about: 'avslut av privatleasing',
    profile: 'sv-FI',
    context: {
      customerName: 'Camilla Söderlund',
      questions: ['Vad kostar det att avsluta leasingen i förtid?'],
    },
    good: `Hej Camilla!

Att avsluta privatleasingen i förtid kostar hälften av det som återstår av avgifterna. För ditt avtal med 14 månader kvar är det alltså ungefär sju månadsavgifter.

Innan du bestämmer dig: körsträckan kan ändras en gång per tolv månader, och det sänker ofta avgiften. Finansbolaget räknar på båda alternativen om du ringer dem, numret står på din senaste faktura. Säg till om du vill att jag ber dem ringa dig.

Allt gott
Mehdi
Lodestar Care`,
    bad: `Kära kund,

Beträffande ovannämnda ärende kan det konstateras att uppsägning medför att avgift debiteras i enlighet med gällande villkor. Vi kan inte göra något undantag enligt vår policy. Du påstår att avgiften är fel, men det är du själv som är skyldig att läsa avtalet. För vidare information, vänligen kontakta supporten. Värdefull kund, vi uppskattar din feedback!!!

Högaktningsfullt`,
  },
  {
    about: 'et ladekort som er sent ute',
    profile: 'nb-NO',
    context: { customerName: 'Solveig Haugen', isComplaint: true, questions: ['Hvor er ladekortet mitt?'] },
    good: `Hei, Solveig

Jeg beklager at du fortsatt venter på kortet. Det gikk til den gamle adressen din i Bodø, så jeg har sperret det og sendt et nytt til Storgata i dag. Det koster deg ingenting.

Regn med inntil 10 virkedager. Imens kan du lade med appen: åpne Lading, velg stasjonen og trykk på Start. Er kortet ikke kommet 14. desember, svarer du på denne meldingen, så finner jeg ut av det.

Vennlig hilsen
Ingrid
Lodestar Care`,
    bad: `Kjære kunde,

Vi beklager eventuelle ulemper dette måtte ha medført. Din henvendelse er viktig for oss. Vedrørende ovennevnte burde du ha sjekket adressen, som tidligere nevnt. Vennligst send adressen i henhold til vilkårene. Det skal aldri skje igjen, og vi garanterer at De får kortet. Takk for din tålmodighet. Ikke nøl med å ta kontakt.

Mvh`,
  },
  {
    about: 'et opladningskort, der er forsinket',
    profile: 'da-DK',
    context: { customerName: 'Rasmus Toft', isComplaint: true, questions: ['Hvor er mit opladningskort?'] },
    good: `Hej Rasmus

Jeg er ked af, at du stadig venter på kortet. Det gik til din gamle adresse i Odense, så jeg har spærret det og sendt et nyt til Nørregade i dag. Det koster dig ikke noget.

Regn med 5 til 7 arbejdsdage. Indtil da kan du starte opladningen i appen: Åbn Opladning, vælg stationen, og tryk på Start. Er kortet ikke kommet den 14. december, så svar på denne besked, og så finder jeg ud af det.

Venlig hilsen
Mette
Lodestar Care`,
    bad: `Kære kunde,

Vi beklager ulejligheden, dette måtte have medført. Din henvendelse er vigtig for os. Vedrørende ovenstående burde du have tjekket adressen, som tidligere nævnt. Vi anmoder om, at De fremsender adressen i henhold til vilkårene. Det vil aldrig ske igen, vi garanterer det. Tak for din tålmodighed. Tøv ikke med at kontakte os.

Mvh`,
  },
  {
    about: 'eine verspätete Ladekarte',
    profile: 'de-DE',
    context: {
      customerName: 'Friederike Lohmann',
      isComplaint: true,
      questions: ['Wo bleibt meine Ladekarte?'],
    },
    good: `Guten Tag Frau Lohmann,

es tut mir leid, dass Sie seit drei Wochen auf die Karte warten. Sie ging an Ihre alte Adresse in Kassel. Ich habe sie gesperrt und heute eine neue in die Gartenstraße geschickt. Das kostet Sie nichts.

Rechnen Sie mit 5 bis 7 Arbeitstagen. Bis dahin starten Sie jede Ladung in der App: Laden öffnen, Station wählen, Start drücken. Ist die Karte am 14. Dezember nicht da, antworten Sie auf diese Nachricht, dann gehe ich der Sache nach.

Viele Grüße
Katharina
Lodestar Care`,
    bad: `Sehr geehrte Damen und Herren,

wir bitten, die entstandenen Unannehmlichkeiten zu entschuldigen. Ihr Anliegen ist uns wichtig. Bezüglich der o.g. Karte hätten Sie Ihre Adresse früher prüfen müssen, wie bereits erwähnt. Du kannst das gemäß den Bedingungen zeitnah ändern. Das wird definitiv nie wieder vorkommen. Vielen Dank für Ihr Verständnis. Für Rückfragen stehen wir Ihnen jederzeit gerne zur Verfügung.

Hochachtungsvoll`,
  },
  {
    about: 'een laadpas die te laat is',
    profile: 'nl-NL',
    context: { customerName: 'Marijke Hof', isComplaint: true, questions: ['Waar blijft mijn laadpas?'] },
    good: `Beste Marijke,

Wat vervelend dat je al drie weken op de pas wacht. Hij ging naar je oude adres in Zwolle. Ik heb hem geblokkeerd en vandaag een nieuwe naar de Molenweg gestuurd. Dat kost je niets.

Reken op 5 tot 7 werkdagen. Tot dan start je het laden in de app: open Laden, kies de paal en druk op Start. Is de pas er op 14 december niet, antwoord dan op dit bericht, dan zoek ik het uit.

Groet,
Femke
Lodestar Care`,
    bad: `Geachte heer/mevrouw,

Onze excuses voor het ongemak. Uw vraag is voor ons zeer belangrijk. Met betrekking tot bovenstaande had u uw adres eerder moeten controleren, zoals eerder gemeld. Je dient dit conform de voorwaarden zo spoedig mogelijk te wijzigen. Wij garanderen dat het nooit meer zal gebeuren. Bedankt voor uw begrip. Mocht u nog vragen hebben, aarzel niet om contact op te nemen.

Hoogachtend`,
  },
];
