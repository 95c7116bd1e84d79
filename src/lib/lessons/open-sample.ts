import type { Role } from '../core/input';
import { fail, ok, type Problem, type Result } from '../core/problem';
import type { Lang, Words } from '../core/words';
import type { Sample, SampleFile } from './samples';
import { unpack } from './unpack';

/** How far the download is; the same shape as the engine's progress. */
export interface SampleProgress {
  readonly label: Words;
  readonly done: number;
  readonly total: number;
  readonly unit: 'bytes';
}

/** What is needed to open a sample. */
export interface SampleRequest {
  readonly sample: Sample;
  readonly lang: Lang;
  /** Which files to open, as `Sample.core` for the smallest useful set; all when left out. */
  readonly roles?: readonly Role[];
  /** The base path of the site, '' or like `/gyul`, or relative like `.`. */
  readonly base: string;
  readonly fetch: typeof fetch;
  readonly onprogress?: (progress: SampleProgress) => void;
  readonly signal?: AbortSignal;
}

const LABEL: Words = { ko: '샘플을 받는 중', en: 'Fetching the sample' };

function unreachable(file: SampleFile, detail: string): Problem {
  return {
    code: 'sample-unreachable',
    message: {
      ko: `샘플 파일(${file.name.ko})을 받지 못했습니다.`,
      en: `The sample file ${file.name.en} could not be fetched.`,
    },
    hint: {
      ko: '인터넷 연결을 확인하고 다시 누르세요. 가지고 있는 파일은 연결 없이도 열 수 있습니다.',
      en: 'Check the connection and try again. Files of your own open without one.',
    },
    detail,
  };
}

function damaged(file: SampleFile, detail: string): Problem {
  return {
    code: 'sample-damaged',
    message: {
      ko: `샘플 파일(${file.name.ko})이 받는 도중 손상되었습니다.`,
      en: `The sample file ${file.name.en} was damaged on the way.`,
    },
    hint: { ko: '다시 한번 눌러 새로 받으세요.', en: 'Try again to fetch it anew.' },
    detail,
  };
}

async function received(response: Response, onbytes: (bytes: number) => void): Promise<Blob> {
  if (!response.body) return response.blob();
  const parts: BlobPart[] = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    parts.push(value);
    onbytes(value.byteLength);
  }
}

async function download(
  request: SampleRequest,
  file: SampleFile,
  onbytes: (bytes: number) => void,
): Promise<Result<Blob>> {
  try {
    const init = request.signal ? { signal: request.signal } : {};
    const response = await request.fetch(`${request.base}/${file.path}`, init);
    if (!response.ok) return fail(unreachable(file, `HTTP ${response.status}`));
    return ok(await received(response, onbytes));
  } catch (error) {
    return fail(unreachable(file, String(error)));
  }
}

async function unpacked(request: SampleRequest, file: SampleFile, packed: Blob): Promise<Result<File>> {
  try {
    const blob = await unpack(packed, await request.sample.linesIn(request.lang));
    return ok(new File([blob], file.name[request.lang], { type: 'text/csv' }));
  } catch (error) {
    return fail(damaged(file, String(error)));
  }
}

/**
 * Fetches and unpacks files of a sample in the language asked for, in the order in which the sample has them. They are
 * fetched together; each is unpacked while the next ones still come. Problems: `sample-unreachable`, `sample-damaged`.
 */
export async function openSample(request: SampleRequest): Promise<Result<File[]>> {
  const wanted = request.sample.files.filter(({ role }) => request.roles?.includes(role) ?? true);
  const total = wanted.reduce((sum, file) => sum + file.packedBytes, 0);
  let done = 0;
  const onbytes = (bytes: number) => {
    done = Math.min(total, done + bytes);
    request.onprogress?.({ label: LABEL, done, total, unit: 'bytes' });
  };
  const coming = wanted.map((file) => ({ file, packed: download(request, file, onbytes) }));
  const files: File[] = [];
  for (const { file, packed } of coming) {
    const fetched = await packed;
    if (!fetched.ok) return fetched;
    const opened = await unpacked(request, file, fetched.value);
    if (!opened.ok) return opened;
    files.push(opened.value);
  }
  return ok(files);
}
