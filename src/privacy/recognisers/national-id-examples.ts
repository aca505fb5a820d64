import type { Recogniser } from '../recogniser.ts';

/** Example numbers are published test numbers or made up; none belongs to a person. */
export const nationalIdExamples: Recogniser['examples'] = {
  masked: [
    { language: 'sv', text: 'Stig, pnr «440917-2386» (angav själv)' },
    { language: 'sv', text: 'Torbjörn\n«560630-2387»' },
    { language: 'sv', text: 'mitt nummer är «198112189876», frugans «8112189876»' },
    { language: 'en', text: 'My Swedish coordination number is «701063-2391».' },
    { language: 'nb', text: 'Fødselsnummer om det trengs: «148761 30182»' },
    { language: 'nb', text: 'jeg er «01010750160»' },
    { language: 'da', text: 'Mit CPR-nummer er «010171-1234»' },
    { language: 'da', text: 'cpr «0101711234»' },
    { language: 'nl', text: 'Mijn BSN is «111222333» en dat van haar «1234.56.782»' },
    { language: 'en', text: 'My Dutch BSN: «123456782»' },
    { language: 'de', text: 'Steuer-ID «86095742719», auch «47 036 892 816»' },
    { language: 'nl', text: 'Rijksregisternummer «85.07.30-033.28»' },
    { language: 'de', text: 'AHV-Nr. «756.9217.0769.85»' },
    { language: 'de', text: 'meine SVNR lautet «1237 010180»' },
    { language: 'sv', text: 'personbeteckning «131052-308T»' },
    { language: 'en', text: 'PPS «1234567FA» and NI number «AB 12 34 56 C»' },
    { language: 'en', text: 'his social security number is «081-80-5372»' },
    { language: 'sv', text: 'personnummer «811218-9877» (felskrivet)' },
    { language: 'en', text: "My driver's license number is «A56319335»" },
    { language: 'de', text: 'Führerscheinnummer «B072RRE2I55»' },
  ],
  kept: [
    { language: 'en', text: '150 kWh is no social security number, nor is 2 000 kWh.' },
    { language: 'sv', text: 'Org.nr 556000-0002, order LS20291847' },
    { language: 'sv', text: 'Ring 031-390 06 42 den 2026-11-03' },
    { language: 'de', text: 'Rechnung 4711-2026 über 12.990 Euro, Auftrag LS20602954' },
    { language: 'nl', text: 'Zaaknummer 00504504, 71.000 km' },
    { language: 'da', text: 'Sag 00404507, 2.000 kWh, 31-12-2026' },
  ],
};
