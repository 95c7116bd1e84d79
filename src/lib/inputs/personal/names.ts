const SURNAMES =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉경사부가복태목형피두감음빈동온호범좌팽승간상갈단견당';
const DOUBLE_SURNAMES = ['남궁', '황보', '제갈', '사공', '선우', '서문', '독고', '동방'];

/** Syllables that given names are made of; words of trade share few of them in both places. */
const GIVEN = new Set(
  '가강건겸경계고관광교구권규균그근금기길나난남내노누늘다단달담대덕도동두득라람란래량려련렬령로루류률름리린림마만말명모무문미민바배백범별병보복봉비빈빛사산상새샘서석선설섭성세소솔송솜수숙순슬승시식신실심아안애양억언엄여연열영예오옥온완용우욱운웅원월유육윤율은을음의이익인일임자잔잎장재전정제조종주준중지진찬창채천철초춘충치탁태택하학한해향혁현형혜호홍화환회효후훈휘휼희힘',
);

/** Syllables that are common in given names: most names have one. */
const COMMON = new Set(
  '민서지준현우연은수진영윤예성호정희경미선승재원주아혜유건태인나빈솔하도시율채린훈철숙순자옥환규석형용동상기찬혁욱종완봉란향신범웅슬람온별라다소세학길명광',
);

/** Endings of places, shops and things that begin like a surname. */
const NO_NAME =
  /(?:시|군|구|읍|면|동|리|로|길|도|역|점|관|실|품|류|원단|용품|상품|가방|신발|구두|바지|치마|코트|자켓|셔츠|니트|청|색|급|형|식|별|팀|부|과|사|은행|카드|페이|대학|학교|병원|마트|몰|샵|회원|고객|주문|결제|취소|배송|환불|교환|완료|대기|문의|이벤트|쿠폰|할인|무료|전체|기타|없음|미상|남성|여성|남자|여자|직장인|학생|주부|공무원|자영업)$/;

function surnameLength(text: string): 0 | 1 | 2 {
  if (text.length >= 3 && DOUBLE_SURNAMES.some((surname) => text.startsWith(surname))) return 2;
  return SURNAMES.includes(text[0] ?? ' ') ? 1 : 0;
}

/** Whether a text may be a Korean name where the column says so: 2 to 5 syllables, also apart as `홍 길동`, or masked as `홍*동`. */
export function isKoreanNameShape(text: string): boolean {
  return /^[가-힣]{2,5}$|^[가-힣]{1,2}[ \u3000]+[가-힣]{1,3}$/.test(text) || isMaskedName(text);
}

/** Whether a text is a name with stars in it: `홍*동`, `김**`. */
export function isMaskedName(text: string): boolean {
  return (
    /^[가-힣][가-힣*○OXx●]{1,3}$/.test(text) &&
    /^[가-힣][^가-힣]/.test(text) &&
    SURNAMES.includes(text[0] ?? ' ')
  );
}

/** Whether a text looks like a Korean name by itself: a surname, one or two usual syllables, no ending of a place or thing. */
export function looksKoreanName(text: string): boolean {
  if (isMaskedName(text)) return true;
  if (!/^[가-힣]{2,4}$/.test(text)) return false;
  const surname = surnameLength(text);
  const given = [...text.slice(surname)];
  if (surname === 0 || given.length === 0 || given.length > 2 || !given.every((one) => GIVEN.has(one)))
    return false;
  if (NO_NAME.test(text) && !given.every((one) => COMMON.has(one))) return false;
  return given.some((one) => COMMON.has(one));
}

const FIRST_NAMES = new Set(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul
andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin
scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas
zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan
joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna
michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia
victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances
kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie
brittany charlotte marie kayla alexis lori jane claire lucy zoe chloe ella mia ava leo max oliver luke adrian simon martin ian neil tim tom
mike dan matt chris alex sam ben nick steve jim bob bill tony greg rob ken don ed ray fred ted kate jenny sue liz beth meg minjun jisoo
seoyeon minji jihoon hyunwoo yuna soojin brion darrin andy irene gene sandy pete rick harry ethyl claude`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a text has the shape of a name in Latin letters: two to four capitalised words. */
export function isLatinNameShape(text: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*(?:,? \p{L}[\p{L}'’.-]*){1,3}$/u.test(text);
}

/** Whether a text looks like a Western name by itself: a usual first name and another word or two. */
export function looksLatinName(text: string): boolean {
  return (
    isLatinNameShape(text) &&
    text
      .toLowerCase()
      .split(/[ ,]+/)
      .some((word) => FIRST_NAMES.has(word))
  );
}

/** Whether one word is a usual first name. */
export function isFirstName(text: string): boolean {
  return FIRST_NAMES.has(text.toLowerCase());
}

/** Whether a text may be a Japanese or Chinese name where the column says so. */
export function isHanNameShape(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,5}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,6}$/u.test(
    text,
  );
}
