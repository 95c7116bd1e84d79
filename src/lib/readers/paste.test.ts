import { describe, expect, it } from 'vitest';
import { pastedFile } from './paste';
import { ownRows } from './testing/own-rows';

async function rows(text: string, html?: string): Promise<string[][] | undefined> {
  const file = pastedFile(text, html);
  return file && ownRows(await file.text());
}

describe('a pasted table', () => {
  it('comes from the tab-separated text of a spreadsheet, with its quoting', async () => {
    const text = '이름\t메모\t금액\r\n김하늘\t"두\n줄, ""인용"""\t1,200\r\n이바다\t5" 화면\t\r\n';
    expect(await rows(text)).toEqual([
      ['이름', '메모', '금액'],
      ['김하늘', '두\n줄, "인용"', '1,200'],
      ['이바다', '5" 화면', ''],
    ]);
  });

  it('gets rows of one width, and keeps what only looks quoted', async () => {
    expect(await rows('a\tb\tc\n"x" y\t2\n\t\t"\n')).toEqual([
      ['a', 'b', 'c'],
      ['"x" y', '2', ''],
      ['', '', '"'],
    ]);
  });

  it('comes from the page where cells span several', async () => {
    const html =
      '<html><body><!--StartFragment--><table><tr><td colspan="2">주문</td></tr><tr><td>a</td><td>b</td></tr></table>';
    expect(await rows('주문\t\na\tb', html)).toEqual([
      ['주문', ''],
      ['a', 'b'],
    ]);
    const two =
      '<table><tr><th rowspan=2>고객<th colspan=2>구매<tr><td>날짜<td>금액<tr><td>c<td>d<td>e</table>';
    expect(await rows('고객\t구매\n\t날짜\t금액\nc\td\te', two)).toEqual([
      ['고객', '구매', '구매'],
      ['고객', '날짜', '금액'],
      ['c', 'd', 'e'],
    ]);
  });

  it('comes from the page where the text has no tabs', async () => {
    const html = '<table><tr><td>id<td>&lt;b&gt;<tr><td>1<td><script>alert(1)</script>x</table>';
    expect(await rows('id <b>\n1 x', html)).toEqual([
      ['id', '<b>'],
      ['1', 'x'],
    ]);
  });

  it('is kept as it is when it is a table by other means', async () => {
    const csv = 'id;v\n1;"a;b"\n';
    expect(await pastedFile(csv, undefined)?.text()).toBe(csv);
    expect(await pastedFile('[\n\t{"a":\t1}]', undefined)?.text()).toBe('[\n\t{"a":\t1}]');
    expect(await pastedFile('a@x.kr\nb@x.kr', '<p>a@x.kr</p>')?.text()).toBe('a@x.kr\nb@x.kr');
  });

  it('has a name that says nothing, and no date', () => {
    expect(pastedFile('a\tb\n1\t2', undefined)).toMatchObject({ name: 'pasted.csv', lastModified: 0 });
  });

  it('is none with less than two lines', () => {
    expect(pastedFile('hello', undefined)).toBeUndefined();
    expect(pastedFile('a\tb\tc\n', undefined)).toBeUndefined();
    expect(pastedFile('', '<table><tr><td>x</table>')).toBeUndefined();
  });

  it('is scanned in time that grows with its length, whatever it holds', () => {
    for (const bit of ['<td "', '<a b="', '<!--', '<table><tr><td colspan=99999 rowspan=99999>x', '"\t']) {
      pastedFile('x', bit.repeat(30_000));
      pastedFile(bit.repeat(30_000), undefined);
    }
  });
});
