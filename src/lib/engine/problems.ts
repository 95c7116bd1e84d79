import type { Problem } from '../core/problem';

const reload = {
  ko: '저장된 내용은 그대로 있습니다. 페이지를 새로 고치세요.',
  en: 'Nothing that was saved is lost. Reload the page.',
};

/** The user, or a newer request, stopped the work. */
export function cancelled(): Problem {
  return {
    code: 'cancelled',
    message: { ko: '작업을 취소했습니다.', en: 'The work was cancelled.' },
    hint: { ko: '필요하면 다시 실행하세요.', en: 'Start it again if you need it.' },
  };
}

/** The engine died while it worked on this; a new one starts. */
export function engineRestarted(detail: string): Problem {
  return {
    code: 'engine-restarted',
    message: {
      ko: '분석 엔진이 멈춰서 다시 시작했습니다.',
      en: 'The analysis engine stopped and was restarted.',
    },
    hint: {
      ko: '파일을 다시 읽고 단계를 다시 계산합니다. 잠시 기다리세요.',
      en: 'Your files are read again and the steps are recomputed. Wait a moment.',
    },
    detail,
  };
}

/** The engine died again and again; it is not restarted any more. */
export function engineLost(detail: string): Problem {
  return {
    code: 'engine-lost',
    message: {
      ko: '분석 엔진이 거듭 멈춰서 더 이상 다시 시작하지 않습니다.',
      en: 'The analysis engine keeps stopping and is not restarted any more.',
    },
    hint: reload,
    detail,
  };
}

/** A file of the engine could not be fetched. */
export function engineUnreachable(detail: string): Problem {
  return {
    code: 'engine-unreachable',
    message: {
      ko: '분석 엔진을 내려받지 못했습니다.',
      en: 'The analysis engine could not be downloaded.',
    },
    hint: {
      ko: '인터넷 연결을 확인하고 페이지를 새로 고치세요. 한 번 내려받으면 다음부터는 연결 없이도 열립니다.',
      en: 'Check your connection and reload the page. Once downloaded, it opens without a connection.',
    },
    detail,
  };
}

/** A file of the engine is not the one that this site was built with. */
export function engineAltered(detail: string): Problem {
  return {
    code: 'engine-altered',
    message: {
      ko: '내려받은 분석 엔진이 이 사이트의 원본과 달라서 실행하지 않았습니다.',
      en: 'The downloaded engine differs from the one this site was built with, so it was not started.',
    },
    hint: {
      ko: '페이지를 새로 고치세요. 계속되면 네트워크나 보안 프로그램이 파일을 바꾸는지 확인하세요.',
      en: 'Reload the page. If it goes on, check whether your network or a security program alters files.',
    },
    detail,
  };
}

/** The engine did not come up. */
export function engineNotStarted(detail: string): Problem {
  return {
    code: 'engine-not-started',
    message: {
      ko: '이 브라우저에서 분석 엔진을 시작하지 못했습니다.',
      en: 'The analysis engine could not be started in this browser.',
    },
    hint: {
      ko: '최신 Chrome, Edge, Firefox 또는 Safari에서 열고, 다른 탭을 닫아 메모리를 확보하세요.',
      en: 'Use a current Chrome, Edge, Firefox or Safari, and close other tabs to free memory.',
    },
    detail,
  };
}

/** The reading worker ended while it read this file. */
export function readingStopped(detail: string): Problem {
  return {
    code: 'reading-stopped',
    message: {
      ko: '파일을 읽던 중 읽기 작업이 멈췄습니다.',
      en: 'Reading the file stopped halfway.',
    },
    hint: {
      ko: '파일을 다시 여세요. 또 멈추면 다른 탭을 닫거나, 필요한 열이나 기간만 담은 작은 파일로 시도하세요. 노트북은 그대로 있습니다.',
      en: 'Open the file again. If it stops again, close other tabs, or use a smaller file with the columns or the period you need. The notebook is safe.',
    },
    detail,
  };
}
