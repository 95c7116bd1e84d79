import { describe, expect, it } from 'vitest';
import { unsupported } from '../readers/problems';
import { emptyFile, ofFile, together } from './opening-problems';

const binary = unsupported({ ko: '사진이나 그림', en: 'a picture' });

describe('problems of files that were opened together', () => {
  it('say which file they mean, once', () => {
    expect(ofFile('a.csv', binary).message.en).toBe('a.csv: This kind of file is not read: a picture.');
    expect(ofFile('a.csv', emptyFile('a.csv'))).toEqual(emptyFile('a.csv'));
  });

  it('keep what was said of the files before', () => {
    expect(together(undefined, binary)).toBe(binary);
    const both = together(emptyFile('a.csv'), ofFile('b.csv', binary));
    expect(both.message.ko).toContain('a.csv');
    expect(both.message.ko).toContain('b.csv');
    expect(both.code).toBe('file-unsupported');
    const same = together(emptyFile('a.csv'), emptyFile('b.csv'));
    expect(same.hint).toEqual(emptyFile('a.csv').hint);
  });
});
