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
  and: ['이고', '이며', '이면서', '인데', '이었고', '였고', '이지만'],
  or: ['이거나', '거나', '이든지', '이었거나', '였거나'],
  noun: ['인', '이었던', '였던'],
};

const [FIRST, MEDIALS, FINALS] = [0xac00, 21, 28];

/** Medials as Unicode counts them, and what they become before the past tense where nothing closes the syllable. */
const CONTRACTED: Readonly<Record<number, number>> = { 0: 0, 4: 4, 8: 9, 11: 10, 13: 14, 20: 6 };

/** Before the past tense: 했, 담았, 열었, 봤, 남겼, 골랐. */
function pastOf(stem: string): string {
  const head = stem.slice(0, -1);
  const last = stem.at(-1) ?? '';
  if (last === '하') return `${head}했`;
  if (last === '크') return `${head}컸`;
  if (last === '쓰') return `${head}썼`;
  if (last === '르') {
    const before = (head.charCodeAt(head.length - 1) - FIRST) % FINALS === 0 ? head : '';
    const open = before.charCodeAt(before.length - 1) - FIRST;
    const bright = [0, 8].includes(Math.floor(open / FINALS) % MEDIALS);
    return `${head.slice(0, -1)}${String.fromCharCode(FIRST + open + 8)}${bright ? '랐' : '렀'}`;
  }
  const code = last.charCodeAt(0) - FIRST;
  const medial = Math.floor(code / FINALS) % MEDIALS;
  if (code % FINALS > 0) return `${stem}${medial === 0 || medial === 8 ? '았' : '었'}`;
  const short = CONTRACTED[medial];
  if (short === undefined) return `${stem}었`;
  return head + String.fromCharCode(FIRST + code + (short - medial) * FINALS + 20);
}

/** Before a noun, in the past and now: 담은, 담는; 연, 여는. */
function nounsOf(stem: string): string[] {
  const code = stem.charCodeAt(stem.length - 1);
  if ((code - FIRST) % FINALS !== 8) return [withFinal(stem, 'ㄴ'), `${stem}는`];
  const open = stem.slice(0, -1) + String.fromCharCode(code - 8);
  return [withFinal(open, 'ㄴ'), `${open}는`];
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
      `${past}지만`,
      `${stem}지만`,
    ],
    or: [`${stem}거나`, `${past}거나`, `${stem}든지`],
    noun: [...(/[있없]$/.test(stem) ? [`${stem}는`] : nounsOf(stem)), `${past}던`],
  };
}
