import type { RawTable } from '../raw/raw-table';
import { isStitched } from '../raw/source';
import { accountPeople } from './accounts';
import { idsStatement } from './ids';
import type { People } from './people';
import { stitchedPeople, type Stitching } from './stitch';

/** The customers, and how their ids were joined where the notebook asks for it. */
export interface PeoplePlan extends People {
  readonly stitching: Stitching | undefined;
}

/** Who the customers of these files are. Without stitching and accounts: one for each id, in one statement. */
export function peoplePlan(raws: readonly RawTable[]): PeoplePlan {
  const source = raws[0]?.file;
  const keys = source?.stitch ?? [];
  const stitched = source && isStitched(source) ? stitchedPeople(raws, keys) : undefined;
  const people = stitched ?? plainPeople(raws);
  const rolled = source?.accounts ? accountPeople(raws, people) : people;
  return { ...rolled, stitching: stitched?.stitching };
}

function plainPeople(raws: readonly RawTable[]): People {
  const ids = idsStatement(raws);
  return { ids, links: ids, statements: [ids] };
}
