import type { WordForms } from './word-forms.ts';

/** Gives the word forms of Spanish. Accents go, since hurried writers drop them; endings get theirs back for Snowball. */
export const wordFormsEs: WordForms = {
  algorithm: 'spanish',
  fold: [
    [/[áàâä]/gu, 'a'],
    [/[éèêë]/gu, 'e'],
    [/[íìîï]/gu, 'i'],
    [/[óòôö]/gu, 'o'],
    [/[úùûü]/gu, 'u'],
    [/ñ/gu, 'n'],
  ],
  stopWords: `
    a además ahora al algo alguien algún alguna algunas alguno algunos allí ante antes aquel aquella aquellas aquello aquellos
    aquí así aun aún aunque bien buenas bueno buenos cada casi como cómo con contra cordial cual cuál cuales cualquier
    cuando cuándo cuanto cuánto cuánta cuántos cuántas de debe debo del desde dice donde dónde durante e el él ella ellas
    ellos en entonces entre era eran eres es esa esas ese eso esos esta está están estar estaba estado estamos estas este
    esto estos estoy fue fueron gracias ha había haber hace hacer hacia haciendo hago han has hasta hay he hemos hice hizo hola
    la las le les lo los más me mejor mi mí mientras mío mis misma mismo mucha muchas mucho muchos muy nada ni ninguna ninguno
    ningún no nos nosotros nuestra nuestro nuestras nuestros o os otra otras otro otros para pero poco podéis podemos podría
    podrían por porque pues puede pueden puedo que qué quería quien quién quiero quisiera sabe saber saludo saludos se sea
    según ser si sí sido siempre sin sino sobre sois solamente sólo solo somos son soy su sus suya suyo también tampoco tan
    tanto te tener tenemos tengo ti tiene tienen toda todas todavía todo todos tu tú tus tuve tuvo un una unas uno unos usted
    ustedes va vamos voy vuestra vuestro y ya yo favor estimado estimados estimada`,
  verbs: [],
  irregular: `
    devolver devuelto devuelta devuelve devolución devoluciones
    pagar pago pagos pague pagué
    volver vuelto vuelve
    romper roto rota rotos
    abrir abierto abierta
    perder pierde perdí pérdida pérdidas
    año! años
    mes! meses
    vez veces
    luz luces
    día días
    batería baterías
    avería averías
    garantía garantías
    nuevo nueva nuevos nuevas`,
  before: [
    [/cion$/u, 'ción'],
    [/sion$/u, 'sión'],
    [/(?<=\p{L}{2}[tsrnd])ia(s?)$/u, 'ía$1'],
  ],
  after: [
    [/[áéíóú]/gu, '$&'],
    [/(?<=\p{L}{3}[ts])on$/u, ''],
  ],
};
