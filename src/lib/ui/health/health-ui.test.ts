import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { soundFacts, soundNotebook, soundSegment } from '../../segments/health/fixture-facts';
import type { HealthFacts } from '../../segments/health/facts';
import { healthText } from '../../text/areas/health';
import HealthCard from './HealthCard.svelte';
import { mendLabel } from './mend-label';
import { rangeProblem } from '../parts/number-range';
import { limitFrom, shownLimit, STEPS } from './limit';

const nothing = () => undefined;
const LANGS = ['ko', 'en'] as const;

const small = soundFacts('a', {
  customers: 5,
  fits: 5,
  earlier: { customers: 5, stayed: 5 },
  reachable: null,
});
const found: HealthFacts = soundNotebook({
  segments: [{ ...small, segment: soundSegment('a', { name: 'Tiny <b>', how: '' }) }, soundFacts('b')],
});

function card(lang: 'ko' | 'en', facts: HealthFacts | undefined, more: object = {}): string {
  const props = { lang, facts, limits: {}, stale: false, asks: false };
  const acts = { onlook: nothing, onlimit: nothing, onmend: nothing };
  return render(HealthCard, { props: { ...props, ...acts, ...more } }).body.replace(/<!--.*?-->/gs, '');
}

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the card of the health check', () => {
  it.each(LANGS)('asks a question and answers it in a sentence (%s)', (lang) => {
    const html = card(lang, found);
    expect(html).toContain(`>${healthText[lang].title}</h2>`);
    expect(textOf(html)).toContain(healthText[lang].say('14', '16'));
    expect(textOf(card(lang, soundNotebook()))).toContain(healthText[lang].saySound);
  });

  it.each(LANGS)('gives each finding its evidence, its reason, its source and one button (%s)', (lang) => {
    const items = [...card(lang, found).matchAll(/<li.*?<\/li>/gs)].map(([item]) => item);
    const findings = items.filter((item) => item.includes('<button'));
    expect(findings).toHaveLength(2);
    for (const item of findings) expect(item.match(/<button/g)).toHaveLength(1);
    expect(textOf(findings[0] ?? '')).toContain(healthText[lang].mends.archive('1'));
    expect(textOf(findings[0] ?? '')).toContain(`${healthText[lang].source}: Kotler`);
    expect(textOf(findings[1] ?? '')).toContain(healthText[lang].mends.say('Tiny &lt;b>'));
    expect(findings[0]).toMatch(/<input[^>]* value="1"/);
  });

  it.each(LANGS)('folds the names after the fifth, with their figures (%s)', (lang) => {
    const seven = Array.from({ length: 7 }, (_, i) => soundFacts(`s${i}`, { effect: i / 100 }));
    const html = card(lang, soundNotebook({ segments: seven }));
    const fold = /<details.*?<\/details>/s.exec(html)?.[0] ?? '';
    expect(textOf(fold)).toContain(healthText[lang].others('2'));
    expect(textOf(fold)).toContain('0.05');
  });

  it('goes back to the usual threshold with a button of its own', () => {
    const html = card('en', soundNotebook(), { limits: { 'too-many': 5, overlap: 0.3 } });
    expect(textOf(html)).toContain('Back to 8');
    expect(textOf(html)).toContain('Back to 10%');
  });

  it('folds the rules that pass, and those that the data cannot answer', () => {
    const blind = soundNotebook({ segments: [soundFacts('a', { effect: null })] });
    const html = card('en', blind);
    expect(textOf(html)).toContain('Rules that pass (15)');
    expect(textOf(html)).toContain('Rules that the data cannot answer (1)');
    expect(textOf(html)).toContain('15 of 16 rules pass. The data cannot answer 1 of them.');
    expect(html).not.toMatch(/<details[^>]* open/);
  });

  it('says each mark with a sign and a word, and its reason when asked', () => {
    const table = /<table.*<\/table>/s.exec(card('en', found))?.[0] ?? '';
    const rows = [...table.matchAll(/<tr.*?<\/tr>/gs)].slice(1).map(([row]) => row);
    expect(rows).toHaveLength(2);
    const cells = [...(rows[0] ?? '').matchAll(/<button.*?<\/button>/gs)].map(([cell]) => textOf(cell));
    expect(cells).toEqual(['✓ Met', '! Not met', '? Unknown', '✓ Met', '! Not met']);
    expect(rows[0]?.match(/aria-expanded="false"/g)).toHaveLength(5);
    expect(table).not.toContain('at least 1%');
  });

  it('keeps the last result while it is checked again', () => {
    const html = card('ko', found, { stale: true });
    expect(html).toContain('aria-busy="true"');
    expect(textOf(html)).toContain('Tiny');
  });

  it('says when it waits for a person, and when there is nothing to check', () => {
    expect(textOf(card('en', undefined, { asks: true }))).toContain('Check the segments');
    expect(textOf(card('en', undefined))).toContain('as soon as this card is seen');
    expect(textOf(card('en', soundNotebook({ segments: [] })))).toContain('no segments to check');
  });
});

describe('settings of the card', () => {
  it('let people move the earlier day, and say how many must be within reach', () => {
    const html = card('en', soundNotebook(), { limits: { shift: 14, accessible: 0.3 } });
    const field = (label: string) =>
      new RegExp(`<label[^>]*>\\s*${label}.*?<input[^>]*value="(\\d+)"`, 's').exec(html)?.[1];
    expect(field('How far the as-of day is moved')).toBe('14');
    expect(field('Members within reach')).toBe('30');
    expect(textOf(html)).toContain('Back to 7');
    expect(textOf(html)).toContain('Back to 50%');
  });

  it('say from which index on the drift of traits is told', () => {
    const html = card('en', soundNotebook(), { limits: { drift: 0.1 } });
    expect(html).toMatch(/<label[^>]*>\s*Tell the drift of a trait from a PSI of.*?<input[^>]*value="0.1"/s);
    expect(textOf(html)).toContain('Back to 0.25');
    expect(limitFrom(0.3, 'index')).toBe(0.3);
    expect(rangeProblem(0, STEPS.index)?.message.en).toContain('from 0.01 to 10');
  });

  it('offer both ways where a finding has two', () => {
    const both = soundNotebook({ contradicted: 500 });
    const html = textOf(card('en', both));
    expect(html).toContain(healthText.en.mends.waterfall);
    expect(html).toContain(healthText.en.cards.overlap);
  });
});

describe('buttons of mends', () => {
  it.each(LANGS)('are all different and never empty (%s)', (lang) => {
    const { mends, cards } = healthText[lang];
    const kinds = ['waterfall', 'rest'] as const;
    const many = ['open', 'say', 'archive', 'review', 'rebase', 'confirm', 'first', 'short-lived'] as const;
    const labels = [
      ...kinds.map((kind) => mendLabel({ kind }, lang, String)),
      ...(['look', 'ask'] as const).map((kind) =>
        mendLabel({ kind, trait: 'city', table: 'events', label: { ko: '지역', en: 'city' } }, lang, String),
      ),
      ...many.map((kind) => mendLabel({ kind, segments: ['a', 'b'] }, lang, String)),
      mendLabel({ kind: 'archive', segments: ['a'], named: true }, lang, String),
      mendLabel({ kind: 'merge', segments: ['a'], into: 'b' }, lang, String),
      mendLabel({ kind: 'keep-out', from: [{ segment: 'a', lists: ['b'] }] }, lang, String),
      mendLabel({ kind: 'deepen', segments: ['a'], table: 'orders' }, lang, String),
      ...(Object.keys(cards) as (keyof typeof cards)[]).map((one) =>
        mendLabel({ kind: 'card', card: one }, lang, String),
      ),
    ];
    expect(labels).toHaveLength(Object.keys(mends).length + Object.keys(cards).length);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.every((label) => label.trim() !== '')).toBe(true);
  });
});

describe('a threshold in its input', () => {
  it.each([
    [0.01, 'share', 1],
    [0.075, 'share', 7.5],
    [8, 'count', 8],
    [0.2, 'effect', 0.2],
  ] as const)('%f as %s is written %f', (value, unit, shown) => {
    expect(shownLimit(value, unit)).toBe(shown);
    expect(rangeProblem(shown, STEPS[unit])).toBeUndefined();
    expect(limitFrom(shown, unit)).toBe(value);
  });

  it.each([NaN, -1, 101])('says which shares are taken instead of %d', (written) => {
    const problem = rangeProblem(written, { ...STEPS.share, sign: '%' });
    expect(problem?.message.en).toContain('Only numbers from 0% to 100%');
    expect(problem?.message.ko).toContain('0%부터 100%까지의 수');
  });

  it('takes whole numbers of segments and days, and says so', () => {
    expect(rangeProblem(7.6, STEPS.count)?.message.en).toContain('Only whole numbers from 1 to 500');
    expect(rangeProblem(0, STEPS.days)?.message.en).toContain('Only whole numbers from 1 to 3,650');
    expect(rangeProblem(0, STEPS.columns)).toBeUndefined();
  });

  it('has a place where it is said what is taken', () => {
    const html = card('en', found);
    const inputs = [...html.matchAll(/<input[^>]*type="number"[^>]*>.*?<small[^>]*role="status"/gs)];
    expect(inputs.length).toBeGreaterThan(0);
    expect(inputs[0]?.[0]).toContain('aria-invalid="false"');
  });
});
