import { column, headers, type Preset } from './preset';

/** Exports of Google Analytics 4. */
export const GA4: readonly Preset[] = [
  {
    id: 'ga4-events',
    name: { ko: 'GA4 이벤트(BigQuery)', en: 'GA4 events (BigQuery)' },
    about: { ko: '이벤트 하나가 한 줄입니다.', en: 'Each event has a row.' },
    role: 'events',
    needs: ['event_name', 'user_pseudo_id', 'event_timestamp | event_date'],
    fields: {
      customer: column(
        'user_pseudo_id',
        '모든 줄에 있는 브라우저·앱 표시입니다.',
        'It names the browser or app on every row.',
      ),
      member: column(
        'user_id',
        '로그인한 사람의 회원번호라서 주문과 이을 수 있습니다.',
        'It is the id of people who logged in, which joins them to orders.',
      ),
      time: column(
        'event_timestamp | event_datetime | event_time | event_date',
        '이벤트가 일어난 때입니다.',
        'It is when the event happened.',
      ),
      event: column('event_name', '무엇을 했는지입니다.', 'It says what was done.'),
      session: column(
        'ga_session_id | event_params_ga_session_id | event_params.ga_session_id | session_id',
        '한 번의 방문입니다.',
        'It is one visit.',
      ),
      page: column(
        'page_location | event_params_page_location | event_params.page_location | page_path | page_title',
        '본 페이지입니다.',
        'It is the page seen.',
      ),
      term: column(
        'search_term | event_params_search_term | event_params.search_term',
        '사이트에서 찾은 말입니다.',
        'It is what was searched for on the site.',
      ),
      product: column('item_name | items_item_name | items.item_name', '상품입니다.', 'It is the product.'),
      category: column(
        'item_category | items_item_category | items.item_category',
        '상품 분류입니다.',
        'It is the category of the product.',
      ),
      amount: column(
        'ecommerce_purchase_revenue | ecommerce.purchase_revenue | purchase_revenue | value | event_value_in_usd',
        '이벤트에 적힌 금액입니다.',
        'It is the amount of the event.',
      ),
      channel: column(
        'traffic_source_source | traffic_source.source | traffic_source_medium | traffic_source.medium | source',
        '처음 들어온 경로입니다.',
        'It says where the visitor first came from.',
      ),
      device: column('device_category | device.category | platform', '쓴 기기입니다.', 'It is the device.'),
    },
    others: headers(
      'event_* | user_* | device* | geo* | app_info* | traffic_source* | stream_id | ecommerce* | items* | privacy_info* | collected_* | batch_* | session_traffic* | is_active_user',
    ),
  },
  {
    id: 'ga4-user-explorer',
    name: { ko: 'GA4 사용자 탐색 분석', en: 'GA4 user explorer' },
    about: { ko: '사용자 한 명이 한 줄인 요약입니다.', en: 'Each user has one row of totals.' },
    role: 'customers',
    needs: [
      'Effective user ID | App-instance ID | User pseudo ID | 유효 사용자 ID | 앱 인스턴스 ID',
      'Event count | Sessions | Stream name | 이벤트 수 | 세션수 | 세션 수 | 스트림 이름',
    ],
    fields: {
      customer: column(
        'Effective user ID | App-instance ID | User pseudo ID | 유효 사용자 ID | 앱 인스턴스 ID',
        'GA4가 사용자마다 매긴 번호입니다.',
        'It is the id that GA4 gives to each user.',
      ),
      joined: column(
        'First visit date | First session date | 첫 방문 날짜',
        '처음 온 날입니다.',
        'It is the day of the first visit.',
      ),
    },
    others: headers(
      'Stream name | Event count | Sessions | Purchase revenue | Transactions | Conversions | Key events | 스트림 이름 | 이벤트 수',
    ),
    notes: [
      {
        ko: '언제 무엇을 했는지는 없는 요약입니다. 방문 흐름을 보려면 GA4의 BigQuery 내보내기를 쓰세요.',
        en: 'These are totals without days. To see visits, use the BigQuery export of GA4.',
      },
    ],
  },
];
