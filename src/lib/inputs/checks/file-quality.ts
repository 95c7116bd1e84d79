import type { Day } from '../../core/day';
import type { Row } from '../../core/relation';
import type { RawTable } from '../raw/raw-table';
import { scoresOf, type Score } from './check';
import { checkSelects } from './check-sql';
import { checksOf, type CheckInput } from './checks';
import { profileSelects, readProfile, secondLook, type SecondLook } from './profile';
import { rawRows, type RowsSql } from './rows-sql';
import { suggestCleaning, type Suggestion } from './suggest';
import { suggestionSelects, type Asked } from './suggest-sql';
import type { Profile } from './summary';

type Answers = readonly (readonly Row[])[];

/** Everything that chapter G2 says of one file. */
export interface FileQuality {
  readonly input: string;
  readonly profile: Profile;
  readonly scores: readonly Score[];
  readonly suggestions: readonly Suggestion[];
}

/** What is asked first of one file. */
export interface FirstLook {
  readonly raw: RawTable;
  readonly rows: RowsSql;
  readonly asOf: Day | '';
  readonly asked: readonly Asked[];
  /** To be answered in order. */
  readonly selects: readonly string[];
}

/** The first questions about a file, to its raw table: profile, checks, suggestions. */
export function firstLook(raw: RawTable, asOf: Day | ''): FirstLook {
  const rows = rawRows(raw);
  const { spec } = raw.file;
  const asked = suggestionSelects(spec, rows);
  const selects = [
    ...profileSelects(spec, rows),
    ...checkSelects(spec, rows, asOf),
    ...asked.map(({ select }) => select),
  ];
  return { raw, rows, asOf, asked, selects };
}

const PROFILE = 3;
const CHECKS = 2;

/** The further questions, which depend on the first answers. */
export function nextLook(look: FirstLook, first: Answers): SecondLook {
  return secondLook(look.raw.file.spec, look.rows, first.slice(0, PROFILE), look.asOf);
}

/** The quality of a file from the answers to both looks; `extra` is what the session knows besides. */
export function readFileQuality(
  look: FirstLook,
  first: Answers,
  next: SecondLook,
  second: Answers,
  extra: Pick<CheckInput, 'structure' | 'unmatched'> & { readonly unknown?: string } = {},
): FileQuality {
  const { spec } = look.raw.file;
  const { rows, asOf, asked } = look;
  const profile = readProfile(spec, rows, first.slice(0, PROFILE), next, second);
  const { unknown, ...known } = extra;
  const answers = first.slice(PROFILE, PROFILE + CHECKS);
  const checks = checksOf({ spec, rows, profile, answers, asOf, ...known });
  const suggestions = suggestCleaning({
    spec,
    profile,
    checks,
    asked,
    answers: first.slice(PROFILE + CHECKS),
    ...(unknown === undefined ? {} : { unknown }),
  });
  return { input: spec.id, profile, scores: scoresOf(checks), suggestions };
}
