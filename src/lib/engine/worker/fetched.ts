import { ok, type Result } from '../../core/problem';
import type { EngineAssets } from '../asset';
import { fetchAsset, fetchScript } from '../fetch-asset';
import { forgetOthers } from '../keep';
import type { Progress } from '../protocol';
import type { Fetched } from './service';

/**
 * Whether WebAssembly has exceptions here, by what it offers. Asking by `validate` waits, in WebKit, for the threads
 * that compile; where an earlier engine keeps the only one busy, this worker would be stuck for minutes.
 */
function hasExceptions(): boolean {
  return 'Exception' in WebAssembly;
}

const label = { ko: '분석 엔진을 내려받는 중', en: 'Downloading the analysis engine' };

/** The build of DuckDB that this browser can run, from the store of the last visit or from the network. */
export async function fetchDuckDB(
  assets: EngineAssets,
  onprogress: (progress: Progress) => void,
): Promise<Result<Fetched>> {
  const [scriptAsset, moduleAsset] = hasExceptions()
    ? [assets.ehScript, assets.ehModule]
    : [assets.mvpScript, assets.mvpModule];
  const [script, module] = await Promise.all([
    fetchScript(scriptAsset),
    fetchAsset(moduleAsset, (done) => onprogress({ label, done, total: moduleAsset.bytes, unit: 'bytes' })),
  ]);
  if (!script.ok) return script;
  if (!module.ok) return module;
  void forgetOthers(Object.values(assets));
  return ok({ script: script.value, module: module.value });
}

/** Unpacks the module and gives it the type that lets browsers compile it while they read it. */
export async function unpack(module: Blob): Promise<Blob> {
  const stream = module.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': 'application/wasm' } }).blob();
}
