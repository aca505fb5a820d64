import type { CareLanguage } from './language-code.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Gives, per language, everyday words of orders, deliveries, payment and contact; they tell the language of lines without small words. */
export const serviceWords: Readonly<Record<CareLanguage, ReadonlySet<string>>> = {
  en: words(`
    order ordered delivery delivered card car charge charging charger invoice bill payment paid pay price cost refund
    money return warranty repair service appointment booking update key found missing lost broken wrong late news reply
    answer call phone email mail address change cancel contract insurance price question problem help week weeks day days
    month months year years today tomorrow yesterday morning price new old bar team regards sincerely dear error`),
  sv: words(`
    beställning beställt order leverans levererad levereras kort bil laddning ladda laddar laddkort laddkortet faktura
    betalning betalat betala pris kostnad kostar återbetalning pengar retur garanti garantin reparation service tid
    bokning uppdatering uppdateringen nyckel nyckeln hittas hittar saknas borta trasig fel sen försenad svar svara ringa
    telefon mejl adress ändra avboka avbeställa avtal försäkring fråga problem hjälp vecka veckor dag dagar månad månader
    år idag imorgon igår ny nytt gammal gratis fri hälsning hälsningar vänlig fungerar byta`),
  nb: words(`
    bestilling bestillingen bestilt ordre levering levert leveres kort kortet bil lading lade ladekort ladekortet faktura
    betaling betalt betale pris kostnad koster refusjon penger retur garanti garantien reparasjon time avtale
    oppdatering oppdateringen nøkkel nøkkelen finnes mangler borte ødelagt feil sen forsinket svar svare ringe telefon
    epost adresse endre avbestille kontrakt forsikring spørsmål problem hjelp uke uker dag dager måned måneder år idag
    morgen går ny nytt gammel gratis hilsen vennlig fungerer hjemme bytte ønsker lurer tilhengerfeste hjul`),
  da: words(`
    bestilling bestillingen bestilt ordre levering leveret leveres kort kortet bil opladning oplade ladekort ladekortet
    faktura betaling betalt betale pris omkostning koster refusion tilbagebetaling penge retur garanti garantien
    reparation tid aftale opdatering opdateringen nøgle nøglen findes mangler væk ødelagt fejl sen forsinket svar svare
    ringe telefon adresse ændre aflyse annullere kontrakt forsikring spørgsmål problem hjælp uge uger dag dage måned
    måneder år går ny nyt gammel gratis hilsen venlig venlige fungerer derhjemme skifte ønsker hjul`),
  de: words(`
    bestellung bestellt lieferung geliefert auslieferung karte auto fahrzeug wagen laden lädt ladung ladekarte rechnung
    zahlung bezahlt zahlen preis kosten kostet erstattung rückerstattung geld rückgabe garantie reparatur inspektion
    termin buchung aktualisierung schlüssel gefunden fehlt verloren kaputt defekt falsch spät verspätet antwort antworten
    anrufen telefon adresse ändern stornieren absagen vertrag versicherung frage fragen problem hilfe woche wochen tag
    tage tagen monat monate monaten jahr jahre jahren heute morgen gestern neu neue alt kostenlos grüße freundlichen
    funktioniert`),
  nl: words(`
    bestelling besteld levering geleverd pas kaart auto laden laadt laadpas opladen factuur rekening betaling betaald
    betalen prijs kosten kost terugbetaling geld retour garantie reparatie onderhoud afspraak boeking update sleutel
    gevonden ontbreekt kwijt kapot fout laat vertraagd antwoord bellen telefoon adres wijzigen annuleren afzeggen
    contract verzekering vraag vragen probleem hulp week weken dag dagen maand maanden jaar vandaag morgen gisteren nieuw
    nieuwe oud gratis groet groeten vriendelijke werkt trekhaak nieuws`),
};
