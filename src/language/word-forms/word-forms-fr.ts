import type { WordForms } from './word-forms.ts';

/** Gives the word forms of French. Accents go, since hurried writers drop them and hardly any word lives by one. */
export const wordFormsFr: WordForms = {
  algorithm: 'french',
  fold: [
    [/[éèêë]/gu, 'e'],
    [/[áàâä]/gu, 'a'],
    [/[óòôö]/gu, 'o'],
    [/[íìîï]/gu, 'i'],
    [/[úùûü]/gu, 'u'],
    [/ç/gu, 'c'],
    [/œ/gu, 'oe'],
    [/æ/gu, 'ae'],
    [/ÿ/gu, 'y'],
  ],
  stopWords: `
    a à afin ai aie aient ainsi alors apres après as au aucun aucune aujourd aujourd'hui aujourdhui aura aurai aurais aurait
    auriez aussi autre autres aux avaient avais avait avant avec avez aviez avoir avons ayant beaucoup bien bonjour bonsoir
    c ça car ce ceci cela celle celles celui ces cet cette ceux chez ci comme comment cordialement d dans de deja déjà depuis
    des donc donner dont du elle elles en encore entre es est et étaient étais était étant été être étiez eu eux fait faire
    faites faut font fois ici il ils j je juste l la là le les leur leurs lors lorsque lui m ma mais me meme même mêmes merci
    mes moi moins mon n ne ni nos notre nous on ont or ou où par parce pas pendant peu peut peuvent peux plus pour pourquoi
    pourrais pourrait pourriez pouvez pouvoir prie pu puis puisque qu quand que quel quelle quelles quelque quelques quels
    qui quoi s sa salut salutations sans se sera serai serait seront ses si sinon soient sois soit sommes son sont souhaite
    souhaiterais sous suis sur t ta te tes toi ton toujours tous tout toute toutes tres très trop tu un une uniquement va
    vais veux veut veuillez vers voici voila voilà voudrais vos votre voulez vouloir vous vraiment y`,
  verbs: [],
  irregular: `
    payer paie paient paye paies payez paiement paiements payement payements
    livrer livraison livraisons
    clé cles clef clefs
    œil oeil yeux
    travail travaux
    cheval chevaux
    pneu pneus
    délai delais
    numero numeros
    recevoir reçois reçoit reçu reçue reçus recevez recevrai réception réceptions
    envoyer envoie envoient envoi envois envoyez
    perdre perd perds perdu perdue perdus perte pertes
    vendre vend vendu vendue vente ventes
    voler vol vole
    prendre prend prends pris prise prenez
    mettre met mets mis mettez
    ouvrir ouvre ouvert ouverte ouverture
    choisir choisi choix
    bleu bleus bleue
    nouveau nouveaux nouvelle nouvelles nouvel
    beau belle beaux belles
    vieux vieille vieil
    mois
    prix
    fois`,
  before: [
    // Folded participles, "chargee" and "chargees", are led back to the infinitive.
    [/(?<=\p{L}{3})(?:ees|ee|es)$/u, 'e'],
    [/(?<=\p{L}{3})aux$/u, 'al'],
    [/(?<=\p{L}{3}[ou])s$/u, ''],
  ],
  after: [
    [/(?<=\p{L}{3})e$/u, ''],
    [/(?<=\p{L}{3}[bcdfghlmnprstvz])i$/u, ''],
  ],
};
