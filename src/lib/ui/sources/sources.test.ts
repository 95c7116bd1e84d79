import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { guessInput } from '../../inputs/guess';
import { SOURCE_KINDS } from '../../inputs/sources/kinds';
import { sourcesText } from '../../text/areas/sources';
import SourceMap from './SourceMap.svelte';

const orders = guessInput({
  id: 'o',
  name: '주문.csv',
  encoding: 'utf-8',
  text: '주문번호,회원번호,주문일시,결제금액\nA1,1,2026-01-01,100\nA2,2,2026-01-02,200\nA3,1,2026-01-03,300\n',
}).spec;

describe.each(['ko', 'en'] as const)('the source map in %s', (lang) => {
  const text = sourcesText[lang];
  const show = (inputs: readonly (typeof orders)[]) =>
    render(SourceMap, { props: { inputs, lang } })
      .body.replace(/<!--.*?-->/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');

  it('says of every source whether it is there and what its absence costs', () => {
    const words = show([]);
    for (const { name, cost, waits } of SOURCE_KINDS) {
      for (const part of [name, cost, ...waits]) expect(words).toContain(part[lang]);
    }
    expect(words.split(text.states.missing).length - 1).toBeGreaterThanOrEqual(SOURCE_KINDS.length);
  });

  it('keeps what is there in sight and folds what is not', () => {
    const { body } = render(SourceMap, { props: { inputs: [orders], lang } });
    const [open = '', folded = ''] = body.split('<details');
    expect(open).toContain(text.from('주문.csv'));
    expect(open).not.toContain(`>${text.states.missing}<`);
    expect(folded).toContain(`>${text.states.missing}<`);
    const purchases = SOURCE_KINDS.find(({ roles }) => roles.includes('orders'));
    for (const waiting of purchases?.waits ?? []) expect(open).not.toContain(waiting[lang]);
  });

  it('names the files that bring a source and what relates them', () => {
    const words = show([orders, { ...orders, id: 'p', name: '2월.csv' }]);
    expect(words).toContain(text.from('주문.csv, 2월.csv'));
    expect(words).toContain(text.states.partly);
    expect(words).toContain(text.relations);
  });
});
