import { describe, expect, it } from 'vitest';
import { isCp949Pair } from './cp949';
import { encodingChoices, guessEncoding } from './encoding';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
/** 고객,이름\n in CP949. */
const KOREAN = bytes(0xb0, 0xed, 0xb0, 0xb4, 0x2c, 0xc0, 0xcc, 0xb8, 0xa7, 0x0a);
/** 똠,뷁 : syllables outside KS X 1001, only in CP949. */
const EXTENDED = bytes(0x8c, 0x63, 0x2c, 0x94, 0xee, 0x0a);

describe('guessEncoding', () => {
  it.each([
    ['ASCII', utf8('a,b\n1,2\n'), 'utf-8'],
    ['Korean UTF-8', utf8('고객,이름\n1,김\n'), 'utf-8'],
    ['UTF-8 with BOM', utf8('\ufeff고객\n'), 'utf-8'],
    ['UTF-8 with emoji', utf8('귤🍊\n'), 'utf-8'],
    ['UTF-8 cut in a character', utf8('고객번호').subarray(0, 11), 'utf-8'],
    ['CP949', KOREAN, 'euc-kr'],
    ['CP949 cut in a character', KOREAN.subarray(0, 6), 'euc-kr'],
    ['CP949 beyond KS X 1001', EXTENDED, 'euc-kr'],
    ['UTF-16LE with BOM', bytes(0xff, 0xfe, 0x61, 0), 'utf-16le'],
    ['UTF-16BE with BOM', bytes(0xfe, 0xff, 0, 0x61), 'utf-16be'],
    ['UTF-16LE without BOM', utf16('id,이름\n1,김\n2,이\n', true), 'utf-16le'],
    ['UTF-16BE without BOM', utf16('id,이름\n1,김\n2,이\n', false), 'utf-16be'],
    ['empty', bytes(), 'utf-8'],
    ['mostly UTF-8 with one bad byte', Uint8Array.from([...utf8('고객번호이름주소'), 0xff, 0x0a]), 'utf-8'],
  ])('%s', (_, head, encoding) => {
    expect(guessEncoding(head).encoding).toBe(encoding);
  });

  it('says why, in both languages', () => {
    const { evidence } = guessEncoding(KOREAN);
    expect(evidence.ko).toContain('CP949');
    expect(evidence.en).toContain('CP949');
  });
});

/** 東京,ありがとう\n in Shift-JIS. */
const JAPANESE = bytes(
  0x93,
  0x8c,
  0x8b,
  0x9e,
  0x2c,
  0x82,
  0xa0,
  0x82,
  0xe8,
  0x82,
  0xaa,
  0x82,
  0xc6,
  0x82,
  0xa4,
  0x0a,
);
/** 北京,我们的商品不错\n in GB18030. */
const CHINESE = bytes(
  0xb1,
  0xb1,
  0xbe,
  0xa9,
  0x2c,
  0xce,
  0xd2,
  0xc3,
  0xc7,
  0xb5,
  0xc4,
  0xc9,
  0xcc,
  0xc6,
  0xb7,
  0xb2,
  0xbb,
  0xb4,
  0xed,
  0x0a,
);
/** Straße,Müller,café\n in Windows-1252. */
const WESTERN = bytes(...utf8('Stra'), 0xdf, ...utf8('e,M'), 0xfc, ...utf8('ller,caf'), 0xe9, 0x0a);

describe('old encodings', () => {
  it.each([
    ['Korean', KOREAN, 'euc-kr'],
    ['Japanese', JAPANESE, 'shift_jis'],
    ['Chinese', CHINESE, 'gb18030'],
    ['Western', WESTERN, 'windows-1252'],
  ])('%s is known by its characters', (_, head, encoding) => {
    expect(guessEncoding(head).encoding).toBe(encoding);
  });

  it('are offered with a line to judge by, the likeliest first', () => {
    const choices = encodingChoices(Uint8Array.from([...utf8('id,a\n1,2\n'), ...KOREAN]));
    expect(choices[0]).toEqual({ encoding: 'euc-kr', line: '고객,이름' });
    expect(choices.length).toBeGreaterThan(1);
    expect(new Set(choices.map(({ encoding }) => encoding)).size).toBe(choices.length);
  });

  it('are not offered where the text is ASCII or has a mark', () => {
    expect(encodingChoices(utf8('a,b\n1,2\n'))).toEqual([{ encoding: 'utf-8', line: 'a,b' }]);
    expect(encodingChoices(utf8('\ufeff고객\n')).map(({ encoding }) => encoding)).toEqual(['utf-8']);
  });
});

describe('isCp949Pair', () => {
  it.each([
    [0xb0, 0xa1, true],
    [0x81, 0x41, true],
    [0xc6, 0x52, true],
    [0xc6, 0x53, false],
    [0xc7, 0x41, false],
    [0xb0, 0x40, false],
    [0xb0, 0x5b, false],
    [0x80, 0xa1, false],
    [0xff, 0xa1, false],
  ])('%i %i is %s', (lead, trail, valid) => {
    expect(isCp949Pair(lead, trail)).toBe(valid);
  });
});
