import type { DaysFrom } from '../../core/condition';
import { labelIn, type Named } from './about';
import { copula, present, type KoPhrase } from './ko-ends';
import { chip, line, type Part } from './part';
import { particle } from './particle';
import { shownUnits } from './show';

/** `늦고`, `늦은`; denied `늦지 않은`. */
function late(body: readonly Part[], side: 'after' | 'before'): KoPhrase {
  const [stem, end] = side === 'after' ? ['늦', '늦은'] : ['이르', '이른'];
  return present(line`${body} `, stem, end, `${stem}지 않은`);
}

function length({ from, to }: DaysFrom): readonly Part[] {
  const days = (n: number) => shownUnits(n, 'day', 'ko');
  if (to === null) return line`${chip('from', days(from))} 이상`;
  if (from === to) return line`정확히 ${chip('from', days(from))}`;
  return line`${chip('from', days(from))} 이상 ${chip('to', days(to))} 이하`;
}

/** A date beside another: `첫 주문일이 가입일 이후 7일 이내인`, `갱신일이 계약 종료일보다 이른`, `…과 같은 날인`. */
export function koDaysFrom(subject: readonly Part[], test: DaysFrom, other: Named): KoPhrase {
  const { side, from, to } = test;
  const label = labelIn(other, 'ko');
  const it = line`${subject}${test.of === 'customer' ? '고객의 ' : ''}${chip('other', label)}`;
  const and = line`${it}${particle(label, '과/와')}`;
  if (side === 'either') {
    if (from === 0 && to === 0) return copula(line`${and} ${chip('side', '같은 날')}`);
    if (from === 0 && to !== null)
      return copula(line`${it} ${chip('side', '전후')} ${chip('to', shownUnits(to, 'day', 'ko'))} 이내`);
    return present(line`${and} ${length(test)} 차이가 `, '나', '나는', '나지 않는');
  }
  if (from === 0 && to === null) return late(line`${and} 같거나`, side);
  if (from === 0) {
    const within = chip('to', shownUnits(to ?? 0, 'day', 'ko'));
    return copula(line`${it} ${chip('side', side === 'after' ? '이후' : '이전')} ${within} 이내`);
  }
  const than = line`${it}보다`;
  return late(from === 1 && to === null ? than : line`${than} ${length(test)}`, side);
}
