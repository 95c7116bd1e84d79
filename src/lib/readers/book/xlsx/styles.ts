import type { Work } from '../../work';
import type { NumberKind } from '../cells/format';
import { numberKind } from '../cells/format';
import type { BookPackage } from '../package';
import { quietly } from '../package';
import { attribute } from '../xml/attribute';

/** What each cell style, by its number, makes of numbers. */
export async function readStyles(
  book: BookPackage,
  file: string,
  work: Work,
): Promise<readonly NumberKind[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inside = '';
  await book.scan(
    file,
    {
      open(name, tag) {
        if (name === 'numFmts' || name === 'cellXfs') inside = name;
        else if (name === 'numFmt' && inside === 'numFmts')
          codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
        else if (name === 'xf' && inside === 'cellXfs') formats.push(Number(attribute(tag, 'numFmtId') ?? 0));
      },
      text: () => undefined,
      close(name) {
        if (name === inside) inside = '';
      },
    },
    quietly(work),
  );
  return formats.map((id) => numberKind(id, codes.get(id)));
}
