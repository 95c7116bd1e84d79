import type { Lang } from '../../core/words';

const en = {
  title: 'This segment holds SQL that was not written here',
  lead: 'It has not run. It can read the tables of this notebook and say which customers belong; it can change nothing and send nothing anywhere. Read it, and let it run if it does what you expect.',
  allow: 'I have read it, let it run',
};

const ko = {
  title: '이 세그먼트에는 여기서 쓰지 않은 SQL이 들어 있습니다',
  lead: '아직 실행하지 않았습니다. 이 SQL은 노트북의 표를 읽어 어떤 고객이 속하는지만 정하며, 무엇도 바꾸거나 밖으로 보낼 수 없습니다. 읽어 보고 뜻한 대로라면 실행을 허용하세요.',
  allow: '읽었습니다. 실행을 허용합니다',
} satisfies typeof en;

/** Words that ask whether SQL from elsewhere may run. */
export const allowSqlText: Readonly<Record<Lang, typeof en>> = { ko, en };
