import type { CareLanguage } from './language-code.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/**
 * Gives, per language, the small words that nearly every message holds: they tell languages apart and start sentences.
 *
 * NOTE: spellings without accents ('foer', 'ar') are left out; they point at no single language.
 */
export const functionWords: Readonly<Record<CareLanguage, ReadonlySet<string>>> = {
  en: words(`
    the a an and or but if when where what why how who which is are was were be been am do does did don't doesn't can
    can't could couldn't will would won't should have has had haven't i i'm i've i'd my me mine we our us you your it
    it's its he she his her they their them this that these those there here to of in on at for from with without by
    about as not no yes any some so since still also please thanks thank hello hi hey after before until than then get
    got want need know just because`),
  sv: words(`
    och eller men om när var vad varför hur vem vilken vilket vilka är var vara varit blir blev bli kan kunde ska skulle
    vill har hade haft gör göra får fick jag jag har mig mitt mina vi oss vår vårt våra du dig din ditt dina ni er ert
    era den det de dem dom han hon hans hennes denna detta dessa där här till från för med utan på av i vid hos efter
    innan under mellan inte ej nej ja också även bara redan ännu fortfarande som att än då nu så tack hej en ett någon
    något några ingen inget inga man behöver vet undrar kommer sedan sen bilen`),
  nb: words(`
    og eller men om når hvor hva hvorfor hvordan hvem hvilken hvilket hvilke er var være vært blir ble bli kan kunne skal
    skulle vil har hadde hatt gjør gjøre får fikk jeg meg min mitt mine vi oss vår vårt våre du deg din ditt dine dere
    deres den det de dem han hun hans hennes denne dette disse der her til fra for med uten på av i ved hos etter før
    under mellom ikke nei ja også bare allerede ennå fortsatt som at å enn da nå så takk hei en et ei noen noe ingen man
    trenger vet lurer kommer siden bilen mye ettersom`),
  da: words(`
    og eller men om hvornår når hvor hvad hvorfor hvordan hvem hvilken hvilket hvilke er var være været bliver blev blive
    kan kunne skal skulle vil har havde haft gør gøre får fik jeg mig min mit mine vi os vores du dig din dit dine i jer
    jeres den det de dem han hun hans hendes denne dette disse der her til fra for med uden på af ved hos efter før under
    mellem ikke nej ja også kun bare allerede endnu stadig som at end da nu så tak hej en et nogen noget nogle ingen man
    behøver ved kommer siden bilen meget lige gerne`),
  de: words(`
    der die das den dem des ein eine einen einem einer eines und oder aber wenn wann wo was warum wieso wie wer welche
    welcher welches ist sind war waren sein gewesen wird werden wurde kann können konnte könnte soll sollte will möchte
    würde habe hat haben hatte ich mir mich mein meine meinen meinem meiner wir uns unser unsere du dich dein sie ihr
    ihre ihren ihnen er es dieser diese dieses hier dort zu zum zur von vom für mit ohne auf aus in im an am bei beim
    nach vor seit über unter zwischen nicht kein keine nein ja auch nur noch schon bereits dass als so denn doch bitte
    danke hallo guten sehr leider bis`),
  nl: words(`
    de het een en of maar als wanneer waar wat waarom hoe wie welke welk is zijn was waren ben bent geweest wordt worden
    werd kan kunnen kon kunt zal zou zullen wil willen wilt heb hebt heeft hebben had ik mij me mijn wij we ons onze jij
    je jouw u uw hij zij ze hun hen deze dit dat die hier daar er naar van voor met zonder op uit in aan bij na sinds
    over onder tussen niet geen nee ja ook alleen nog al steeds dan toen nu zo graag alvast bedankt hallo beste om te
    moet mag gaat krijg krijgen dus want`),
};
