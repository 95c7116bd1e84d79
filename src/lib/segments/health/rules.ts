import { RULE_IDS, type Rule } from './facts';
import { CARE_RULES } from './rules-of-care';
import { DATA_RULES } from './rules-of-data';
import { DIFFERENCE_RULES } from './rules-of-difference';
import { SIZE_RULES } from './rules-of-size';
import { TIME_RULES } from './rules-of-time';

/** Every rule, in the order in which they are told. */
export const RULES: readonly Rule[] = RULE_IDS.flatMap((id) =>
  [...SIZE_RULES, ...DIFFERENCE_RULES, ...CARE_RULES, ...TIME_RULES, ...DATA_RULES].filter(
    (rule) => rule.id === id,
  ),
);
