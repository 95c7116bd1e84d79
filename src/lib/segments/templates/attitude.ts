import type { Condition } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import type { Words } from '../../core/words';
import { allOf } from '../draft';
import { findEvents } from '../find';
import { FILES, questionLacks } from './lacking';
import { found, given } from './given';
import { atLeast, did, where } from './leaves';
import { OUTDOOR } from './trades';
import type { Resolution, Template } from './template';

/** What people may care about, and the words of questions about it; a question belongs to the first that fits. */
const THEMES = {
  adventure: {
    words:
      /모험|도전|탐험|야외|등산|캠핑|여행|낯선|스릴|adventur|challeng|outdoor|explor|travel|hik|thrill|tr(y|ying) new/i,
    about: { ko: '도전과 야외 활동을', en: 'adventure and the outdoors' },
  },
  eco: {
    words:
      /환경|지속 ?가능|사회적 책임|윤리|재활용|오래 (입|쓰)|공정|eco\b|eco-|sustainab|environment|responsib|recycl|ethic|lasts?\b|long time/i,
    about: { ko: '환경과 사회적 책임을', en: 'the environment and responsibility' },
  },
  lifestyle: {
    words:
      /일상|출근|라이프|코디|스타일|도심|패션|취향|everyday|daily|lifestyle|outfit|commut|both work|style|urban|fashion/i,
    about: { ko: '일상과 스타일을', en: 'everyday life and style' },
  },
} as const;

type Theme = keyof typeof THEMES;
const ORDER = Object.keys(THEMES) as Theme[];

function themeOf(question: string): Theme | undefined {
  return ORDER.find((theme) => THEMES[theme].words.test(question));
}

/** Questions with scores about a theme, as they stand in the survey. */
function questions({ traits }: Catalog, theme: Theme): string[] {
  return traits
    .filter(({ family, type, unit }) => family === 'attitude' && type === 'number' && unit === 'score')
    .map(({ label }) => label.ko)
    .filter((question) => themeOf(question) === theme);
}

const MEAN = { kind: 'avg', column: 'score' } as const;
const EVER = { kind: 'ever' } as const;

/** The mean answer to the questions of the theme is above that to the questions of every other theme. */
function leans(catalog: Catalog, theme: Theme): Resolution {
  const lacks: Words = findEvents(catalog, 'surveys') ? questionLacks(THEMES[theme].about) : FILES.surveys;
  const own = questions(catalog, theme);
  return given([found(own.length > 0 ? own : undefined, lacks)], (asked) => {
    const about = (values: readonly string[]) => [where('question', { op: 'in', values })];
    const others = ORDER.filter((one) => one !== theme)
      .map((one) => questions(catalog, one))
      .filter((list) => list.length > 0);
    const leaf = (test: Extract<Condition, { kind: 'did' }>['test']) =>
      did({ table: 'surveys', where: about(asked), window: EVER, measure: MEAN, test });
    if (others.length === 0) return allOf(leaf(atLeast(4)));
    const more = others.map((list) =>
      leaf({
        op: 'than',
        compare: '>',
        times: 1,
        other: { table: 'surveys', where: about(list), window: EVER, measure: MEAN, per: null },
      }),
    );
    return allOf(...more);
  });
}

/** What people think, as a survey with scores tells. */
export const ATTITUDE: readonly Template[] = [
  {
    id: 'adventure',
    group: 'attitude',
    trade: OUTDOOR,
    name: { ko: '모험 추구형', en: 'Adventurers' },
    who: {
      ko: '도전과 야외 활동에 가장 크게 공감한 응답자',
      en: 'People who agree most with adventure and the outdoors',
    },
    value: {
      ko: '진짜 산행 이야기와 함께 걷는 모임',
      en: 'Real stories from the mountains, people to go with',
    },
    how: { ko: '커뮤니티, 체험 행사, 영상', en: 'Community, events, video' },
    resolve: (catalog) => leans(catalog, 'adventure'),
  },
  {
    id: 'lifestyle',
    group: 'attitude',
    trade: OUTDOOR,
    name: { ko: '라이프스타일형', en: 'Lifestyle-minded' },
    who: { ko: '일상과 스타일에 가장 크게 공감한 응답자', en: 'People who agree most with everyday style' },
    value: { ko: '도시에서 입는 아웃도어 이야기', en: 'Outdoor wear for the city' },
    how: { ko: '코디 콘텐츠, 인스타그램', en: 'Outfits, Instagram' },
    resolve: (catalog) => leans(catalog, 'lifestyle'),
  },
  {
    id: 'eco',
    group: 'attitude',
    trade: OUTDOOR,
    name: { ko: '환경 의식형', en: 'Environment-minded' },
    who: {
      ko: '환경과 사회적 책임에 가장 크게 공감한 응답자',
      en: 'People who agree most with care for the environment',
    },
    value: { ko: '친환경 소재 라인과 수선·기부 참여', en: 'A line of better materials, repair and giving' },
    how: { ko: '브랜드 이야기, 캠페인 참여 안내', en: 'Stories of the brand, campaigns to join' },
    resolve: (catalog) => leans(catalog, 'eco'),
  },
];
