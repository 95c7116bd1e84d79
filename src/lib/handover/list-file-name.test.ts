import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileSlug, listFileName, notebookFileName } from './list-file-name';

const NAME = { asOf: '2026-03-31', count: 1874, lang: 'ko', form: 'exact' } as const;

describe('the file name of a list', () => {
  it.each([
    [{ ...NAME, segment: '이탈 위험' }, '이탈-위험_2026-03-31_1874명.csv'],
    [{ ...NAME, segment: 'At risk', lang: 'en' as const }, 'at-risk_2026-03-31_1874.csv'],
    [
      { ...NAME, segment: '이탈 위험', form: 'safe' as const },
      '이탈-위험_2026-03-31_1874명_스프레드시트용.csv',
    ],
    [{ ...NAME, segment: null }, '전체-고객_2026-03-31_1874명.csv'],
    [{ ...NAME, segment: null, lang: 'en' as const }, 'all-customers_2026-03-31_1874.csv'],
    [{ ...NAME, segment: '../../etc/passwd' }, 'etc-passwd_2026-03-31_1874명.csv'],
    [{ ...NAME, segment: '' }, '세그먼트_2026-03-31_1874명.csv'],
    [{ ...NAME, segment: '???', lang: 'en' as const }, 'segment_2026-03-31_1874.csv'],
    [{ ...NAME, segment: '이탈' }, '이탈_2026-03-31_1874명.csv'],
  ])('%#', (name, expected) => {
    expect(listFileName(name)).toBe(expected);
  });

  it.each(['CON', 'nul', 'com1', 'LPT9.txt', 'aux.'])('of a notebook called %s is no device', (title) => {
    expect(notebookFileName(title, 'en')).toMatch(/^_/);
  });

  it('has no character that a system refuses, and fits, whatever the segment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (segment, safe) => {
        const file = listFileName({ ...NAME, segment, form: safe ? 'safe' : 'exact' });
        expect(file).not.toMatch(/[\p{C}<>:"/\\|?*]|^[.\-~ ]|[. ]$/u);
        expect(file.length).toBeLessThanOrEqual(120);
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(240);
        expect(file.normalize('NFC')).toBe(file);
        expect(file).toContain('_2026-03-31_1874명');
      }),
      { numRuns: 3_000, seed: 3 },
    );
  });

  it('cuts long names at whole characters', () => {
    expect(listFileName({ ...NAME, segment: '귤'.repeat(200) })).toMatch(/^귤+_2026-03-31_1874명\.csv$/);
    expect(fileSlug('\u202efdp.exe')).toBe('fdp.exe');
  });
});
