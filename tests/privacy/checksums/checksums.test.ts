import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAmericanSsn } from '../../../src/privacy/checksums/american-ssn.ts';
import { isAustrianInsuranceNumber } from '../../../src/privacy/checksums/austrian-insurance-number.ts';
import { isBelgianNationalNumber } from '../../../src/privacy/checksums/belgian-national-number.ts';
import { isCardNumber } from '../../../src/privacy/checksums/card-number.ts';
import { isDanishCpr } from '../../../src/privacy/checksums/danish-cpr.ts';
import { isDutchBsn } from '../../../src/privacy/checksums/dutch-bsn.ts';
import { isFinnishIdentityCode } from '../../../src/privacy/checksums/finnish-identity-code.ts';
import { isGermanTaxId } from '../../../src/privacy/checksums/german-tax-id.ts';
import { isIban } from '../../../src/privacy/checksums/iban.ts';
import { isIrishPpsNumber } from '../../../src/privacy/checksums/irish-pps-number.ts';
import { passesLuhn } from '../../../src/privacy/checksums/luhn.ts';
import { isNorwegianBirthNumber } from '../../../src/privacy/checksums/norwegian-birth-number.ts';
import { isRealDate, isRealShortDate } from '../../../src/privacy/checksums/real-date.ts';
import { isSwedishPersonalNumber } from '../../../src/privacy/checksums/swedish-personal-number.ts';
import { isSwissAhv } from '../../../src/privacy/checksums/swiss-ahv.ts';
import { hasVinCheckDigit } from '../../../src/privacy/checksums/vin-check-digit.ts';

type Check = {
  readonly name: string;
  readonly check: (value: string) => boolean;
  /** Published test numbers. */
  readonly right: readonly string[];
  /** Wrong check digit, wrong day, wrong length. */
  readonly wrong: readonly string[];
};

const checks: readonly Check[] = [
  {
    name: 'Swedish personal numbers',
    check: isSwedishPersonalNumber,
    right: ['811218-9876', '198112189876', '19811218-9876', '701063-2391', '121212+1212'],
    wrong: ['811218-9877', '811318-9876', '811232-9874', '178112189876', '81121-9876', ''],
  },
  {
    name: 'Norwegian birth numbers',
    check: isNorwegianBirthNumber,
    right: ['01010750160', '148761 30182', '25818487072'],
    wrong: ['01010750161', '01010750150', '32010750160', '0101075016', ''],
  },
  {
    name: 'Danish CPR numbers',
    check: isDanishCpr,
    right: ['010171-1234', '2902001234'],
    wrong: ['320171-1234', '011371-1234', '290201-1234', '010171-123', ''],
  },
  {
    name: 'Dutch citizen numbers',
    check: isDutchBsn,
    right: ['111222333', '123456782', '1234.56.782'],
    wrong: ['123456789', '000000000', '12345678', ''],
  },
  {
    name: 'German tax numbers',
    check: isGermanTaxId,
    right: ['86095742719', '47 036 892 816', '65929970489'],
    wrong: ['86095742718', '12345678901', '06095742719', '11111111111', '8609574271', ''],
  },
  {
    name: 'Belgian national numbers',
    check: isBelgianNationalNumber,
    right: ['85.07.30-033.28', '17.07.30-033.84'],
    wrong: ['85.07.30-033.29', '85.13.30-033.28', '85.07.30-033', ''],
  },
  {
    name: 'Swiss insurance numbers',
    check: isSwissAhv,
    right: ['756.9217.0769.85', '7569217076985'],
    wrong: ['756.9217.0769.84', '757.9217.0769.82', '756.9217.0769', ''],
  },
  {
    name: 'Austrian insurance numbers',
    check: isAustrianInsuranceNumber,
    right: ['1237 010180'],
    wrong: ['1236 010180', '0237 010180', '1237 01018', ''],
  },
  {
    name: 'Finnish identity codes',
    check: isFinnishIdentityCode,
    right: ['131052-308T', '131052-308t'],
    wrong: ['131052-308U', '321052-308T', '131052308T', ''],
  },
  {
    name: 'Irish PPS numbers',
    check: isIrishPpsNumber,
    right: ['1234567T', '1234567FA', '1234567TW'],
    wrong: ['1234567A', '123456T', ''],
  },
  {
    name: 'American social security numbers',
    check: isAmericanSsn,
    right: ['078-05-1120', '219-09-9999'],
    wrong: ['000-05-1120', '666-05-1120', '900-05-1120', '078-00-1120', '078-05-0000', ''],
  },
  {
    name: 'IBANs',
    check: isIban,
    right: [
      'GB82 WEST 1234 5698 7654 32',
      'gb82west12345698765432',
      'NO9386011117947',
      'BE71 0961 2345 6769',
    ],
    wrong: [
      'GB82 WEST 1234 5698 7654 33',
      'GB82WEST1234569876543',
      'XX82WEST12345698765432',
      'SE556000000201',
      '',
    ],
  },
  {
    name: 'card numbers',
    check: isCardNumber,
    right: ['4111 1111 1111 1111', '378282246310005', '5555-5555-5555-4444', '2223003122003222'],
    wrong: ['4111 1111 1111 1112', '9111111111111111', '411111111111', '0000000000000000', ''],
  },
  {
    name: 'vehicle numbers',
    check: hasVinCheckDigit,
    right: ['1M8GDM9AXKP042788', '1m8gdm9axkp042788', '5GZCZ43D13S812715'],
    wrong: ['1M8GDM9A1KP042788', '1M8GDM9AXKP04278', ''],
  },
];

describe.each(checks)('the check of $name', ({ check, right, wrong }) => {
  it.each(right)('accepts %s', (value) => {
    expect(check(value)).toBe(true);
  });

  it.each(wrong)('refuses "%s"', (value) => {
    expect(check(value)).toBe(false);
  });
});

describe('checks by sum', () => {
  it('notice every single wrong digit of a Luhn number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = [...'4111111111111111'];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(passesLuhn(digits.join(''))).toBe(false);
      }),
    );
  });

  it('notice every single wrong digit of an IBAN', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 21 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const marks = [...'GB82WEST12345698765432'];
        marks[place] = String((Number(marks[place]) + shift) % 10);
        expect(isIban(marks.join(''))).toBe(false);
      }),
    );
  });
});

describe('days', () => {
  it('exist by the calendar', () => {
    expect(isRealDate(2024, 2, 29)).toBe(true);
    expect(isRealDate(2023, 2, 29)).toBe(false);
    expect(isRealDate(1900, 2, 29)).toBe(false);
    expect(isRealDate(2026, 0, 1)).toBe(false);
    expect(isRealDate(2026, 4, 31)).toBe(false);
  });

  it('of a two-digit year exist when one century has them', () => {
    expect(isRealShortDate(0, 2, 29)).toBe(true);
    expect(isRealShortDate(85, 2, 29)).toBe(false);
  });
});
