import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Condition, RowFilter } from '../../core/condition';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import { defaultDid, visitsLeaf } from '../../segments/default-did';
import { OTHER_TABLES } from '../../segments/fixture-tables';
import { measureLabel } from '../../segments/words/operators';
import { builderText } from '../../text/areas/builder';
import { trayText } from '../../text/areas/tray';
import { readNumber, typeNumber, writeCell, writeNumber } from './figures';
import { wrongNumber } from './number-wrong';
import { measureKey, measuresOf, measureUnit } from './measures';
import { byFamily, firstTest, traitSubject } from './make';
import { opsFor, opsOf } from './ops';
import ProposalCard from './ProposalCard.svelte';
import { problemsAt, problemsElsewhere } from './scene';
import { catalog, condition, counts, segments } from './scene.fixture';
import SegmentEditor from './SegmentEditor.svelte';
import { withStory } from './story';

const nothing = () => undefined;
const [segment] = segments as [(typeof segments)[number]];

function textOf(html: string): string {
  return html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

function propsOf(lang: 'ko' | 'en', root: Condition, problems: readonly Problem[] = []) {
  return {
    segment: { ...segment, condition: root },
    catalog,
    segments,
    counts,
    total: 19920,
    revenueShare: 0.173,
    computing: false,
    problems,
    sql: 'SELECT 1',
    sample: undefined,
    lang,
    currency: 'KRW',
    onchange: nothing,
    ondelete: nothing,
    onduplicate: nothing,
    ondone: nothing,
    onopen: nothing,
    valuesFor: () => Promise.resolve([]),
  };
}

function editor(lang: 'ko' | 'en', root: Condition = condition, problems: readonly Problem[] = []): string {
  return render(SegmentEditor, { props: propsOf(lang, root, problems) }).body;
}

const cycle: Problem = {
  code: 'segment-cycle',
  message: { ko: '돌고 돌아 자기 자신입니다', en: 'It refers to itself' },
  hint: { ko: '다른 것을 고르세요', en: 'Choose another' },
  place: '4.0',
};

describe.each(['ko', 'en'] as const)('the segment editor in %s', (lang) => {
  const text = builderText[lang];

  it('shows the size and the shares of those whom a scheme gives to it, of how many fit', () => {
    const props = { ...propsOf(lang, condition, []), taken: 200, revenueShare: 0.02 };
    const { body } = render(SegmentEditor, { props });
    const line = textOf(body.slice(body.indexOf('class="size'), body.indexOf('role="tablist"')));
    expect(line).toContain(text.customers('200'));
    expect(line).toContain(text.share('1%'));
    expect(line).toContain(text.revenue('2%'));
    expect(line).toContain(trayText[lang].ofFits('1,874'));
    expect(line.split('1,874')).toHaveLength(2);
  });

  it('shows the name, the size, the shares and every node with its count', () => {
    const body = editor(lang);
    const words = textOf(body);
    expect(body).toContain('value="이탈 위험"');
    expect(words).toContain(text.customers('1,874'));
    expect(words).toContain(text.share('9.4%'));
    expect(words).toContain(text.revenue('17.3%'));
    for (const path of ['0', '1', '2', '2.0', '2.1', '2.2', '3', '4']) {
      expect(body).toContain(`data-node="${path}"`);
    }
    expect(words).toContain('11,040');
    expect(body.match(/aria-pressed="true"/g)).toHaveLength(2);
  });

  it('gives every control a name', () => {
    const controls = editor(lang).match(/<(select|input|textarea)[^>]*>/g) ?? [];
    expect(controls.length).toBeGreaterThan(20);
    expect(controls.filter((tag) => !/aria-label="[^"]+"/.test(tag))).toEqual([]);
  });

  it('shows a problem at its node', () => {
    const body = editor(lang, condition, [cycle]);
    const after = body.slice(body.indexOf('data-node="4"'));
    expect(textOf(after)).toContain(cycle.message[lang]);
  });

  it('offers starting points to a new segment', () => {
    const words = textOf(editor(lang, { kind: 'all', of: [] }));
    for (const start of [text.startTrait, text.deeds.orders.start, text.startEveryone])
      expect(words).toContain(start);
  });

  it('draws what the data does not have', () => {
    const lost: Condition = {
      kind: 'any',
      of: [
        { kind: 'trait', trait: 'clv', test: { op: '>', value: 1 } },
        { kind: 'member', segment: 'gone' },
        {
          kind: 'did',
          table: 'orders',
          where: [{ column: 'colour', test: { op: 'blank' } }],
          window: { kind: 'ever' },
          measure: { kind: 'sum', column: 'weight' },
          test: { op: '>', value: 1 },
        },
      ],
    };
    const words = textOf(editor(lang, lost));
    for (const name of ['clv', 'gone', 'colour']) expect(words).toContain(text.gone(name));
    expect(words).toContain('weight');
  });

  it('has a word for every verb', () => {
    for (const type of ['number', 'money', 'date', 'category', 'text', 'boolean'] as const) {
      for (const key of opsFor(type, true)) expect(text.ops[key]).toMatch(/\S/);
    }
  });

  it('proposes segments with their reasons', () => {
    const reason = { ko: '상위 20%가 시작되는 곳입니다.', en: 'Where the top 20 % begins.' };
    const props = { total: 100, computing: false, lang, onadd: nothing, onedit: nothing };
    const proposals = [
      { segment, reason, size: 25, added: true },
      { segment: { ...segment, id: 'p2', name: '신규' }, reason, size: undefined, added: false },
    ];
    const body = render(ProposalCard, { props: { ...props, proposals } }).body;
    expect(textOf(body)).toContain(reason[lang]);
    expect(textOf(body)).toContain(text.inTray);
    expect(textOf(body)).toContain(text.addAll);
    expect(body).toContain(text.addProposal('신규'));
    const none = render(ProposalCard, { props: { ...props, proposals: [] } }).body;
    expect(textOf(none)).toContain(text.proposalsNone);
  });
});

describe('problems', () => {
  it('find their node or the top', () => {
    const other = { ...cycle, place: 'name' };
    expect(problemsAt([cycle, other], ['4', '4.0'])).toEqual([cycle]);
    expect(problemsElsewhere(segment, [cycle, other])).toEqual([other]);
  });
});

describe('figures in chips', () => {
  it.each([
    ['1,234.5', 'none', 1234.5],
    ['₩ 300,000', 'currency', 300000],
    ['17.3%', 'share', 0.173],
    ['-2', 'days', -2],
    ['−2', 'days', -2],
    ['.5', 'none', 0.5],
    ['', 'none', undefined],
    ['1e5', 'none', undefined],
    ['abc', 'none', undefined],
    ['1.2.3', 'none', undefined],
    ['10만', 'currency', 100_000],
    ['1억', 'currency', 100_000_000],
    ['1억 5천만', 'currency', 150_000_000],
    ['1억 5천만 원', 'currency', 150_000_000],
    ['-3만', 'currency', -30_000],
    ['100,000원', 'currency', 100_000],
    ['₩100,000', 'currency', 100_000],
    ['-₩100', 'currency', -100],
    ['１００', 'none', 100],
    ['￦１００', 'currency', 100],
    ['100k', 'currency', 100_000],
    ['1.5m', 'none', 1_500_000],
    ['5회', 'orders', 5],
    ['5 회', 'none', 5],
    ['30일', 'days', 30],
    ['30 days', 'days', 30],
    ['10 %', 'share', 0.1],
    ['30일', 'currency', undefined],
    ['5원', 'days', undefined],
    ['10%', 'days', undefined],
    ['₩5', 'orders', undefined],
    ['만 1억', 'currency', undefined],
  ] as const)('%s (%s) is %s', (typed, unit, expected) => expect(readNumber(typed, unit)).toBe(expected));

  it('come back as they were', () => {
    for (const unit of ['none', 'share', 'days'] as const) {
      for (const value of [0, 0.07, 0.29, 1, 12.5, 1234567]) {
        expect(readNumber(typeNumber(value, unit), unit)).toBe(value);
        expect(readNumber(writeNumber(value, unit, 'ko'), unit)).toBeCloseTo(value, 6);
      }
    }
  });

  it('say what is wrong with them', () => {
    const free = { whole: false, min: undefined, max: undefined };
    expect(wrongNumber('10만', 'currency', free, 'ko')).toBeUndefined();
    expect(wrongNumber('많이', 'currency', free, 'ko')).toBe(
      '100,000이나 10만처럼 금액을 숫자로 적어 주세요.',
    );
    expect(wrongNumber('many', 'none', free, 'en')).toBe('Type a number, such as 30 or 1,000.');
    const whole = { whole: true, min: 1, max: 366 };
    expect(wrongNumber('1.5', 'days', whole, 'en')).toBe('Type a whole number.');
    expect(wrongNumber('0일', 'days', whole, 'ko')).toBe('1 이상으로 적어 주세요.');
    expect(wrongNumber('1k', 'none', whole, 'en')).toBe('Type 366 or less.');
    expect(wrongNumber('7 days', 'days', whole, 'en')).toBeUndefined();
  });

  it('are written in cells', () => {
    const manner = { lang: 'ko', currency: 'KRW' } as const;
    expect(writeCell('300000.00', 'currency', 'money', manner)).toBe('₩300,000');
    expect(writeCell(null, 'none', 'text', manner)).toBe('–');
    expect(writeCell('00012', 'none', 'text', manner)).toBe('00012');
    expect(writeCell(true, 'none', 'boolean', manner)).toBe('✓');
  });
});

describe('measures', () => {
  const [table] = catalog.events as [(typeof catalog.events)[number]];

  it('are counts, sums of numbers, and kinds of names, each under its own key', () => {
    const measures = measuresOf(table);
    expect(new Set(measures.map(measureKey)).size).toBe(measures.length);
    expect(measures.map(measureKey)).toEqual([
      'times',
      'sum:amount',
      'avg:amount',
      'min:amount',
      'max:amount',
      'distinct:category',
      'distinct:channel',
      'distinct:amount',
      'most:category',
      'most:channel',
      'share',
      'top-share:category',
      'top-share:channel',
    ]);
    expect(measures.map((measure) => measureUnit(measure, table)).slice(0, 2)).toEqual([
      'orders',
      'currency',
    ]);
  });
});

describe.each(['ko', 'en'] as const)('what customers did in each table, in %s', (lang) => {
  const text = builderText[lang];
  const every: Catalog = {
    ...catalog,
    events: [...catalog.events, ...OTHER_TABLES],
    traits: catalog.traits.map((trait) =>
      trait.name === 'memo' ? { ...trait, type: 'text', personal: 'name' } : trait,
    ),
  };
  const edit = (root: Condition) =>
    render(SegmentEditor, {
      props: { ...propsOf(lang, root), catalog: every },
    }).body;

  it('is offered to a new segment for each table that there is', () => {
    const words = textOf(edit({ kind: 'all', of: [] }));
    for (const { name } of every.events) expect(words).toContain(text.deeds[name].start);
    expect(textOf(editor(lang, { kind: 'all', of: [] }))).not.toContain(text.deeds.messages.start);
  });

  it('has its own verbs, measures and filters', () => {
    for (const table of every.events) {
      const body = edit({ kind: 'all', of: [defaultDid(table, true)] });
      const deed = text.deeds[table.name];
      for (const word of [
        deed.did,
        deed.didNot,
        deed.addWhere,
        measureLabel({ kind: 'times' }, table.name)[lang],
      ]) {
        expect(textOf(body), table.name).toContain(word);
      }
    }
    const messages = textOf(edit({ kind: 'all', of: [defaultDid(OTHER_TABLES[1]!, true)] }));
    expect(messages).toContain(lang === 'ko' ? '오픈' : 'opened');
    const visits = visitsLeaf(OTHER_TABLES[0]!)!;
    expect(textOf(edit({ kind: 'all', of: [visits] }))).toContain(
      measureLabel(visits.measure, 'events')[lang],
    );
  });

  it('shows filters of which one is enough, three groups deep', () => {
    const category = { column: 'category', test: { op: 'in', values: ['아우터'] } } as const;
    const inside = (depth: number): RowFilter =>
      depth === 0 ? category : { kind: depth % 2 === 1 ? 'any' : 'all', of: [category, inside(depth - 1)] };
    const leaf = { ...defaultDid(every.events[0]!, true), where: [inside(3)] };
    const body = edit({ kind: 'all', of: [leaf] });
    const count = (label: string) => body.split(`aria-label="${label}"`).length - 1;
    const column = every.events[0]!.columns.find(({ name }) => name === 'category')!.label[lang];
    expect(count(text.filterGroup)).toBe(3);
    expect(count(text.addToFilters.any)).toBe(2);
    expect(count(text.addToFilters.all)).toBe(1);
    expect(count(text.splitFilter.all(column))).toBe(1);
    expect(count(text.splitFilter.any(column))).toBe(1);
    const plain = edit({ kind: 'all', of: [{ ...leaf, where: [category] }] });
    expect(plain).toContain(`aria-label="${text.splitFilter.any(column)}"`);
    expect(plain).not.toContain(text.filterGroup);
  });

  it('marks personal traits, whose values are typed or pasted', () => {
    const memo: Condition = { kind: 'trait', trait: 'memo', test: { op: 'contains', text: '김' } };
    expect(textOf(edit({ kind: 'all', of: [memo] }))).toContain(text.personal);
    expect(textOf(editor(lang, { kind: 'all', of: [memo] }))).not.toContain(text.personal);
    const subject = traitSubject(every.traits.find(({ name }) => name === 'memo')!);
    expect(opsOf(subject, true)).toContain('in');
    expect(firstTest(subject)).toEqual({ op: 'not-blank' });
  });

  it('has a heading for every family of traits', () => {
    const families = [
      'behaviour',
      'value',
      'profile',
      'score',
      'attitude',
      'response',
      'service',
      'consent',
    ] as const;
    const [trait] = catalog.traits;
    const traits = families.map((family) => ({ ...trait!, name: family, family }));
    const grouped = byFamily({ ...catalog, traits });
    expect(grouped.map(({ family }) => family).sort()).toEqual([...families].sort());
    for (const family of families) expect(text.families[family]).toMatch(/\S/);
  });
});

describe('the story of a segment', () => {
  it('is changed and taken away', () => {
    const told = withStory(segment, 'who', '봄 신규');
    expect(told.who).toBe('봄 신규');
    expect('who' in withStory(told, 'who', ' ')).toBe(false);
  });
});
