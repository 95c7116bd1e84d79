import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Trait, TraitType } from '../../core/relation';
import { consentSelect, listSelect, type ListSpec } from '../lists';
import { consentTraits, knowsConsent } from '../../segments/consent/may-receive';

type Yes = boolean | null;
interface Person {
  readonly id: string;
  readonly general: Yes;
  readonly email: Yes;
  readonly night: Yes;
  readonly day: string | null;
  readonly refused: string | null;
}

const YES = [true, false, null] as const;
const DAYS = [null, '2023-03-31', '2024-04-01', '2026-01-01'] as const;

/** Every combination once. */
const PEOPLE: readonly Person[] = YES.flatMap((general) =>
  YES.flatMap((email) =>
    YES.flatMap((night) =>
      DAYS.flatMap((day) => DAYS.map((refused) => ({ general, email, night, day, refused }))),
    ),
  ),
).map((person, i) => ({ id: `p${String(i).padStart(4, '0')}`, ...person }));

/** The rule in TypeScript, written from its definition. */
function may(
  { general, email, day, refused, night }: Person,
  has: readonly string[],
  atNight: boolean,
): boolean {
  const channel = has.includes('consent_email');
  if (channel && email !== true) return false;
  if (has.includes('consent') && (channel ? general === false : general !== true)) return false;
  if (has.includes('refused_day') && refused !== null) {
    const since = has.includes('consent_day') ? day : null;
    if (since === null || refused >= since) return false;
  }
  return !atNight || (has.includes('consent_night') && night === true);
}

function trait(name: string, type: TraitType, family: Trait['family'] = 'consent'): Trait {
  const label = { ko: name, en: name };
  return { name, type, unit: 'none', label, definition: label, family, table: 'people' };
}

const TRAITS = [
  trait('consent', 'boolean'),
  trait('consent_email', 'boolean'),
  trait('consent_night', 'boolean'),
  trait('consent_day', 'date'),
  trait('refused_day', 'date'),
];

const value = (v: Yes | string) =>
  v === null ? 'NULL' : typeof v === 'string' ? `DATE '${v}'` : String(v).toUpperCase();
const ROWS = PEOPLE.map(
  ({ id, general, email, night, day, refused }, i) =>
    `(${i + 1}, '${id}', ${value(general)}, ${value(email)}, ${value(night)}, ${value(day)}, ${value(refused)})`,
);
const PEOPLE_SQL = `CREATE TABLE people AS SELECT c, customer_id, CAST(g AS BOOLEAN) AS consent, CAST(e AS BOOLEAN) AS consent_email,
  CAST(n AS BOOLEAN) AS consent_night, CAST(d AS DATE) AS consent_day, CAST(r AS DATE) AS refused_day
  FROM (VALUES ${ROWS.join(', ')}) AS t(c, customer_id, g, e, n, d, r)`;

let wasm: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  wasm = await openWasm();
  native = await openNative();
  for (const sql of [PEOPLE_SQL, `CREATE TABLE seg AS SELECT c, TRUE AS m FROM people`]) {
    wasm.query(sql);
    await native.query(sql);
  }
});
afterAll(() => {
  wasm.close();
  native.close();
});

const SETS: readonly (readonly string[])[] = [
  ['consent'],
  ['consent_email'],
  ['consent', 'consent_email'],
  ['consent', 'consent_email', 'consent_day', 'refused_day'],
  ['consent', 'refused_day'],
  ['consent_email', 'consent_night', 'consent_day'],
];

describe('consent', () => {
  it.each(SETS.flatMap((has) => [[has, false] as const, [has, true] as const]))(
    'leaves exactly those without it out of a list: %j, at night %s',
    async (has, night) => {
      const traits = consentTraits(
        TRAITS.filter(({ name }) => has.includes(name)),
        'email',
      );
      const spec: ListSpec = {
        base: 'people',
        idColumn: 'customer_id',
        columns: [],
        rows: 'members',
        segments: [{ name: 's', table: 'seg' }],
        form: 'exact',
        consent: { traits, night },
      };
      const expected = PEOPLE.filter((person) => may(person, has, night)).map(({ id }) => id);
      expect(wasm.query(listSelect(spec)).map((row) => row['customer_id'])).toEqual(expected);
      const stale = PEOPLE.filter(
        (person) =>
          may(person, has, night) &&
          has.includes('consent_day') &&
          person.day !== null &&
          person.day < '2024-03-31',
      );
      const counts = { people: PEOPLE.length, allowed: expected.length, stale: stale.length };
      expect(wasm.query(consentSelect(spec, '2026-03-31'))).toEqual([counts]);
      expect(await native.query(consentSelect(spec, '2026-03-31'))).toEqual([counts]);
    },
  );

  it('is not known for a channel that no column is about', () => {
    expect(knowsConsent(consentTraits([trait('consent_sms', 'boolean')], 'email'))).toBe(false);
    expect(knowsConsent(consentTraits([trait('consent', 'boolean')], 'email'))).toBe(true);
  });

  it('is not read from a column of a file that happens to have such a name', () => {
    expect(knowsConsent(consentTraits([trait('consent', 'boolean', 'profile')], 'email'))).toBe(false);
  });
});
