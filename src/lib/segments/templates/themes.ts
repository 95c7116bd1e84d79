import type { Catalog } from '../../core/relation';
import type { Words } from '../../core/words';

/** What questions of a survey may be about, and how people answer who care for it. */
interface Asked {
  /** Words of statements about it. */
  readonly words: RegExp;
  readonly about: Words;
  /** Words of choices about it, in files of each language. */
  readonly choices: { readonly ko: readonly string[]; readonly en: readonly string[] };
}

const NONE = { ko: [], en: [] };

/** What people may care about; a question belongs to the first whose words it has. */
const THEMES = {
  adventure: {
    words:
      /모험|도전|탐험|야외|등산|캠핑|여행|낯선|스릴|adventur|challeng|outdoor|explor|travel|hik|thrill|tr(y|ying) new/i,
    about: { ko: '도전과 야외 활동을', en: 'adventure and the outdoors' },
    choices: NONE,
  },
  eco: {
    words:
      /환경|지속 ?가능|사회적 책임|윤리|재활용|오래 (입|쓰)|공정|eco\b|eco-|sustainab|environment|responsib|recycl|ethic|lasts?\b|long time/i,
    about: { ko: '환경과 사회적 책임을', en: 'the environment and responsibility' },
    choices: {
      ko: ['환경', '지속가능', '지속 가능', '사회적 책임', '사회공헌'],
      en: ['environment', 'eco-friendly', 'sustainab', 'giving back'],
    },
  },
  growth: {
    words:
      /성장|자기 ?계발|자기 ?개발|배우|배움|발전|목표를 (세|이루)|self.?(improv|develop)|personal (growth|development)|learn|grow as|my goals/i,
    about: { ko: '성장과 배움을', en: 'personal growth' },
    choices: {
      ko: ['성장', '자기계발', '자기 계발', '배움', '공부'],
      en: ['growth', 'learning', 'self-improvement', 'studying'],
    },
  },
  health: {
    words:
      /건강|운동|헬스|영양|식단|웰빙|몸에 좋|health|exercis|workout|work out|fitness|nutrit|diet|wellness|wellbeing/i,
    about: { ko: '건강을', en: 'health' },
    choices: {
      ko: ['건강', '운동', '헬스', '요가'],
      en: ['health', 'sport', 'fitness', 'yoga'],
    },
  },
  culture: {
    words:
      /문화|전시|공연|미술|영화|음악|독서|책을|예술|cultur|exhibit|museum|concert|theat|movie|film|music|reading|books?\b|\barts?\b/i,
    about: { ko: '문화생활을', en: 'culture' },
    choices: {
      ko: ['문화', '전시', '공연', '영화', '음악', '독서'],
      en: ['culture', 'exhibition', 'concert', 'museum', 'film', 'music'],
    },
  },
  leisure: {
    words: /여가|취미|쉬는 ?날|쉬는 ?시간|휴식|leisure|hobb|free time|spare time|days? off/i,
    about: { ko: '여가를', en: 'leisure' },
    choices: {
      ko: ['여가', '취미', '휴식', '카페'],
      en: ['leisure', 'hobb', 'relax', 'cafes'],
    },
  },
  routine: {
    words:
      /하루 ?일과|생활 ?(패턴|리듬|습관)|규칙적|아침형|저녁형|일찍 일어|루틴|routine|early (bird|riser)|get up early|morning person|night owl|regular (hours|life)|same time (each|every)/i,
    about: { ko: '하루 일과를', en: 'the daily pattern' },
    choices: { ko: ['아침형', '규칙적'], en: ['morning person', 'early riser'] },
  },
  self: {
    words:
      /(나를|자신을|자기를) ?(표현|드러)|자기 ?표현|개성|나다운|나만의|남과 다른|남들과 다른|한정판|커스텀|express|individual|who I am|unique|stand out|limited edition|custom-?made/i,
    about: { ko: '자기표현과 개성을', en: 'self-expression' },
    choices: {
      ko: ['표현', '개성', '나만의', '한정판'],
      en: ['self-expression', 'individual', 'unique', 'limited edition'],
    },
  },
  price: {
    words:
      /가격(?!보다| ?상관)|할인|저렴|쿠폰|세일|가성비|price|discount|cheap|coupon|bargain|value for money|on sale/i,
    about: { ko: '가격을', en: 'price' },
    choices: { ko: ['가격', '할인', '가성비'], en: ['price', 'discount', 'value for money'] },
  },
  quality: {
    words: /품질|품격|완성도|튼튼|내구|quality|durab|well.?made|craft/i,
    about: { ko: '품질을', en: 'quality' },
    choices: { ko: ['품질', '소재'], en: ['quality', 'material'] },
  },
  trust: {
    words: /신뢰|믿고|믿을|믿음|믿는|안심|trust|rely|reliab|confiden/i,
    about: { ko: '브랜드에 대한 신뢰를', en: 'trust in the brand' },
    choices: { ko: ['신뢰', '브랜드', '믿'], en: ['trust', 'brand', 'reliab'] },
  },
  joy: {
    words: /즐거|즐겁|기쁨|기쁘|기분|설레|행복|재미|enjoy|joy|happy|happi|delight|\bfun\b|good mood/i,
    about: { ko: '즐거움을', en: 'joy' },
    choices: { ko: ['즐거', '기분', '재미', '설레'], en: ['joy', 'fun', 'mood', 'happ'] },
  },
  lifestyle: {
    words:
      /일상|출근|라이프|코디|스타일|도심|패션|취향|everyday|daily|lifestyle|outfit|commut|both work|style|urban|fashion/i,
    about: { ko: '일상과 스타일을', en: 'everyday life and style' },
    choices: NONE,
  },
} as const satisfies Readonly<Record<string, Asked>>;

/** Something that people may care about. */
export type Theme = keyof typeof THEMES;

/** What outlooks on life are held against each other. */
export const OUTLOOKS = ['adventure', 'eco', 'lifestyle'] as const satisfies readonly Theme[];

const ORDER = Object.keys(THEMES) as Theme[];

/** What a survey says of it. */
export function asked(theme: Theme): Asked {
  return THEMES[theme];
}

/** How content somebody is says nothing of what they care about. */
const CONTENT = /만족|추천 ?(의향|하)|satisf|recommend/i;

function themeOf(question: string): Theme | undefined {
  const theme = ORDER.find((one) => THEMES[one].words.test(question));
  const outlook = OUTLOOKS.some((one) => one === theme);
  return !outlook && CONTENT.test(question) ? undefined : theme;
}

/** Questions with scores about a theme, as they stand in the survey. */
export function questions({ traits }: Catalog, theme: Theme): string[] {
  return traits
    .filter(({ family, type, unit }) => family === 'attitude' && type === 'number' && unit === 'score')
    .map(({ label }) => label.ko)
    .filter((question) => themeOf(question) === theme);
}

/** Questions that ask for reasons or for what people do, to be answered by choices. */
const CHOOSES =
  /이유|기준|동기|중요|중시|무엇을 보고|왜|여가|취미|하는 일|라이프|관심|생활|reason|matters|important|motive|\bwhy\b|free time|leisure|hobb|interest|lifestyle/i;

/** Names of the traits that hold what was chosen where a survey asks for reasons or for what people do. */
export function choiceTraits({ traits }: Catalog): string[] {
  return traits
    .filter(
      ({ family, type, label, personal }) =>
        family === 'attitude' && type === 'category' && personal === undefined && CHOOSES.test(label.ko),
    )
    .map(({ name }) => name);
}
