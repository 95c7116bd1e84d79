import type { PersonalKind } from '../../core/personal';
import type { Words } from '../../core/words';

/** The kinds as a person reads them. */
export const KIND_WORDS: Readonly<Record<PersonalKind, Words>> = {
  name: { ko: '이름', en: 'name' },
  email: { ko: '이메일 주소', en: 'e-mail address' },
  phone: { ko: '전화번호', en: 'phone number' },
  address: { ko: '주소', en: 'postal address' },
  location: { ko: '위치 좌표', en: 'map coordinate' },
  birthday: { ko: '생년월일', en: 'date of birth' },
  'resident-number': { ko: '주민·외국인등록번호', en: 'resident registration number' },
  'card-number': { ko: '카드번호', en: 'card number' },
  'bank-account': { ko: '계좌번호', en: 'bank account' },
  passport: { ko: '여권번호', en: 'passport number' },
  'driver-licence': { ko: '운전면허번호', en: 'driver’s licence number' },
  'ip-address': { ko: 'IP 주소', en: 'IP address' },
  'person-id': { ko: '고객 식별 번호', en: 'customer id' },
};

/** Why a column is taken for personal data: by its name, by its cells, or by both. `share` is of the cells that fit. */
export function whyWords(
  kind: PersonalKind,
  by: 'name' | 'cells' | 'both',
  share: number,
  checked: boolean,
): Words {
  const { ko, en } = KIND_WORDS[kind];
  const percent = `${Math.round(share * 100)}%`;
  const check = checked
    ? { ko: ' 검증 숫자까지 맞습니다.', en: ' Their check digits are right.' }
    : { ko: '', en: '' };
  if (by === 'name') {
    return {
      ko: `열 이름이 ‘${ko}’라는 뜻입니다.`,
      en: `The column’s name says ${en}.`,
    };
  }
  if (by === 'both') {
    return {
      ko: `열 이름이 ‘${ko}’라는 뜻이고, 값의 ${percent}가 그 모양입니다.${check.ko}`,
      en: `The column’s name says ${en}, and ${percent} of its values look like one.${check.en}`,
    };
  }
  return {
    ko: `값의 ${percent}가 ‘${ko}’ 모양입니다.${check.ko}`,
    en: `${percent} of its values look like a ${en}.${check.en}`,
  };
}
