import type { LeafOf } from '../../core/condition';
import { writePlace } from '../../core/geo';
import { officeAt } from '../geo/offices';
import { labelIn, namedTrait, type About } from './about';
import type { EnPhrase } from './en-ends';
import { chip, line } from './part';
import { shownCount } from './show';

/** A distance from a place: `whose latitude and longitude are within 5 km of Seoul City Hall (37.567, 126.978)`. */
export function enDistance({ lat, lon, from, test }: LeafOf<'distance'>, about: About): EnPhrase {
  const [up, across] = [lat, lon].map((name) => labelIn(namedTrait(name, about), 'en'));
  const office = officeAt(from)?.name.en;
  const place = chip('from', office === undefined ? writePlace(from) : `${office} (${writePlace(from)})`);
  const km = chip('value', `${shownCount(test.value, 'en')} km`);
  const subject = line`whose ${chip('lat', up ?? '')} and ${chip('lon', across ?? '')}`;
  const rest =
    test.op === '<='
      ? line`${chip('op', 'within')} ${km} of ${place}`
      : line`${chip('op', 'more than')} ${km} from ${place}`;
  return { yes: line`${subject} are ${rest}`, no: line`${subject} are not ${rest}` };
}
