import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../core/problem';
import { guessInput } from '../../inputs/guess';
import { mappingFileText } from '../../text/areas/mapping-file';
import { isHidden, personalColumns, withDropped } from './columns-choice';
import { fieldGroups } from './groups';
import { fieldsOf } from '../../inputs/mapping';
import { ROLES } from '../../core/input';
import MappingView from './MappingView.svelte';
import { sameContent, type PendingFile } from './pending';
import { pendingFiles } from './pending.fixture';

const nothing = () => undefined;
const callbacks = {
  onrole: nothing,
  onmapping: nothing,
  onreading: nothing,
  oncolumn: nothing,
  oncancelled: nothing,
  onremove: nothing,
  onaccept: nothing,
};
const [orders] = pendingFiles() as [PendingFile, PendingFile];
const tooLarge: Problem = {
  code: 'too-large',
  message: { ko: '파일이 너무 큽니다.', en: 'The file is too large.' },
  hint: { ko: '열을 줄여 주세요.', en: 'Load fewer columns.' },
};

describe('fields in groups', () => {
  it.each(ROLES)('shows every field of %s once', (role) => {
    const shown = fieldGroups(role).flatMap(({ fields }) => fields);
    expect([...shown].sort()).toEqual([...fieldsOf(role)].sort());
  });
});

describe('columns that look personal', () => {
  const spec = {
    ...orders.spec,
    personal: { 회원번호: 'person-id', 채널: 'none', 상품명: 'resident-number' } as const,
    dropped: ['상품명'],
  };

  it('keeps a line for what was called not personal', () => {
    expect(personalColumns(spec, { 채널: 'name' })).toEqual([
      { name: '회원번호', kind: 'person-id', choice: 'load', guarded: false },
      { name: '상품명', kind: 'resident-number', choice: 'drop', guarded: true },
      { name: '채널', kind: 'name', choice: 'not-personal', guarded: false },
    ]);
    expect(isHidden(spec, '회원번호')).toBe(true);
    expect(isHidden(spec, '채널')).toBe(false);
  });

  it('adds to and takes from the columns that are not loaded', () => {
    expect(withDropped(['a', 'b'], 'b', false)).toEqual(['a']);
    expect(withDropped(['a'], 'b', true)).toEqual(['a', 'b']);
    expect(withDropped(['a'], 'a', true)).toEqual(['a']);
  });
});

describe.each(['ko', 'en'] as const)('the parts of the mapping view in %s', (lang) => {
  const text = mappingFileText[lang];
  const html = (file: PendingFile, more: object = {}) =>
    render(MappingView, { props: { files: [file], lang, ...callbacks, ...more } }).body;
  const words = (file: PendingFile, more: object = {}) =>
    html(file, more)
      .replace(/<!--.*?-->/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');

  it('hides cells of personal columns unless the session says what to show', () => {
    const file = { ...orders, spec: { ...orders.spec, personal: { 회원번호: 'person-id' } as const } };
    expect(words(file)).not.toContain('00012');
    expect(words(file)).toContain('••••');
    expect(words(file)).toContain(text.masked);
    expect(words(file, { masked: (_: string, value: string) => `P-${value}` })).toContain('P-00012');
  });

  it('says which columns are not loaded', () =>
    expect(words({ ...orders, spec: { ...orders.spec, dropped: ['채널'] } })).toContain(text.notLoaded));

  it('offers sheets and names the hidden ones', () => {
    const parts = [
      { id: 's1', name: '주문', format: 'book' },
      { id: 's2', name: '코드표', format: 'book', hidden: true },
    ] as const;
    const shown = words({ ...orders, parts, part: 's1' });
    expect(shown).toContain(text.table);
    expect(shown).toContain(text.hiddenParts('코드표'));
    expect(words(orders)).not.toContain(text.table);
  });

  it('offers tables of one text by line and columns', () => {
    const tables = [
      { skip: 0, end: 5, columns: ['a', 'b'] },
      { skip: 6, end: 9, columns: ['c', 'd', 'e', 'f'] },
    ];
    expect(words({ ...orders, tables })).toContain(text.tableAt('7', text.andMore('c, d, e', '1')));
  });

  it('shows encodings side by side, the believed one pressed', () => {
    const encodings = [
      { encoding: 'utf-8', line: '주문번호' },
      { encoding: 'euc-kr', line: '二쇰Ц踰덊샇' },
    ] as const;
    const body = html({ ...orders, encodings });
    expect(body.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect(body).toContain('二쇰Ц踰덊샇');
  });

  it('names faults, stacking, replacement and the same file twice', () => {
    const shown = words({
      ...orders,
      faults: [{ kind: 'short-row', done: 'mended', rows: 3, lines: [4, 9, 12] }],
      stacked: { files: ['1월.csv'], gone: ['할인'], fresh: [] },
      replaces: { name: '2월.csv', gone: [], fresh: ['쿠폰'] },
      sameAs: '3월.csv',
    });
    expect(shown).toContain(text.faults);
    for (const part of ['1월.csv', text.gone('할인'), text.replaces('2월.csv'), text.freshThere('쿠폰')])
      expect(shown).toContain(part);
    expect(shown).toContain(sameContent(orders.name, '3월.csv').message[lang]);
  });

  it('offers a share when the file will not fit, and keeps offering it once chosen', () => {
    expect(words({ ...orders, tooLarge })).toContain(text.share);
    expect(words({ ...orders, spec: { ...orders.spec, share: 0.3 } })).toContain(text.shareOf('30%'));
    expect(words(orders)).not.toContain(text.share);
  });

  it('shows what a known export maps, and why', () => {
    const csv =
      '상품주문번호,주문번호,구매자ID,결제일,상품명,수량,최종 상품별 총 주문금액\n1,A,k1,2026-01-01,셔츠,1,100\n2,A,k1,2026-01-01,바지,1,200\n3,B,k2,2026-01-02,셔츠,1,100\n';
    const { spec, rows, role } = guessInput({
      id: 'n',
      name: 'n.csv',
      encoding: 'utf-8',
      text: csv,
      whole: true,
    });
    const shown = words({
      ...orders,
      spec,
      rows,
      reasons: role.reasons,
      guessed: role.mapping,
      preset: role.preset,
    });
    expect(shown).toContain(lang === 'ko' ? '네이버 스마트스토어 주문' : 'Naver Smart Store (orders)');
    expect(shown).toContain(role.reasons.amount?.[lang]);
  });

  it('counts the rows with progress', () =>
    expect(html({ ...orders, read: { done: 30, total: 120 } })).toContain('aria-valuenow="25"'));
});
