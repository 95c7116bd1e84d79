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

function eachLine(change: LineChange): TransformStream<string, string> {
  let rest = '';
  const changed = (text: string) => text.split('\n').map(change).join('\n');
  return new TransformStream({
    transform(chunk, controller) {
      const text = rest + chunk;
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      if (end > 0) controller.enqueue(changed(text.slice(0, end)));
    },
    flush(controller) {
      if (rest) controller.enqueue(changed(rest));
    },
  });
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
  const text = plain
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(eachLine(change))
    .pipeThrough(new TextEncoderStream());
  return new Response(text).blob();
}
