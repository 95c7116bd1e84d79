/** The forms of a Korean verb or of the copula, as a sentence needs them; the first of each is written. */
export interface Endings {
  readonly end: readonly string[];
  readonly and: readonly string[];
  readonly or: readonly string[];
  /** Before a noun: 구매한 고객. */
  readonly noun: readonly string[];
}

function withFinal(stem: string, final: 'ㅁ' | 'ㄴ'): string {
  const code = stem.charCodeAt(stem.length - 1);
  const bare = (code - 0xac00) % 28 === 0;
  const place = final === 'ㅁ' ? 16 : 4;
  if (bare) return stem.slice(0, -1) + String.fromCharCode(code + place);
  return stem + (final === 'ㅁ' ? '음' : '은');
}

const COPULA: Endings = {
  end: ['임', '이다', '입니다', '이에요', '예요', '이었음', '였음', ''],
  and: ['이고', '이며', '이면서', '인데', '이었고', '였고'],
  or: ['이거나', '거나', '이든지', '이었거나', '였거나'],
  noun: ['인', '이었던', '였던'],
};

function pastOf(stem: string): string {
  if (stem.endsWith('하')) return `${stem.slice(0, -1)}했`;
  if (stem.endsWith('이르')) return `${stem.slice(0, -2)}일렀`;
  if (/[않많작같맞높낮]$/.test(stem)) return `${stem}았`;
  if (stem.endsWith('나')) return `${stem.slice(0, -1)}났`;
  if (stem.endsWith('크')) return `${stem.slice(0, -1)}컸`;
  return `${stem}었`;
}

/** The endings of a stem; `이` is the copula, `이?` the copula that is left unsaid at the end. */
export function endingsOf(stem: string): Endings {
  if (stem === '이') return COPULA;
  if (stem === '이?') return { ...COPULA, end: ['', ...COPULA.end.filter((end) => end !== '')] };
  if (stem === '아니') {
    return {
      end: ['아님', '아니다', '아닙니다', '아니에요', '아니었음'],
      and: ['아니고', '아니며', '아니면서', '아니었고'],
      or: ['아니거나', '아니었거나'],
      noun: ['아닌', '아니었던'],
    };
  }
  const past = pastOf(stem);
  const polite = withFinal(stem, 'ㄴ');
  return {
    end: [
      withFinal(stem, 'ㅁ'),
      `${past}음`,
      `${past}다`,
      `${past}습니다`,
      `${past}어요`,
      `${stem}다`,
      `${stem}는다`,
      `${polite}다`,
    ],
    and: [
      `${stem}고`,
      `${past}고`,
      `${stem}며`,
      `${stem}으며`,
      `${stem}면서`,
      `${stem}으면서`,
      `${past}으며`,
    ],
    or: [`${stem}거나`, `${past}거나`, `${stem}든지`],
    noun: [/[있없]$/.test(stem) ? `${stem}는` : polite, `${stem}는`, `${past}던`],
  };
}
