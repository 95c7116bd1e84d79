import type { NumberTest } from '../../core/condition';
import type { About } from './about';
import { placed } from './deed';
import { koDeed } from './ko-deed';
import { copula, exists, past, plainlyDenied, type KoPhrase } from './ko-ends';
import { columnLabel, rowsOf } from './ko-measure';
import { koWhen } from './ko-when';
import { koAct, koFilters, koWhere } from './ko-where';
import type { Measured, Share, TopShare } from './measured';
import { chip, line, textOf, under, type Part } from './part';
import { particle } from './particle';
import { shownCount, shownShare } from './show';

/** All, none or some of the rows; undefined for other parts. */
export function koShare(
  leaf: Measured,
  measure: Share,
  test: NumberTest,
  about: About,
): KoPhrase | undefined {
  if (measure.by !== null || measure.of.length === 0 || test.op === 'between') return undefined;
  const base = line`${koWhen(leaf.window, '의', about)}${rowsOf(leaf, about)}`;
  const of = under('measure.of', koWhere(leaf, placed(measure.of), about));
  if (test.value === 1 && test.op === '=') {
    return plainlyDenied(every(leaf, measure, base, about));
  }
  if (test.value !== 0) return undefined;
  if (test.op === '>')
    return plainlyDenied(exists(line`${base} 중 ${of}${chip('measure', '것이')} 하나라도`));
  if (test.op === '=') return plainlyDenied(none(line`${base} 중 ${of}${chip('measure', '것이')} 하나도`));
  return undefined;
}

function none(body: readonly Part[]): KoPhrase {
  const phrase = exists(body);
  return { body, yes: phrase.no, no: phrase.yes };
}

/** `주문이 모두 카테고리가 ‘아우터’인`. */
function every(leaf: Measured, { of }: Share, base: readonly Part[], about: About): KoPhrase {
  const subject = line`${base}${particle(textOf(base), '이/가')} ${chip('measure', '모두')} `;
  const said = koFilters(leaf, placed(of), about) ?? copula([]);
  return { ...said, body: line`${subject}${under('measure.of', said.body)}` };
}

/** `주문의 80% 이상이 한 카테고리에 몰린`, `한 브랜드만 구매한`; undefined for other parts. */
export function koLoyal(
  leaf: Measured,
  measure: TopShare,
  test: NumberTest,
  about: About,
): KoPhrase | undefined {
  if (test.op === 'between') return undefined;
  const when = koWhen(leaf.window, '의', about);
  const one = chip('column', columnLabel(leaf, measure.column, about));
  if (
    test.op === '=' &&
    test.value === 1 &&
    leaf.table === 'orders' &&
    leaf.where.length === 0 &&
    measure.by === null
  ) {
    return plainlyDenied(
      past(line`${koWhen(leaf.window, '동안', about)}한 ${one}만 `, koAct(leaf, about).verb),
    );
  }
  if (test.op !== '>=') return undefined;
  const by = measure.by === null ? [] : line` ${chip('by', columnLabel(leaf, measure.by, about))}`;
  const value = chip('value', shownShare(test.value, 'ko'));
  const body = line`${when}${rowsOf(leaf, about)}${by}의 ${value} ${chip('op', '이상')}이 한 ${one}에 `;
  return plainlyDenied(past(body, { past: '몰렸', end: '몰린', stem: '몰리' }));
}

/** `같은 브랜드를 3회 이상 검색한`, where at least so many are asked for; undefined for other numbers. */
export function koMost(
  leaf: Measured,
  measure: { readonly column: string },
  test: NumberTest,
  about: About,
): KoPhrase | undefined {
  if (test.op !== '>=') return undefined;
  const { unit, transitive } = koDeed(leaf);
  const when = koWhen(leaf.window, '안에', about);
  const label = columnLabel(leaf, measure.column, about);
  const often = line`${chip('value', `${shownCount(test.value, 'ko')}${unit}`)} ${chip('op', '이상')} `;
  const same = line`같은 ${chip('column', label)}`;
  if (transitive) {
    const { object, verb } = transitive;
    return past(line`${when}${same}${particle(label, '을/를')} ${object}${often}`, verb);
  }
  const { before, verb } = koAct(leaf, about);
  return past(line`${when}${same}${particle(label, '으로/로')} ${before}${often}`, verb);
}
