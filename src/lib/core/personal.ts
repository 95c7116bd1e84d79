/** Kinds of personal data that columns may hold. */
export type PersonalKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'address'
  | 'birthday'
  | 'resident-number'
  | 'card-number'
  | 'bank-account'
  | 'passport'
  | 'driver-licence'
  | 'ip-address'
  | 'person-id';

/** Kinds that the law lets few keep: dropped unless a person says otherwise. */
export const DROPPED_KINDS: readonly PersonalKind[] = [
  'resident-number',
  'card-number',
  'passport',
  'driver-licence',
];

/** Channels for which consent is asked apart. */
export type ConsentChannel = 'email' | 'sms' | 'kakao' | 'push';
