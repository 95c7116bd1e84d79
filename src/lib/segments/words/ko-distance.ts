import type { LeafOf } from '../../core/condition';
import { writePlace } from '../../core/geo';
import { officeAt } from '../geo/offices';
import { labelIn, namedTrait, type About } from './about';
import { copula, present, type KoPhrase } from './ko-ends';
import { chip, line } from './part';
import { particle } from './particle';
import { shownCount } from './show';

/** A distance from a place: `위도·경도가 서울특별시청(37.567, 126.978)에서 5 km 이내인`. */
export function koDistance({ lat, lon, from, test }: LeafOf<'distance'>, about: About): KoPhrase {
  const [up, across] = [lat, lon].map((name) => labelIn(namedTrait(name, about), 'ko'));
  const office = officeAt(from)?.name.ko;
  const place = office === undefined ? writePlace(from) : `${office}(${writePlace(from)})`;
  const subject = line`${chip('lat', up ?? '')}·${chip('lon', across ?? '')}${particle(across ?? '', '이/가')}`;
  const body = line`${subject} ${chip('from', place)}에서 ${chip('value', `${shownCount(test.value, 'ko')} km`)} `;
  if (test.op === '<=') return copula(line`${body}${chip('op', '이내')}`);
  return present(line`${body}${chip('op', '넘게')} 떨어져 `, '있', '있는', '있지 않은');
}
