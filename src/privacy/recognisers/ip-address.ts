import type { Recogniser } from '../recogniser.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const group = '[0-9a-f]{1,4}';

/** Words after which four numbers are a version and no address. */
const versionWords =
  /(?<!\p{L})(?:version|versjon|versie|software|firmware|build|release|update|oppdatering|uppdatering|opdatering|mjukvara|app|ota|os|rfc|section|v|p|#|§)[ .:#]{0,2}$/iu;

/** Words that make even '9.0.1.11' an address. */
const addressWords =
  /(?<!\p{L})(?:ip|address|adress|adres|router|server|host|ping|gateway|dns|dhcp|firewall)/iu;

/** '9.0.1.11' is a version more often than an address; networks at home begin with 10. */
const isShort = (value: string): boolean => value.replace(/\D/gu, '').length <= 6 && !value.startsWith('10.');

/** Recognises IP addresses of both versions. */
export const ipAddressRecogniser: Recogniser = {
  type: 'ip-address',
  forms: [
    {
      name: 'version 4',
      certainty: 'proven',
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{N}_]|\d[.,])${octet}(?:\.${octet}){3}(?:/(?:3[0-2]|[12]?\d))?(?![\p{L}\p{N}_]|[.,]\d)`,
        'gu',
      ),
      validate: (value, { before }) =>
        !versionWords.test(before) && (!isShort(value) || addressWords.test(before)),
    },
    {
      name: 'version 6',
      certainty: 'proven',
      pattern: new RegExp(
        String.raw`(?<![\p{L}\p{N}:.])(?:(?:${group}:){7}${group}|(?:${group}:){1,6}(?::${group}){1,6}|(?:${group}:){1,7}:|::(?:${group}:){0,6}${group})(?![\p{L}\p{N}:])`,
        'giu',
      ),
      validate: (value) => value.split(':').length > 3 && /\d/u.test(value),
    },
  ],
  examples: {
    masked: [
      { language: 'en', text: 'keep getting address «86.231.85.193» blocked error' },
      { language: 'de', text: 'Router «192.168.1.1», IPv6 «2001:db8::8a2e:370:7334».' },
      { language: 'sv', text: 'loggen säger «d80:e4b5:79da:6cf6:71f3:51f7:9161:c319»' },
    ],
    kept: [
      { language: 'en', text: 'Software version 5.0.3.12 on the Lodestar 2, P4.2.1.4 next.' },
      { language: 'en', text: 'At 10:30:15 and 12:45' },
      { language: 'de', text: 'am 12.11.2026 um 08:44' },
      { language: 'nl', text: 'Versie 1.2.3.4 van de app' },
    ],
  },
};
