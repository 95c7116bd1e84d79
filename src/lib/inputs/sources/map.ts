import type { IdentityField, InputSpec } from '../../core/input';
import type { Words } from '../../core/words';
import { SOURCE_KINDS, type SourceKind } from './kinds';

/** How much of a source is there. */
export interface SourceState {
  readonly kind: SourceKind;
  readonly state: 'present' | 'partly' | 'missing';
  /** Names of the files that bring it. */
  readonly files: readonly string[];
  /** What is not there of it yet. */
  readonly lacks: readonly Words[];
}

function stateOf(kind: SourceKind, inputs: readonly InputSpec[]): SourceState {
  const candidates = inputs.filter(({ role }) => kind.roles.includes(role));
  const bringing = candidates.filter((spec) => kind.parts.some(({ has }) => has(spec)));
  const lacking = kind.parts.filter(({ has }) => !bringing.some(has));
  const missing = bringing.length === 0;
  return {
    kind,
    state: missing ? 'missing' : lacking.length === 0 ? 'present' : 'partly',
    files: bringing.map(({ name }) => name),
    lacks: missing ? [] : lacking.map(({ name }) => name),
  };
}

/** For each source whether files bring it, what is lacking, what its absence costs and what waits for it. */
export function sourceMap(inputs: readonly InputSpec[]): SourceState[] {
  return SOURCE_KINDS.map((kind) => stateOf(kind, inputs));
}

/** How the files can be related: identifiers that at least two of them have, and files that name nobody. */
export interface Relations {
  readonly shared: readonly { readonly field: IdentityField; readonly files: readonly string[] }[];
  readonly alone: readonly string[];
}

const IDENTITIES: readonly IdentityField[] = ['customer', 'member', 'email', 'phone'];

/** Which identifiers relate which files. */
export function relations(inputs: readonly InputSpec[]): Relations {
  const shared = IDENTITIES.map((field) => ({
    field,
    files: inputs.filter(({ mapping }) => mapping[field] !== undefined).map(({ name }) => name),
  })).filter(({ files }) => files.length > 1);
  const alone = inputs
    .filter(({ mapping }) => IDENTITIES.every((field) => mapping[field] === undefined))
    .map(({ name }) => name);
  return { shared, alone };
}
