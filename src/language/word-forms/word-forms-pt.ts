import type { WordForms } from './word-forms.ts';

/** Gives the word forms of Portuguese. Accents go, since hurried writers drop them; endings get theirs back for Snowball. */
export const wordFormsPt: WordForms = {
  algorithm: 'portuguese',
  fold: [
    [/[áàâãä]/gu, 'a'],
    [/[éèêë]/gu, 'e'],
    [/[íìîï]/gu, 'i'],
    [/[óòôõö]/gu, 'o'],
    [/[úùûü]/gu, 'u'],
    [/ç/gu, 'c'],
    // Spellings before and after the reform of 1990: "facto", "actualização", "óptimo".
    [/(?<=a|e)c(?=t(?:ual|iv|u?ra))|(?<=o)p(?=tim)/gu, ''],
  ],
  stopWords: `
    a à agora aí ainda alguém algo algum alguma algumas alguns ali ante antes ao aos apenas após aquela aquelas aquele aqueles
    aquilo as às assim até através bem boa boas bom cada cá caro com como conforme contra da dá das de dela delas dele deles
    demais depois desde dessa desse desta deste disso disto do dos e é ela elas ele eles em enquanto então entre era eram essa
    essas esse esses esta está estão estamos estar estas estava este estes estou eu faço faz fazer fazem foi foram fosse gostaria
    grato há isso isto já la lá lhe lhes lo logo mais mas me meio menos mesma mesmo meu meus mim minha minhas muita muitas muito
    muitos na nada não nas nem nenhum nenhuma nessa nesse nesta neste ninguém no nos nós nossa nossas nosso nossos num numa o
    obrigada obrigado olá onde ontem os ou outra outras outro outros para pela pelas pelo pelos per perante pode podem podemos
    poderia poderiam por porém porque porquê posso pouco pra pois próprio qual quais qualquer quando quanta quantas quanto
    quantos que quê queria quem quer quero se sei seja sejam sem sempre sendo ser será seu seus si sido sim só sob sobre sou sua
    suas também tão te tem têm temos tenho tenha ter teu teus teve ti tinha toda todas todavia todo todos tu tua tuas tudo um
    uma umas uns vai vão vez você vocês vos vossa vossas vosso vossos vou cumprimentos atenciosamente prezado prezados bom dia`,
  notStopWords: 'dia meio',
  verbs: [],
  irregular: `
    pagar pago paga pague paguei pagamento pagamentos
    devolver devolução devoluções devolvido
    carregar carrega carregado carregamento carregamentos carga cargas
    entregar entrega entregas entregue entregues
    receber recebi recebido recepção
    perder perdi perda perdas
    abrir aberto aberta
    mês meses
    vez vezes
    luz luzes
    disponível disponíveis
    automóvel automóveis
    combustível combustíveis
    possível possíveis
    táxi taxis
    fácil fáceis
    útil úteis
    papel papéis
    novo nova novos novas
    telemóvel telemóveis`,
  before: [
    [/coes$/u, 'ções'],
    [/cao$/u, 'ção'],
    [/soes$/u, 'ções'],
    [/sao$/u, 'ção'],
    [/(?<=[aei])vel$/u, 'vel'],
    [/(?<=\p{L}{2})eis$/u, 'el'],
    [/(?<=\p{L}{2})ais$/u, 'al'],
    [/(?<=\p{L}{2})ens$/u, 'em'],
    [/(?<=[ea])ncia/u, 'ncia'],
  ],
  after: [],
};
