import type { Surroundings } from '../recogniser.ts';

/** Words that announce a telephone number. */
export const phoneWords =
  `tel|phone|call|ring|mobil|mob|cell|fax|office|reach|text me|sms|whatsapp|answering|t:|m:|my number|nås
  nå meg|tlf|tfn|mitt nummer|nummeret mitt|mit nummer|mitt nr|anruf|rufen|erreich|handy|festnetz|meine nummer|durchwahl
  bel me|bel mij|bellen|gebeld|bereik|gsm|mijn nummer`.split(/\s*[|\n]\s*/u);

/** Words that say a number is something else. */
const otherWords =
  /(?<![\p{L}\p{N}])(?:case|order|ordre|sak|sag|ärende|fall|zaak|auftrag|bestell|faktura|invoice|rechnung|factuur|ref|session|kund|kunde|klant|customer|member|vat|org|licen|passport|körkort|førerkort|kørekort|führerschein|rijbewijs|serie|serial|artikel|art|part|del|vare|produkt|sku|cvr|kvk|kid|ocr|konto|account|article|parcel|tracking|sporing|kolli|paket|pakke|km|mätarställning)\p{L}*[ .:#-]{0,3}(?:(?:no|nr|nummer|number|id|is|är|er|ist)[ .:#-]{0,3}){0,2}$/iu;

/** Counts the digits of a value. */
export const digitCount = (value: string): number => value.match(/\d/gu)?.length ?? 0;

/** Tells whether a number looks like an amount or like years: '12 345 678' counts something. */
export const isAmount = (value: string): boolean =>
  /^[1-9]\d{0,2}(?:[ .\u00A0]\d{3})+$/u.test(value) || isYears(value);

/** Tells whether a number is long enough beside a word for it: seven digits, or six in pairs as in the smallest networks; at most eighteen with an extension. */
export const isLongEnough = (value: string): boolean =>
  (digitCount(value) >= 7 && digitCount(value) <= 18) || /^\d{2} \d{2} \d{2}$/u.test(value);

/** Tells whether a number is two years beside each other. */
export const isYears = (value: string): boolean => /^\(?(?:(?:1[5-9]|20)\d{2}[ –/-]?){2}\)?$/u.test(value);

/** Tells whether a number stands free: not inside a word, link, hash, column of figures or another number's label. */
export const isFree = ({ before, after }: Surroundings): boolean =>
  !otherWords.test(before) &&
  !/(?:[\p{L}\p{N}_#=&]|[\p{L}\p{N}\])][:/-]-?)$/u.test(before.replace(telBefore, '')) &&
  !/^(?:[\p{L}\p{N}_]|:[\p{L}\p{N}]|-{1,2}\p{Ll})/u.test(
    after.replace(/^[ -]?(?:office|fax|home|work|mobile|cell)/iu, ''),
  );

/** 'Tel:0171' stands free although a letter and a colon come right before it. */
const telBefore = /(?:tel|telefon|phone|fax|mob|mobil|mobile|handy|tlf|gsm|m|t)\.?[:/-]?$/iu;
