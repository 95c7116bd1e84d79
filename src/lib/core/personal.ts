/** Kinds of personal data that columns may hold. */
export type PersonalKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'address'
  | 'location'
  | 'birthday'
  | 'resident-number'
  | 'card-number'
  | 'bank-account'
  | 'passport'
  | 'driver-licence'
  | 'ip-address'
  | 'person-id';

/** The kind that a record of columns names for a column; undefined where it names none, also for names that every object has. */
export function kindIn<Kind>(
  personal: Readonly<Record<string, Kind>> | undefined,
  column: string,
): Kind | undefined {
  return personal !== undefined && Object.hasOwn(personal, column) ? personal[column] : undefined;
}

/** Kinds that the law lets few keep: dropped unless a person says otherwise. */
export const DROPPED_KINDS: readonly PersonalKind[] = [
  'resident-number',
  'card-number',
  'passport',
  'driver-licence',
];

/** Channels for which consent is asked apart. */
export type ConsentChannel = 'email' | 'sms' | 'kakao' | 'push';
