import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it, vi } from 'vitest';
import type { Lang } from '../../core/words';
import Card from './Card.svelte';
import Guide from './Guide.svelte';
import Shell from './Shell.svelte';
import StatusLine from './StatusLine.svelte';
import Steps from './Steps.svelte';
import TopBar from './TopBar.svelte';
import { CHAPTERS } from './chapter';

const none = () => undefined;
const snippet = (html: string) => createRawSnippet(() => ({ render: () => html }));
const textOf = (html: string) =>
  html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const buttons = (html: string) =>
  [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].map(
    ([, attributes = '', inner = '']) => /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? textOf(inner),
  );

const bar = (lang: Lang, more: object = {}) =>
  render(TopBar, {
    props: {
      lang,
      theme: 'system',
      title: 'T',
      home: '/',
      asOf: '2026-03-31',
      naturalAsOf: '2026-03-31',
      requests: 0,
      undo: undefined,
      redo: 'x',
      canExport: true,
      onlang: none,
      ontheme: none,
      ontitle: none,
      onasof: none,
      onundo: none,
      onredo: none,
      onopen: none,
      onsave: none,
      onproject: none,
      revealed: false,
      onreveal: none,
      onlink: none,
      onexport: none,
      ...more,
    },
  }).body;

describe('TopBar', () => {
  it.each([
    ['en', ['Open notebook', 'Save notebook', 'Copy link', 'Export list', 'Undo', 'Redo: x']],
    ['ko', ['노트북 열기', '노트북 저장', '링크 복사', '목록 내보내기', '실행 취소', '다시 실행: x']],
  ] as const)('has its buttons in %s', (lang, names) => {
    expect(buttons(bar(lang))).toEqual(expect.arrayContaining([...names]));
  });

  it('says where the data is, how many requests were made, and what the as-of date is', () => {
    expect(textOf(bar('en'))).toContain('Data stays on this device · 0 requests');
    expect(textOf(bar('en', { requests: 1 }))).toContain('1 request');
    expect(textOf(bar('en'))).toMatch(/As of Mar 31, 2026 the day after the last order/);
    expect(textOf(bar('ko', { naturalAsOf: '2026-03-30' }))).toMatch(/기준일 2026\. 3\. 31\. 직접 정함/);
  });

  it('says how many customers came after the as-of day, if there are any', () => {
    const at = (lang: 'ko' | 'en', later: number) => textOf(bar(lang, { naturalAsOf: '2026-05-01', later }));
    expect(at('en', 1_234)).toMatch(/chosen by you · 1,234 later left out/);
    expect(at('ko', 1_234)).toMatch(/직접 정함 · 이후 고객 1,234명 제외/);
    expect(at('en', 0)).toMatch(/chosen by you(?! ·)/);
  });

  it('titles the page', () => {
    expect(textOf(/<h1.*?<\/h1>/s.exec(bar('ko', { title: '' }))?.[0] ?? '')).toBe('제목 없는 노트북');
  });

  it('has no as-of date before there is data', () => {
    expect(textOf(bar('en', { asOf: '' }))).not.toContain('As of');
  });
});

describe('Guide', () => {
  it.each([
    ['en', 'Guide', 'Purpose (done)', 'Next'],
    ['ko', '가이드', '목적 (완료)', '다음 할 일'],
  ] as const)('lists chapters with their state and one next thing in %s', (lang, name, first, next) => {
    const chapters = CHAPTERS.map((id) => ({ id, state: 'done' as const }));
    const { body } = render(Guide, {
      props: {
        lang,
        chapters,
        current: 'data',
        next: { text: 'Do this.', chapter: 'data' },
        onselect: none,
      },
    });
    expect(body).toContain(`<section class="guide`);
    expect(body).toContain(`aria-label="${name}"`);
    expect(textOf(body)).toContain(first);
    expect(textOf(body)).toMatch(new RegExp(`${next} Do this\\.`));
    expect(body.match(/<li/g)).toHaveLength(CHAPTERS.length);
    expect(body.match(/aria-current="step"/g)).toHaveLength(1);
  });
});

describe('StatusLine', () => {
  it.each([
    ['en', 'Ready', 'Reading'],
    ['ko', '준비됨', '읽는 중'],
  ] as const)('says what runs, or that nothing does, in %s', (lang, ready, reading) => {
    const status = (html: string) => textOf(/<p role="status".*?<\/p>/s.exec(html)?.[0] ?? '');
    const idle = render(StatusLine, { props: { lang, work: undefined } }).body;
    expect(status(idle)).toBe(ready);
    expect(idle).not.toContain('progressbar');
    const work = { label: { ko: '읽는 중', en: 'Reading' }, fraction: 0.429 };
    const busy = render(StatusLine, { props: { lang, work, oncancel: none } }).body;
    expect(status(busy)).toBe(reading);
    expect(busy).toMatch(/role="progressbar"[^>]*aria-valuenow="42"/);
    expect(buttons(busy)).toEqual([lang === 'en' ? 'Cancel' : '취소']);
  });
});

describe('Shell', () => {
  it('holds the parts, a way past the bar, and exactly one main', () => {
    const steps = render(Steps, { props: { lang: 'en', children: snippet('<p>cards</p>') } }).body;
    const { body } = render(Shell, {
      props: {
        lang: 'en',
        pane: 'steps',
        onpane: none,
        bar: snippet('<header>bar</header>'),
        guide: snippet('<p>guide</p>'),
        steps: snippet(steps.replace(/<!--.*?-->/gs, '')),
        tray: snippet('<p>tray</p>'),
        status: snippet('<p>status</p>'),
      },
    });
    expect(body.match(/<main/g)).toHaveLength(1);
    expect(body).toMatch(/<section[^>]*aria-label="Steps"/);
    expect(body).toContain('href="#steps"');
    expect(buttons(body)).toEqual(['Guide', 'Steps', 'Segments']);
  });
});

describe('Card', () => {
  const problem = { code: 'c', message: { ko: '문제', en: 'Trouble' }, hint: { ko: '방법', en: 'Do that' } };

  it('is named by its question and keeps the last result while new numbers are computed', () => {
    const { body } = render(Card, {
      props: { lang: 'en', title: 'Who?', say: '3 customers.', stale: true, problems: [problem] },
    });
    const id = /aria-labelledby="([^"]+)"/.exec(body)?.[1];
    expect(body).toMatch(new RegExp(`<h2[^>]*id="${id}"[^>]*>Who\\?`));
    expect(body).toContain('aria-busy="true"');
    expect(textOf(body)).toContain('3 customers.');
    expect(textOf(body)).toContain('Trouble Do that');
  });

  it('does not call for help when nothing is wrong', () => {
    const onbug = vi.fn();
    const { body } = render(Card, { props: { lang: 'ko', title: '누구?', onbug } });
    expect(onbug).not.toHaveBeenCalled();
    expect(body).not.toContain('data-problem');
  });
});
