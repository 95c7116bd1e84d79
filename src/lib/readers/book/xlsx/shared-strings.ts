import { tooLarge } from '../../problems';
import { refuse } from '../../refusal';
import type { Work } from '../../work';
import { cellText } from '../cells/text';
import type { BookPackage } from '../package';

const MAX_CHARS = 400_000_000;

/**
 * The strings that cells name by number, or at least the first `most` of them. Phonetic guides are left out, runs of rich
 * text are joined.
 */
export async function readSharedStrings(
  book: BookPackage,
  file: string,
  work: Work,
  most = Infinity,
): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  let chars = 0;
  await book.scan(
    file,
    {
      open(name) {
        if (name === 't') inText = phonetic === 0;
        else if (name === 'rPh') phonetic++;
        else if (name === 'si') text = '';
      },
      text(piece) {
        if (inText) text += piece;
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic--;
        else if (name === 'si') {
          strings.push(cellText(text));
          chars += text.length;
          if (chars > MAX_CHARS) refuse(tooLarge({ ko: '글자 4억 자', en: '400 million letters' }));
        }
      },
    },
    work,
    () => strings.length >= most,
  );
  return strings;
}
