import type { Trait } from '../../core/relation';
import { isCalled } from '../templates/look-up';

const KNOWN = ['age', 'birthday', 'region', 'income', 'job'] as const;

/** What templates do not ask for. */
const MORE =
  /^(gender|sex)$|성별|연령|나이|age.?(group|band|range)|marital|혼인|결혼|household|가구|세대|자녀|education|학력|nationality|국적|country|국가|post(al)?.?code|우편번호|^zip/i;

/** Whether a column of the customers says who people are or where they live, by its name and its values. */
export function isDemographic(trait: Trait): boolean {
  const { family, personal, name, label } = trait;
  if (family !== 'profile') return false;
  if (personal !== undefined) return ['address', 'location', 'birthday'].includes(personal);
  return (
    [name, label.ko, label.en].some((one) => MORE.test(one)) || KNOWN.some((key) => isCalled(trait, key))
  );
}
