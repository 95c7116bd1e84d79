import type { Lang } from '../../core/words';
import { PLACES } from './known';

/** Names of areas as they are offered: the 시·도, then each with its 시·군·구; in English the romanised ones too. */
export function areaNamesIn(lang: Lang): readonly string[] {
  const heads = PLACES.flatMap(({ name, spellings, roman }) => {
    const korean = [name, ...spellings.filter((each) => each !== name)];
    return lang === 'ko' ? [...korean, ...roman] : [...roman, ...korean];
  });
  const within = PLACES.flatMap(({ name, spellings, districts }) =>
    [name, ...spellings.slice(1, 2)].flatMap((head) =>
      districts.map((district) => `${head} ${district.name}`),
    ),
  );
  return [...heads, ...within];
}
