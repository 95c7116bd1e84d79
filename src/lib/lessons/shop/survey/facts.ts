import { countOf, shareOf } from '../fact-views';
import { factsFrom } from '../planted';
import { ECO_LIFT } from './respondents';
import { OUTLOOKS } from './questions';
import { RECOMMENDS, SATISFIED, SLOPPY } from './survey-file';

const [ADVENTURE, LIFESTYLE, ECO] = OUTLOOKS.map(([, , share]) => share) as [number, number, number];
/** Share of the environment-minded when they are likelier by a factor; a fifth of all like outdoor things and are twice as often adventurous. */
const ecoShare = (lift: number) => (ECO * lift) / (ADVENTURE * 1.2 + LIFESTYLE + ECO * lift);

const outlook = (name: string) =>
  shareOf(`outlook = '${name}'`, 'answers WHERE NOT alike AND outlook IS NOT NULL');
const eco = (who: string) =>
  shareOf(`outlook = 'eco'`, `answers WHERE id IN (FROM ${who}) AND outlook IS NOT NULL`);
const recommends = (name: string) =>
  `SELECT AVG(recommends) FROM answers WHERE outlook = '${name}' AND NOT alike`;
const UNHAPPY = `IN (SELECT id FROM voices WHERE NOT review AND rating <= 2)`;

/** Facts about the survey; an outlook is the one whose three statements have the highest mean. */
export const SURVEY_FACTS = factsFrom([
  ['answers', '응답 수', 'Answered forms', countOf('answers'), 2789],
  [
    'answered-twice',
    '두 번 응답한 고객',
    'Customers who answered twice',
    countOf('(SELECT id FROM answers GROUP BY 1 HAVING COUNT(*) > 1)'),
    15,
    SLOPPY.twice,
    0,
  ],
  [
    'answered-alike',
    '아홉 문항에 모두 같은 점수를 준 응답',
    'Forms with the same score for all nine statements',
    countOf('answers WHERE alike'),
    40,
    SLOPPY.alike,
    0.1,
  ],
  [
    'outlook-adventure',
    '모험 추구형 비중',
    'Share of the adventurous',
    outlook('adventure'),
    0.32462,
    ADVENTURE,
    0.12,
  ],
  [
    'outlook-lifestyle',
    '라이프스타일형 비중',
    'Share of the lifestyle-minded',
    outlook('lifestyle'),
    0.3894,
    LIFESTYLE,
    0.12,
  ],
  ['outlook-eco', '환경 의식형 비중', 'Share of the environment-minded', outlook('eco'), 0.28598, ECO, 0.12],
  [
    'eco-app-loyal',
    '앱 단골 응답자 중 환경 의식형',
    'Environment-minded among app-loyal respondents',
    eco('app_loyal'),
    0.39506,
    ecoShare(ECO_LIFT.loyal),
    0.15,
  ],
  [
    'eco-sale-only',
    '세일에만 사는 응답자 중 환경 의식형',
    'Environment-minded among sale-only respondents',
    eco('sale_only'),
    0.14359,
    ecoShare(ECO_LIFT.bargain),
    0.4,
  ],
  [
    'recommends-eco',
    '환경 의식형의 추천 의향 평균(0~10)',
    'Mean willingness to recommend of the environment-minded (0 to 10)',
    recommends('eco'),
    8.00644,
    RECOMMENDS.eco,
    0.06,
  ],
  [
    'recommends-lifestyle',
    '라이프스타일형의 추천 의향 평균(0~10)',
    'Mean willingness to recommend of the lifestyle-minded (0 to 10)',
    recommends('lifestyle'),
    6.85539,
    RECOMMENDS.lifestyle,
    0.06,
  ],
  [
    'adventure-hikes',
    '모험 추구형 중 등산 커뮤니티를 보고 싶다는 비중',
    'Share of the adventurous who want the hiking community',
    shareOf(`content LIKE '%등산%'`, `answers WHERE outlook = 'adventure' AND NOT alike`),
    0.57483,
    7 / 12,
    0.1,
  ],
  [
    'satisfied-unhappy',
    '낮은 평점(2점 이하) 문의를 남긴 응답자의 만족도 평균(1~5)',
    'Mean satisfaction (1 to 5) of respondents who rated a ticket 2 or less',
    `SELECT AVG(satisfied) FROM answers WHERE id ${UNHAPPY}`,
    2.34507,
    SATISFIED.unhappy,
    0.1,
  ],
  [
    'satisfied-others',
    '그 밖의 응답자의 만족도 평균(1~5)',
    'Mean satisfaction (1 to 5) of the other respondents',
    `SELECT AVG(satisfied) FROM answers WHERE id NOT ${UNHAPPY}`,
    3.92784,
    SATISFIED.others,
    0.05,
  ],
]);
