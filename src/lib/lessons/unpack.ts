import type { LineChange } from './samples';

const PIECE = 65_536;

/** Lets the page draw and answer before the next piece. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The bytes of a blob in small pieces with a pause between them, so that no task on the page's thread is long. */
function inPieces(blob: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        if (at >= blob.size) return controller.close();
        await pause();
        const piece = blob.slice(at, at + PIECE);
        at += PIECE;
        controller.enqueue(new Uint8Array(await piece.arrayBuffer()));
      },
    },
    { highWaterMark: 0 },
  );
}

/** Changes whole lines as the text comes, and encodes each piece at once: a blob of strings would encode all in one long task. */
async function changed(text: ReadableStream<string>, change: LineChange): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const encoder = new TextEncoder();
  const reader = text.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob([...parts, encoder.encode(change(rest))]);
    rest += value;
    if (rest.length < PIECE) continue;
    const end = rest.lastIndexOf('\n') + 1;
    parts.push(encoder.encode(change(rest.slice(0, end))));
    rest = rest.slice(end);
  }
}

async function isGzip(blob: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/**
 * Unpacks a gzip blob of UTF-8 text and changes its lines, bit by bit. A host that had unpacked it on the way is
 * noticed. Rejects when the bytes are damaged.
 */
export async function unpack(packed: Blob, change: LineChange | null): Promise<Blob> {
  const pieces = inPieces(packed);
  const plain = (await isGzip(packed)) ? pieces.pipeThrough(new DecompressionStream('gzip')) : pieces;
  if (!change) return new Response(plain).blob();
  return changed(plain.pipeThrough(new TextDecoderStream()), change);
}
