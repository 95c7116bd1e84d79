import type { Work } from '../../work';
import type { BookPackage } from '../package';
import { quietly } from '../package';
import { attribute } from '../xml/attribute';

/** A relation of a file inside a workbook to another. */
export interface Relation {
  readonly id: string;
  /** The last part of the relation's type: `worksheet`, `styles`, `sharedStrings`. */
  readonly type: string;
  /** The other file's name from the root. */
  readonly target: string;
}

function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const parts = path.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The relations of a file (`''` for the book itself) to others inside the book. */
export async function relationsOf(book: BookPackage, name: string, work: Work): Promise<readonly Relation[]> {
  const slash = name.lastIndexOf('/');
  const folder = name.slice(0, slash + 1);
  const relations: Relation[] = [];
  await book.scan(
    `${folder}_rels/${name.slice(slash + 1)}.rels`,
    {
      open(element, tag) {
        if (element !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return;
        const type = attribute(tag, 'Type') ?? '';
        relations.push({
          id: attribute(tag, 'Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          target: resolved(folder, attribute(tag, 'Target') ?? ''),
        });
      },
      text: () => undefined,
      close: () => undefined,
    },
    quietly(work),
  );
  return relations;
}
