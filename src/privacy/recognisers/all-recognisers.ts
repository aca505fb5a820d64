import type { Recogniser } from '../recogniser.ts';
import { addressRecogniser } from './address.ts';
import { cardNumberRecogniser } from './card-number.ts';
import { dateOfBirthRecogniser } from './date-of-birth.ts';
import { emailRecogniser } from './email.ts';
import { ibanRecogniser } from './iban.ts';
import { ipAddressRecogniser } from './ip-address.ts';
import { nationalIdRecogniser } from './national-id.ts';
import { orderNumberRecogniser } from './order-number.ts';
import { phoneRecogniser } from './phone.ts';
import { plateRecogniser } from './plate.ts';
import { postcodeRecogniser } from './postcode.ts';
import { vinRecogniser } from './vin.ts';

/** Every recogniser of structured personal data; names are found by what the mail and the case say of them instead. */
export const allRecognisers: readonly Recogniser[] = [
  emailRecogniser,
  nationalIdRecogniser,
  vinRecogniser,
  ibanRecogniser,
  cardNumberRecogniser,
  orderNumberRecogniser,
  dateOfBirthRecogniser,
  phoneRecogniser,
  ipAddressRecogniser,
  plateRecogniser,
  addressRecogniser,
  postcodeRecogniser,
];
