/** What somebody looks for in clothes. */
export type Outlook = 'adventure' | 'lifestyle' | 'eco';

/** The outlooks, with their Korean names and their share of those who answer before anything else is known. */
export const OUTLOOKS: readonly (readonly [outlook: Outlook, ko: string, share: number])[] = [
  ['adventure', '모험 추구형', 0.3],
  ['lifestyle', '라이프스타일형', 0.42],
  ['eco', '환경 의식형', 0.28],
];

/** Statements rated from 1 (not at all) to 5 (very much), Korean and English, three for each outlook. */
export const STATEMENTS: readonly (readonly [ko: string, en: string, outlook: Outlook])[] = [
  ['새로운 스타일에 도전하는 것이 즐겁다', 'I enjoy trying new styles', 'adventure'],
  ['주말에는 집보다 야외 활동을 즐긴다', 'I spend weekends outdoors rather than at home', 'adventure'],
  ['낯선 곳으로 떠나는 여행을 좋아한다', 'I like to travel to places I do not know', 'adventure'],
  ['옷은 나의 일상을 보여주는 수단이다', 'Clothes show my everyday life', 'lifestyle'],
  ['출근길과 주말에 두루 입을 옷을 고른다', 'I choose clothes for both work and weekend', 'lifestyle'],
  ['마음에 드는 코디를 찾아보고 따라 입는다', 'I look for outfits that I like and copy them', 'lifestyle'],
  ['친환경 소재라면 더 비싸도 산다', 'I pay more for sustainable materials', 'eco'],
  ['브랜드의 사회적 책임을 살펴보고 산다', 'I check how responsible a brand is', 'eco'],
  ['유행보다 오래 입을 수 있는 옷을 산다', 'I buy clothes that last rather than trends', 'eco'],
];

/** A choice with its English and its weight for each outlook. */
export type Choice = readonly [ko: string, en: string, adventure: number, lifestyle: number, eco: number];

/** Why people buy here; one is chosen. */
export const MOTIVES: readonly Choice[] = [
  ['디자인', 'Design', 5, 6, 2],
  ['가격·할인', 'Price and discounts', 3, 4, 1],
  ['품질', 'Quality', 3, 3, 4],
  ['브랜드 가치', 'Brand values', 1, 1, 5],
  ['나를 표현하려고', 'Self-expression', 4, 3, 1],
];

/** What people do in their free time; several may be chosen. */
export const LEISURE: readonly Choice[] = [
  ['등산·캠핑', 'Hiking and camping', 8, 2, 4],
  ['여행', 'Travel', 7, 4, 3],
  ['운동', 'Sports', 5, 4, 3],
  ['카페·맛집', 'Cafes and restaurants', 2, 8, 2],
  ['전시·공연', 'Exhibitions and shows', 2, 5, 4],
  ['봉사·모임', 'Volunteering', 1, 1, 6],
];

/** What people would like to read from the brand; one is chosen. */
export const CONTENTS: readonly Choice[] = [
  ['실제 고객의 등산 커뮤니티', 'A hiking community of real customers', 7, 1, 2],
  ['도심 속 패션 브랜드 이야기', 'Stories of urban fashion', 2, 7, 1],
  ['친환경 소재와 사회공헌', 'Sustainable materials and giving back', 1, 1, 7],
  ['할인 소식', 'News of discounts', 2, 3, 1],
];

/** Degrees of satisfaction from 1 to 5. */
export const SATISFACTION: readonly (readonly [ko: string, en: string])[] = [
  ['매우 불만족', 'Very dissatisfied'],
  ['불만족', 'Dissatisfied'],
  ['보통', 'Neutral'],
  ['만족', 'Satisfied'],
  ['매우 만족', 'Very satisfied'],
];

/** What people write in their own words: for each outlook, for the unhappy, and for anybody. No commas. */
export const WISHES: Readonly<
  Record<Outlook | 'unhappy' | 'anybody', readonly (readonly [ko: string, en: string])[]>
> = {
  adventure: [
    ['야외에서 입기 좋은 기능성 옷이 더 많았으면 해요.', 'I wish for more technical clothes for outdoors.'],
    ['등산 모임 같은 걸 열어 주세요.', 'Please organise hikes for customers.'],
    ['한정판이나 커스텀 제품이 나오면 좋겠어요.', 'Limited editions or custom items would be great.'],
  ],
  lifestyle: [
    ['출근룩 코디를 더 보여 주세요.', 'Show us more outfits for work.'],
    ['사이즈별 착용 사진이 있으면 좋겠어요.', 'Photos worn in each size would help.'],
    ['매장에서 바로 입어 볼 수 있으면 해요.', 'I would like to try things on in a shop.'],
  ],
  eco: [
    ['포장 비닐을 줄여 주세요.', 'Please use less plastic in the packaging.'],
    ['재활용 소재 제품이 늘었으면 합니다.', 'I hope for more recycled materials.'],
    ['어디서 누가 만드는지 알려 주세요.', 'Tell us where and by whom things are made.'],
  ],
  unhappy: [
    ['문의 답변이 너무 늦어요.', 'Answers take far too long.'],
    ['반품 절차가 복잡해요.', 'Returning things is complicated.'],
    ['광고 문자가 너무 많이 와요.', 'I get far too many advertising texts.'],
  ],
  anybody: [
    ['늘 잘 입고 있어요.', 'I always enjoy wearing your clothes.'],
    ['할인을 더 자주 해 주세요.', 'Please have more sales.'],
    ['배송이 빨라서 좋아요.', 'I like the fast delivery.'],
    ['앱이 가끔 느려요.', 'The app is slow at times.'],
    ['믿고 사는 브랜드예요.', 'A brand that I trust.'],
  ],
};
