import type { PersonalKind } from '../../core/personal';
import { isCardNumber, isResidentNumber } from './numbers';

/** Something personal that stands in a running text. */
export interface Within {
  readonly kind: PersonalKind;
  /** Global; a first group is a word in front of it that is no part of it. */
  readonly shape: RegExp;
  /** Whether what was found is it; all of it when left out. */
  readonly is?: (found: string) => boolean;
}

/** The digits of a text. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** Without its zero a mobile number of ten digits is one only with marks between: others are amounts and order numbers. */
function isWholeMobile(found: string): boolean {
  const digits = digitsOf(found);
  return digits.startsWith('0') || digits.startsWith('82') || found !== digits;
}

/** What is found in texts, the gravest first. */
export const WITHIN: readonly Within[] = [
  {
    kind: 'resident-number',
    shape: /(?<!\d)\d{6} ?[-–] ?[0-9]\d{6}(?!\d)|(?<![\d-])\d{13}(?![\d-])/g,
    is: (found) => isResidentNumber(digitsOf(found)),
  },
  {
    kind: 'card-number',
    shape: /(?<![\d-])\d(?:[- ]?\d){12,18}(?![\d-])/g,
    is: (found) => isCardNumber(digitsOf(found)),
  },
  { kind: 'driver-licence', shape: /(?<![\d-])(?:1[1-9]|2[0-8])-\d{2}-\d{6}-\d{2}(?![\d-])/g },
  {
    kind: 'passport',
    shape: /((?:여권|passport)[^\dA-Za-z]{0,8})(?:[A-Z]\d{8}|[A-Z]\d{3}[A-Z]\d{4})/gi,
  },
  {
    kind: 'bank-account',
    shape:
      /((?:계좌|은행|농협|신협|수협|새마을금고|우체국|카카오뱅크|토스뱅크|케이뱅크|국민|신한|우리|하나|기업)[가-힣 :번호는은]{0,8})(?:\d{2,6}(?:-\d{1,8}){1,4}|\d{10,14})/g,
  },
  {
    kind: 'email',
    shape:
      /(?:[^\s@<>()[\],;:"'가-힣]{1,64}|(?<!\S)[가-힣]{1,20})@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu,
  },
  {
    kind: 'phone',
    shape: /(?<![\d+-])(?:\+?82[-. ]?\(?0?\)?)?0?1[016789][-. )]{0,2}\d{3,4}[-. ]?\d{4}(?!\d)/g,
    is: isWholeMobile,
  },
  { kind: 'phone', shape: /(?<![\d-])\(?0(?:2|[3-6][1-5]|70|50\d)\)?[-. ]{1,2}\d{3,4}[-. ]\d{4}(?!\d)/g },
  { kind: 'phone', shape: /(?<![\d+])\+[1-9](?:[-. ()]{0,2}\d){7,14}(?!\d)/g },
  { kind: 'phone', shape: /(?<![\d-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-.]\d{4}(?![\d-])/g },
  {
    kind: 'ip-address',
    shape: /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/g,
  },
];
