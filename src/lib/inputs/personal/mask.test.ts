import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonalKind } from '../../core/personal';
import { KIND_WORDS } from './kind-words';
import { maskPersonal } from './mask';

const KINDS = Object.keys(KIND_WORDS) as PersonalKind[];

describe('maskPersonal', () => {
  it.each<readonly [PersonalKind, string, string]>([
    ['name', '김민준', '김**'],
    ['name', '이산', '이*'],
    ['name', '남궁민수', '남***'],
    ['name', 'Jane Doe', 'J*** D**'],
    ['email', 'alice@naver.com', 'a***@naver.com'],
    ['email', '@naver.com', '**********'],
    ['phone', '010-1234-5678', '010-****-5678'],
    ['phone', '01012345678', '010-****-5678'],
    ['phone', '1012345678', '010-****-5678'],
    ['phone', '02-123-4567', '02-****-4567'],
    ['phone', '+82-10-1234-5678', '+82-****-5678'],
    ['address', '서울특별시 강남구 테헤란로 123', '서울특별시 강남구 ***'],
    ['address', '12 Elm Road', 'Elm ***'],
    ['location', '37.5665', '37.****'],
    ['location', '-122.41', '-122.**'],
    ['birthday', '1990-01-31', '1990-**-**'],
    ['birthday', '900131', '******'],
    ['birthday', '1990년 1월 31일', '1990년 *월 **일'],
    ['resident-number', '850412-1000009', '850412-1******'],
    ['resident-number', '8504121000009', '850412-1******'],
    ['card-number', '4000-0000-0000-0010', '****-****-****-0010'],
    ['bank-account', '110-123-456789', '***-***-**6789'],
    ['passport', 'M12345678', 'M********'],
    ['driver-licence', '11-20-123456-01', '11-**-******-**'],
    ['ip-address', '203.0.113.7', '203.0.*.*'],
    ['ip-address', '2001:db8::1', '2001:****'],
    ['person-id', 'C00123', 'C0****'],
    ['person-id', 'C1', 'C1**'],
    ['name', '  ', ''],
  ])('%s %s is shown as %s', (kind, value, shown) => {
    expect(maskPersonal(kind, value)).toBe(shown);
  });

  it('always hides something and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.string({ minLength: 3, unit: 'grapheme' }), (kind, value) => {
        const shown = maskPersonal(kind, value);
        if (/^[\p{L}\p{N}]{3,}$/u.test(value) && kind !== 'birthday') expect(shown).not.toBe(value);
      }),
    );
  });
});
