import type { CleaningStep, RowTest, SameBy, TextForm } from '../../core/cleaning';
import type { Words } from '../../core/words';

const FORMS: Readonly<Record<TextForm, Words>> = {
  trim: { ko: '앞뒤 빈칸 없애기', en: 'trim the ends' },
  spaces: { ko: '이어진 빈칸을 하나로', en: 'one space for many' },
  nfc: { ko: '한글 자모 합치기(NFC)', en: 'compose letters (NFC)' },
  width: { ko: '전각을 반각으로', en: 'full width to half width' },
  lower: { ko: '소문자로', en: 'lower case' },
};

/** What a text form does, in a few words. */
export function formWords(form: TextForm): Words {
  return FORMS[form];
}

const KEEP: Readonly<Record<'first' | 'last' | 'fullest', Words>> = {
  first: { ko: '파일에서 먼저 나온 줄을 남깁니다', en: 'the first row in the file stays' },
  last: { ko: '파일에서 나중에 나온 줄을 남깁니다', en: 'the last row in the file stays' },
  fullest: {
    ko: '가장 많이 채워진 줄을 남깁니다(같으면 먼저 나온 줄)',
    en: 'the row with most cells filled stays (of equals the first)',
  },
};

/** Which of several rows that are the same stays. */
export function keepWords(keep: 'first' | 'last' | 'fullest'): Words {
  return KEEP[keep];
}

const AT_MOST = 4;

function listed(values: readonly string[], lang: 'ko' | 'en'): string {
  const quote = (value: string) => (lang === 'ko' ? `‘${value}’` : `“${value}”`);
  const shown = values.slice(0, AT_MOST).map(quote).join(', ');
  const more = values.length - AT_MOST;
  if (more <= 0) return shown;
  return lang === 'ko' ? `${shown} 외 ${more}개` : `${shown} and ${more} more`;
}

/** What a row is judged by, in words; values are counted rather than named where `quiet`, for ids of people. */
export function testWords(test: RowTest, quiet = false): Words {
  switch (test.kind) {
    case 'missing':
      return { ko: '비어 있음', en: 'is missing' };
    case 'outside': {
      const [low, high] = [test.low, test.high].map((value) =>
        value?.toLocaleString('en-US', { maximumFractionDigits: 6, useGrouping: 'min2' }),
      );
      if (low !== undefined && high !== undefined)
        return { ko: `${low}~${high} 밖`, en: `is outside ${low} to ${high}` };
      if (low !== undefined) return { ko: `${low}보다 작음`, en: `is below ${low}` };
      return high === undefined
        ? { ko: '범위 없음', en: 'has no range' }
        : { ko: `${high}보다 큼`, en: `is above ${high}` };
    }
    case 'values':
      return quiet
        ? { ko: `고른 값 ${test.values.length}개`, en: `is one of ${test.values.length} chosen values` }
        : { ko: listed(test.values, 'ko'), en: `is ${listed(test.values, 'en')}` };
    case 'matches':
      return { ko: `‘${test.text}’ 포함`, en: `contains “${test.text}”` };
  }
}

function sameWords(by: SameBy): Words {
  switch (by.kind) {
    case 'row':
      return { ko: '모든 칸이 같은 줄', en: 'rows with all cells the same' };
    case 'columns':
      return {
        ko: `${listed(by.columns, 'ko')} 열이 같은 줄`,
        en: `rows with the same ${listed(by.columns, 'en')}`,
      };
    case 'email':
      return {
        ko: `‘${by.column}’ 열의 이메일이 같은 줄(대소문자·전각 구분 없이)`,
        en: `rows with the same e-mail in “${by.column}” (whatever case or width)`,
      };
    case 'phone':
      return {
        ko: `‘${by.column}’ 열의 전화번호가 같은 줄(표기 구분 없이)`,
        en: `rows with the same phone number in “${by.column}” (however written)`,
      };
  }
}

/** What a cleaning step does, in one line. */
export function stepWords(step: CleaningStep): Words {
  switch (step.kind) {
    case 'even-out': {
      const forms = (lang: 'ko' | 'en') => step.forms.map((form) => FORMS[form][lang]).join(', ');
      return {
        ko: `${listed(step.columns, 'ko')} 열: ${forms('ko')}`,
        en: `${listed(step.columns, 'en')}: ${forms('en')}`,
      };
    }
    case 'merge': {
      const one = (lang: 'ko' | 'en') =>
        step.merges
          .slice(0, AT_MOST)
          .map(({ from, to }) => `${listed(from, lang)} → ${lang === 'ko' ? `‘${to}’` : `“${to}”`}`)
          .join('; ');
      return {
        ko: `‘${step.column}’ 열의 표기 통일: ${one('ko')}`,
        en: `“${step.column}”, one spelling: ${one('en')}`,
      };
    }
    case 'fill':
      return {
        ko: `‘${step.column}’ 열의 빈칸을 ‘${step.value}’ 값으로 채우기`,
        en: `Fill blanks of “${step.column}” with “${step.value}”`,
      };
    case 'blank': {
      const test = testWords(step.test);
      return {
        ko: `‘${step.column}’ 열 비우기: ${test.ko}`,
        en: `Blank “${step.column}” where it ${test.en}`,
      };
    }
    case 'set-aside': {
      const test = testWords(step.test, step.why === 'wholesale' || step.why === 'test-accounts');
      return {
        ko: `‘${step.column}’ 열로 줄 빼기: ${test.ko}`,
        en: `Set rows aside where “${step.column}” ${test.en}`,
      };
    }
    case 'leading-zeros':
      return {
        ko: `‘${step.column}’ 열에 앞자리 0 되살리기(${step.digits}자리)`,
        en: `Put leading zeros back in “${step.column}” (${step.digits} digits)`,
      };
    case 'duplicates': {
      const [same, keep] = [sameWords(step.by), KEEP[step.keep]];
      return { ko: `중복 빼기: ${same.ko}. ${keep.ko}`, en: `Remove duplicates: ${same.en}; ${keep.en}` };
    }
  }
}
