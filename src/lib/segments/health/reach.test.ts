import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { PersonalKind } from '../../core/personal';
import type { Trait } from '../../core/relation';
import { traitOf } from '../fixture';
import { reachSql, reachTraits } from './reach';

const contact = (name: string, personal: PersonalKind): Trait => ({
  ...traitOf(name, 'text', 'p'),
  personal,
});
const consent = (name: string, type: 'boolean' | 'date' = 'boolean'): Trait => ({
  ...traitOf(name, type, 'p'),
  family: 'consent',
});
const EMAIL = contact('email', 'email');
const PHONE = contact('phone', 'phone');
const [GENERAL, OF_EMAIL, OF_SMS, OF_KAKAO, OF_PUSH] = [
  'consent',
  'consent_email',
  'consent_sms',
  'consent_kakao',
  'consent_push',
].map((name) => consent(name)) as [Trait, Trait, Trait, Trait, Trait];
const REFUSED = consent('refused_day', 'date');

/** Every combination of what a person may have said, blanks included. */
const ANSWERS = [true, false, null];
const PEOPLE = ANSWERS.flatMap((general) =>
  ANSWERS.flatMap((ofEmail) =>
    ANSWERS.flatMap((ofSms) =>
      [true, false].flatMap((email) =>
        [true, false].flatMap((phone) =>
          [true, false].map((refused) => ({ general, ofEmail, ofSms, email, phone, refused })),
        ),
      ),
    ),
  ),
).map((one, i) => ({ ...one, c: i + 1, ofKakao: i % 3 === 0, ofPush: i % 5 === 0 }));
type Person = (typeof PEOPLE)[number];

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
  const rows = PEOPLE.map((one) =>
    [
      one.c,
      one.email ? "'a@b.kr'" : "' '",
      one.phone ? "'01012345678'" : 'NULL',
      ...[one.general, one.ofEmail, one.ofSms, one.ofKakao, one.ofPush].map(String),
      one.refused ? "DATE '2026-01-01'" : 'NULL',
    ].join(', '),
  );
  engine.query(
    `CREATE TABLE p AS SELECT * FROM (VALUES (${rows.join('), (')})) AS v(c, email, phone, consent, consent_email, consent_sms, consent_kakao, consent_push, refused_day)`,
  );
});
afterAll(() => engine.close());

const CASES: readonly (readonly [string, readonly Trait[], (one: Person) => boolean])[] = [
  ['a contact where nothing is known of consent', [EMAIL, PHONE], (p) => p.email || p.phone],
  [
    'a contact and the general consent',
    [EMAIL, PHONE, GENERAL],
    (p) => (p.email || p.phone) && p.general === true,
  ],
  [
    'the contact of each channel with its own consent',
    [EMAIL, PHONE, OF_EMAIL, OF_SMS],
    (p) => (p.email && p.ofEmail === true) || (p.phone && p.ofSms === true),
  ],
  [
    'a telephone where any of its channels may be used',
    [PHONE, OF_SMS, OF_KAKAO],
    (p) => p.phone && (p.ofSms === true || p.ofKakao),
  ],
  [
    'nobody who said no to everything, or took it back',
    [EMAIL, GENERAL, OF_EMAIL, REFUSED],
    (p) => p.email && p.ofEmail === true && p.general !== false && !p.refused,
  ],
  ['consent alone where there are no contacts', [OF_PUSH], (p) => p.ofPush],
  ['general consent where there is nothing else', [GENERAL], (p) => p.general === true],
  [
    'an address of which consent is not known, beside a telephone of which it is',
    [EMAIL, PHONE, OF_SMS],
    (p) => p.email || (p.phone && p.ofSms === true),
  ],
];

describe('within reach', () => {
  it.each(CASES)('is %s', (_, traits, fits) => {
    const sql = reachSql(traits, ({ name }) => `p.${name}`);
    const found = engine.query(`SELECT c FROM p WHERE ${sql} ORDER BY c`).map(({ c }) => Number(c));
    expect(found).toEqual(PEOPLE.filter(fits).map(({ c }) => c));
    expect(engine.query(`SELECT c FROM p WHERE (${sql}) IS NULL`)).toEqual([]);
  });

  it('reads what it asks about, once, and nothing that only other rules ask for', () => {
    const names = (traits: readonly Trait[]) => reachTraits(traits).map(({ name }) => name);
    expect(names([EMAIL, PHONE, GENERAL])).toEqual(['email', 'consent', 'phone']);
    expect(names([consent('consent_night'), traitOf('city', 'category', 'p')])).toEqual([]);
  });
});
