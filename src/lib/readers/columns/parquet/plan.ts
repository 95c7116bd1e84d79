import type { SchemaElement, SchemaTree } from 'hyparquet';
import type { ColumnShape } from '../open';
import { kindOf, type Kind } from './kind';

/** Where the values of one column of ours come from. */
export type Plan =
  | {
      readonly from: 'leaf';
      readonly shape: ColumnShape;
      readonly kind: Kind;
      readonly element: SchemaElement;
      /** Its path in the schema, joined by points. */
      readonly path: string;
      /** How many of the steps down to it may be missing. */
      readonly optional: number;
    }
  | {
      readonly from: 'nested';
      readonly shape: ColumnShape;
      /** The column of the file, and its field if it is a record that was spread. */
      readonly top: string;
      readonly inner: string | undefined;
    };

const isOptional = ({ element }: SchemaTree): boolean => element.repetition_type === 'OPTIONAL';

function isRecord({ element, children }: SchemaTree): boolean {
  if (children.length === 0 || element.repetition_type === 'REPEATED') return false;
  const { converted_type: converted, logical_type: logical } = element;
  return converted === undefined && (logical === undefined || logical.type === 'NULL');
}

function isLeaf({ element, children }: SchemaTree): boolean {
  return children.length === 0 && element.repetition_type !== 'REPEATED';
}

function leaf(node: SchemaTree, name: string, optional: number): Plan {
  const kind = kindOf(node.element);
  const isInstant = kind.native === undefined;
  const shape = { name, sql: kind.sql, ...(isInstant ? {} : { native: kind.native }) };
  return { from: 'leaf', shape, kind, element: node.element, path: node.path.join('.'), optional };
}

const nested = (name: string, top: string, inner?: string): Plan => ({
  from: 'nested',
  shape: { name, sql: 'VARCHAR' },
  top,
  inner,
});

/** Columns of ours: leaves as they are, records spread one level as `a.b`, whatever is deeper or repeated as JSON. */
export function plansOf(root: SchemaTree): Plan[] {
  return root.children.flatMap((top) => {
    const { name } = top.element;
    if (isLeaf(top)) return [leaf(top, name, isOptional(top) ? 1 : 0)];
    if (!isRecord(top)) return [nested(name, name)];
    return top.children.map((child) => {
      const full = `${name}.${child.element.name}`;
      const optional = (isOptional(top) ? 1 : 0) + (isOptional(child) ? 1 : 0);
      return isLeaf(child) ? leaf(child, full, optional) : nested(full, name, child.element.name);
    });
  });
}
