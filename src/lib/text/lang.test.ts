import { describe, expect, it } from 'vitest';
import { LANGUAGES, pickLang } from './lang';

describe('pickLang', () => {
  it.each([
    ['?lang=ko', 'en', 'en-US', 'ko'],
    ['?lang=en', 'ko', 'ko-KR', 'en'],
    ['?a=1&lang=KO-kr', null, 'en', 'ko'],
    ['?lang=fr', 'ko', 'en', 'ko'],
    ['?lang=', null, 'ko', 'ko'],
    ['', 'en', 'ko-KR', 'en'],
    ['', 'xx', 'ko-KR', 'ko'],
    ['', null, 'ko_KR', 'ko'],
    ['', null, 'en-GB', 'en'],
    ['', null, 'fr-FR', 'en'],
    ['', null, 'kok-IN', 'en'],
    ['', null, '', 'en'],
    ['?lang=__proto__', 'constructor', 'de', 'en'],
  ] as const)('%s, saved %s, browser %s: %s', (search, saved, browser, lang) => {
    expect(pickLang(search, saved, browser)).toBe(lang);
  });

  it('names each language once', () => {
    expect(LANGUAGES.map(({ lang }) => lang)).toEqual(['ko', 'en']);
  });
});
