import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../core/words';
import StartPage from './StartPage.svelte';
import { filesOf, holdsFiles } from './drop';

const none = () => undefined;
const page = (lang: Lang, more: object = {}) =>
  render(StartPage, {
    props: {
      lang,
      theme: 'system',
      recent: [],
      onlang: none,
      ontheme: none,
      onfiles: none,
      onsample: none,
      onopen: none,
      onrecent: none,
      ...more,
    },
  }).body.replace(/<!--.*?-->/gs, '');
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('StartPage', () => {
  it.each([
    ['en', 'Open files', ['Try the sample', 'Open notebook', 'Nothing is uploaded', 'Ready']],
    ['ko', '파일 열기', ['예제로 시작', '노트북 열기', '업로드하지 않습니다', '준비됨']],
  ] as const)('offers every way to begin in %s', (lang, open, texts) => {
    const html = page(lang);
    const label = /<label[^>]*>(.*?)<\/label>/s.exec(html)?.[0] ?? '';
    expect(textOf(label)).toBe(open);
    expect(label).toMatch(/<input[^>]*type="file"[^>]*multiple/);
    for (const text of texts) expect(textOf(html)).toContain(text);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/role="status"/g)).toHaveLength(1);
  });

  it('lists recent notebooks', () => {
    const recent = [{ id: '1', title: 'Spring', day: '2026-03-31', segments: 1 }];
    expect(textOf(page('en', { recent }))).toContain('Spring Mar 31, 2026 · 1 segment');
    expect(textOf(page('ko'))).not.toContain('최근 노트북');
  });
});

describe('dropped files', () => {
  const file = (name: string) => new File(['x'], name);
  const item = (name: string, isDirectory: boolean) => ({
    kind: 'file',
    webkitGetAsEntry: () => ({ name, isDirectory }),
  });

  it('tells files from text before they are let go', () => {
    expect(holdsFiles({ types: ['Files'] })).toBe(true);
    expect(holdsFiles({ types: ['text/plain'] })).toBe(false);
    expect(holdsFiles(null)).toBe(false);
  });

  it('leaves folders out', () => {
    const data = {
      files: [file('a.csv'), file('folder')],
      items: [item('a.csv', false), item('folder', true)],
    } as unknown as DataTransfer;
    expect(filesOf(data).map(({ name }) => name)).toEqual(['a.csv']);
    expect(filesOf(null)).toEqual([]);
  });
});
