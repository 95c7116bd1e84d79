import { column, headers, type Preset } from './preset';

/** Exports of Matomo. */
export const MATOMO: readonly Preset[] = [
  {
    id: 'matomo-visits',
    name: { ko: 'Matomo 방문 기록', en: 'Matomo visits log' },
    about: { ko: '방문 한 번이 한 줄입니다.', en: 'Each visit has a row.' },
    role: 'events',
    needs: [
      'idVisit',
      'visitorId',
      'serverDate | serverTimestamp | lastActionDateTime | firstActionTimestamp',
    ],
    fields: {
      customer: column('visitorId', '방문자를 구별합니다.', 'It tells visitors apart.'),
      member: column('userId', '로그인한 사람의 회원번호입니다.', 'It is the id of people who logged in.'),
      time: column(
        'lastActionDateTime | firstActionTimestamp | serverTimestamp | serverDate',
        '방문한 때입니다.',
        'It is when the visit was.',
      ),
      session: column('idVisit', '한 번의 방문입니다.', 'It is one visit.'),
      page: column(
        'url (actionDetails 0) | pageTitle (actionDetails 0)',
        '방문에서 처음 본 페이지입니다.',
        'It is the first page of the visit.',
      ),
      term: column(
        'siteSearchKeyword (actionDetails 0)',
        '사이트에서 찾은 말입니다.',
        'It is what was searched for on the site.',
      ),
      channel: column(
        'referrerTypeName | referrerType | referrerName',
        '들어온 경로입니다.',
        'It says where the visitor came from.',
      ),
      device: column('deviceType', '쓴 기기입니다.', 'It is the device.'),
    },
    others: headers(
      'idSite | visitIp | fingerprint | goalConversions | site* | server* | visit* | last* | first* | days* | seconds* | searches | actions | interactions | referrer* | device* | operatingSystem* | browser* | total* | country* | continent* | region* | city | location* | latitude | longitude | events | language* | plugins* | resolution | customVariables | experiments | adClick* | formConversions | sessionReplayUrl | campaign* | *(actionDetails*',
    ),
    notes: [
      {
        ko: '한 줄에 방문 전체가 들어 있어서 첫 페이지만 씁니다. 페이지마다 보려면 행동(actions) 기록을 내보내세요.',
        en: 'A row holds a whole visit, of which the first page is used. To see every page, export the actions.',
      },
    ],
  },
  {
    id: 'matomo-actions',
    name: { ko: 'Matomo 행동 기록', en: 'Matomo actions' },
    about: { ko: '행동 하나가 한 줄입니다.', en: 'Each action has a row.' },
    role: 'events',
    needs: ['idvisit', 'server_time', 'idvisitor | visitorId', 'idlink_va | idaction_url | idpageview | url'],
    fields: {
      customer: column('idvisitor | visitorId', '방문자를 구별합니다.', 'It tells visitors apart.'),
      member: column('user_id | userId', '로그인한 회원번호입니다.', 'It is the id of people who logged in.'),
      time: column('server_time', '행동한 때입니다.', 'It is when it happened.'),
      session: column('idvisit', '한 번의 방문입니다.', 'It is one visit.'),
      event: column('type | event_action | action_type', '행동의 종류입니다.', 'It is the kind of action.'),
      page: column('url | page_url | pageTitle | page_title', '본 페이지입니다.', 'It is the page.'),
      term: column('search_keyword | siteSearchKeyword', '찾은 말입니다.', 'It is what was searched for.'),
    },
    others: headers('id* | custom_* | time_spent* | search_* | event_* | product_* | pageview_position'),
  },
];
