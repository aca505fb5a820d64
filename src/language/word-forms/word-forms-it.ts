import type { WordForms } from './word-forms.ts';

/** Gives the word forms of Italian. Accents stand on last letters only and go, apostrophes typed for them too. */
export const wordFormsIt: WordForms = {
  algorithm: 'italian',
  fold: [
    [/[áàâä]/gu, 'a'],
    [/[éèêë]/gu, 'e'],
    [/[íìîï]/gu, 'i'],
    [/[óòôö]/gu, 'o'],
    [/[úùûü]/gu, 'u'],
  ],
  stopWords: `
    a abbiamo abbia abbiano ad adesso agli ai al alcuna alcune alcuni alcuno alla alle allo allora altra altre altri altro
    anche ancora appena avendo aver avere avete aveva avevo avete avrei avrebbe avuto avuta bene buona buongiorno buonasera
    c che chi ci cioè ciao circa co coi col com come con cordiali cosa cosi così cui da dagli dai dal dalla dalle dallo degli
    dei del dell della delle dello dentro deve devo di dopo dov dove due dunque durante e è ecco ed egli era erano eri ero
    esempio essa esse essendo essere essi esso fa faccio fanno far fare fatto fino fra fu già gentile gli grazie ha hai hanno
    ho i il in infatti invece io l la le lei li lo loro lui ma mai me medesimo mediante meglio meno mentre mi mia mie miei
    mio molta molte molti molto ne né negli nei nel nella nelle nello nessun nessuna nessuno niente no noi non nostra nostre
    nostri nostro nulla o od ogni ognuno oltre oppure ora per perché perciò però più piu po poco poi poiché possiamo possibile
    posso possono potete potrei potrebbe può puo pure qua qual quale quali qualche qualcosa qualcuno quando quanta quante
    quanti quanto quel quella quelle quelli quello questa queste questi questo qui quindi s sa salve saluti sara sarà sarebbe
    se sei sempre senza si sia siamo siano siete solo sono sopra sotto sta stata state stati stato stesso stessa sto su sua
    sue sugli sui sul sulla sulle sullo suo suoi tale tali tanto te ti tra troppo tu tua tue tuo tuoi tutta tutte tutti tutto
    un una uno va vai vi voi volta vorrei vorremmo vostra vostre vostri vostro vuole vuoi`,
  verbs: [],
  irregular: `
    chiave chiavi
    rompere rotto rotta rotti rotte
    aprire aperto aperta
    perdere perso persa persi perdita perdite
    spedire spedizione spedizioni spedito spedita
    prendere preso presa
    mettere messo messa
    chiudere chiuso chiusa
    uomo uomini
    anno anni
    ricaricare ricarica ricariche ricaricato ricaricata ricaricabile
    caricare carica carico cariche carichi
    nuovo nuova nuovi nuove
    assicurare assicurazione assicurazioni assicurato
    consegnare consegna consegne consegnato consegnata
    officina officine
    bolletta bollette`,
  before: [],
  after: [],
};
