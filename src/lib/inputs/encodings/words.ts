import type { Encoding } from '../../core/input';
import type { Words } from '../../core/words';

/** The names of encodings, as people know them. */
export const ENCODING_NAMES: Readonly<Record<Encoding, Words>> = {
  'utf-8': { ko: 'UTF-8', en: 'UTF-8' },
  'utf-16le': { ko: 'UTF-16', en: 'UTF-16' },
  'utf-16be': { ko: 'UTF-16(빅 엔디언)', en: 'UTF-16 (big endian)' },
  'euc-kr': { ko: '한글 윈도우(CP949)', en: 'Korean Windows (CP949)' },
  shift_jis: { ko: '일본어(Shift-JIS)', en: 'Japanese (Shift-JIS)' },
  gb18030: { ko: '중국어 간체(GB18030)', en: 'Simplified Chinese (GB18030)' },
  'windows-1252': { ko: '서유럽 윈도우(1252)', en: 'Western Windows (1252)' },
};

/** Why a text is believed to be in an old encoding. */
export function oldEvidence(encoding: Encoding, share: number): Words {
  const name = ENCODING_NAMES[encoding];
  const percent = Math.round(Math.max(0, Math.min(1, share)) * 100);
  return {
    ko: `UTF-8이 아니고, ${name.ko} 인코딩으로 읽으면 글자가 자연스럽습니다(${percent}%).`,
    en: `It is not UTF-8, and its letters make sense in ${name.en} (${percent}%).`,
  };
}
