/** What a ticket is about; a review is of a product. */
export type Topic = '배송' | '사이즈' | '반품·교환' | '품질' | '결제' | '적립금' | '상품후기';

/** How somebody feels who writes. */
export type Mood = 'unhappy' | 'plain' | 'happy';

/** A sentence in Korean and English; `{p}` stands for a product, `{n}` for a number or address. No commas. */
export type Sentence = readonly [ko: string, en: string];

/** The first sentences of tickets: what is the matter. */
export const MATTERS: Readonly<Record<Exclude<Topic, '상품후기'>, readonly Sentence[]>> = {
  배송: [
    ['{p} 주문했는데 아직도 배송 준비중이에요.', 'I ordered {p} and it is still being prepared.'],
    ['{p} 언제 도착하나요?', 'When will {p} arrive?'],
    [
      '송장번호는 떴는데 며칠째 이동이 없어요.',
      'There is a tracking number but the parcel has not moved for days.',
    ],
    ['배송완료라고 뜨는데 {p} 못 받았어요.', 'It says delivered but I have not got {p}.'],
    ['배송지를 바꾸고 싶어요.', 'I would like to change the delivery address.'],
    ['같이 주문한 상품 중에 {p} 하나만 안 왔어요.', 'Of all I ordered only {p} did not come.'],
  ],
  사이즈: [
    ['{p} 사이즈가 생각보다 작아요.', '{p} is smaller than I thought.'],
    ['{p} 사이즈가 너무 커서 못 입겠어요.', '{p} is too big for me to wear.'],
    ['{p} 실측 사이즈 알려 주세요.', 'Please tell me the exact measures of {p}.'],
    ['평소 입는 치수로 {p} 시켰는데 안 맞아요.', 'I took my usual size of {p} and it does not fit.'],
    ['{p} 상세페이지 치수랑 실제가 달라요.', 'The real size of {p} differs from the page.'],
  ],
  '반품·교환': [
    ['{p} 반품 신청했는데 수거를 안 와요.', 'I asked to return {p} but nobody collects it.'],
    ['{p} 한 치수 큰 걸로 교환하고 싶어요.', 'I want to exchange {p} for one size up.'],
    ['반품한 지 일주일 넘었는데 환불이 안 됐어요.', 'I returned it over a week ago and have no refund yet.'],
    ['{p} 반품 배송비는 누가 내나요?', 'Who pays the postage for returning {p}?'],
    ['다른 색상의 {p} 상품으로 바꿀 수 있나요?', 'Can I change it for {p} in another colour?'],
  ],
  품질: [
    ['{p} 한 번 빨았는데 보풀이 심해요.', '{p} pilled badly after one wash.'],
    ['{p} 박음질이 뜯어진 채로 왔어요.', '{p} came with an open seam.'],
    ['{p} 색이 화면이랑 너무 달라요.', 'The colour of {p} is quite unlike the picture.'],
    ['{p} 받자마자 올이 풀렸어요.', 'A thread of {p} came loose at once.'],
    ['{p} 세탁 방법이 궁금해요.', 'How should I wash {p}?'],
  ],
  결제: [
    ['모바일에서 결제하다가 계속 멈춰요.', 'The payment keeps hanging on my phone.'],
    ['카드 결제가 두 번 됐어요.', 'My card was charged twice.'],
    ['{p} 결제했는데 주문 내역에 없어요.', 'I paid for {p} but it is not among my orders.'],
    ['현금영수증 발급해 주세요.', 'Please issue a cash receipt.'],
    ['쿠폰이 결제 단계에서 사라졌어요.', 'My coupon vanished at the checkout.'],
  ],
  적립금: [
    ['적립금이 아직 안 들어왔어요.', 'My points have not arrived yet.'],
    ['{p} 후기 적립금은 언제 주나요?', 'When do I get the points for reviewing {p}?'],
    ['적립금 유효기간이 언제까지인가요?', 'Until when are my points valid?'],
    ['등급이 왜 내려갔는지 궁금해요.', 'Why has my tier gone down?'],
  ],
};

/** The last sentences of tickets. */
export const CLOSINGS: Readonly<Record<Mood, readonly Sentence[]>> = {
  unhappy: [
    ['답변이 너무 늦어서 실망했어요.', 'I am disappointed by how slow the answer was.'],
    ['벌써 세 번째 문의입니다.', 'This is already the third time I ask.'],
    ['이제 다른 데서 사려고요.', 'I will buy elsewhere from now on.'],
    ['고객센터 전화도 안 받네요.', 'Nobody picks up the phone either.'],
    ['정말 불쾌합니다.', 'This is truly unpleasant.'],
    ['믿고 샀는데 너무하네요.', 'I trusted you and this is too much.'],
  ],
  plain: [
    ['확인 부탁드려요.', 'Please have a look.'],
    ['빠른 답변 기다릴게요.', 'I look forward to a quick answer.'],
    ['가능한지 알려 주세요.', 'Please tell me whether it can be done.'],
    ['처리 부탁드립니다.', 'Please see to it.'],
    ['어떻게 하면 되나요?', 'What should I do?'],
  ],
  happy: [
    ['친절한 상담 감사합니다.', 'Thank you for your kind help.'],
    ['지난번에도 빨리 처리해 주셔서 만족했어요.', 'I was pleased with how fast you helped last time.'],
    ['늘 잘 쓰고 있어요.', 'I always like what I get.'],
    ['항상 믿고 삽니다.', 'I always buy with trust.'],
  ],
};

/** Sentences of reviews, in three parts: the product, what of it, and in all. */
export const REVIEWS: Readonly<Record<Mood, readonly (readonly Sentence[])[]>> = {
  happy: [
    [
      ['{p} 정말 마음에 들어요!', 'I really like {p}!'],
      ['{p} 실물이 훨씬 예뻐요.', '{p} is far prettier in real life.'],
      ['{p} 두 번째 구매예요.', 'This is my second {p}.'],
      ['{p} 선물했는데 너무 좋아하네요.', 'I gave {p} as a present and it was loved.'],
    ],
    [
      ['생각한 그대로예요.', 'Just as I imagined it.'],
      ['소재가 부드럽고 가벼워요.', 'The fabric is soft and light.'],
      ['마감이 꼼꼼해서 믿음이 가요.', 'The careful finish earns my trust.'],
      ['색감이 고급스러워요.', 'The colour looks fine.'],
      ['어디에나 잘 어울려요.', 'It goes with everything.'],
      ['하고 나가면 어디서 샀냐고 물어봐요.', 'People ask me where I got it.'],
    ],
    [
      ['배송도 빨랐어요.', 'It came fast too.'],
      ['다음에 다른 색도 사려고요.', 'I will buy another colour next time.'],
      ['가격 대비 만족해요.', 'I am satisfied for the price.'],
      ['친구들한테도 추천했어요.', 'I have told my friends.'],
      ['자부심이 느껴지는 브랜드예요.', 'A brand that one can feel the pride of.'],
    ],
  ],
  plain: [
    [
      ['{p} 무난해요.', '{p} is all right.'],
      ['{p} 화면이랑 비슷해요.', '{p} looks much like the picture.'],
      ['{p} 가격만큼 하네요.', '{p} is worth its price and no more.'],
    ],
    [
      ['조금 얇은 느낌이에요.', 'It feels a little thin.'],
      ['사이즈는 보통이에요.', 'The size is average.'],
      ['색은 사진보다 조금 어두워요.', 'The colour is a bit darker than in the photo.'],
    ],
    [
      ['막 입기 좋아요.', 'Good for every day.'],
      ['세일할 때 사면 괜찮아요.', 'Fine if you buy it on sale.'],
      ['배송은 보통이었어요.', 'Delivery was average.'],
    ],
  ],
  unhappy: [
    [
      ['{p} 기대보다 별로예요.', '{p} is worse than I hoped.'],
      ['{p} 사진이랑 달라요.', '{p} is unlike the photo.'],
      ['{p} 사고 후회했어요.', 'I regret buying {p}.'],
    ],
    [
      ['사이즈가 작게 나와서 불편해요.', 'It runs small and is uncomfortable.'],
      ['사이즈 안내가 안 맞아요.', 'The size guide is wrong.'],
      ['보풀이 금방 생겨요.', 'It pills at once.'],
      ['마감이 엉성해요.', 'The finish is sloppy.'],
      ['냄새가 심하게 나요.', 'It smells badly.'],
    ],
    [
      ['반품하려니 배송비가 아깝네요.', 'Returning it is not worth the postage.'],
      ['다시는 안 살 것 같아요.', 'I do not think I will buy it again.'],
      ['세일이라 샀는데 실망이에요.', 'I bought it on sale and am disappointed.'],
    ],
  ],
};

/** Sentences in which people give away more than they should; all numbers are made up. */
export const GIVEN_AWAY = {
  phone: ['연락은 {n} 로 주세요.', 'Please call {n} instead.'],
  email: ['답변은 {n} 로 보내 주세요.', 'Please send the answer to {n} instead.'],
  resident: ['본인 확인용 주민번호 {n} 남깁니다.', 'For identification my resident number is {n} as asked.'],
  card: ['결제한 카드번호는 {n} 입니다.', 'The card that I paid with is {n} in full.'],
  account: ['환불 계좌는 국민은행 {n} 입니다.', 'Please refund to Kookmin Bank {n} soon.'],
} as const satisfies Record<string, Sentence>;
