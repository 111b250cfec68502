import { crc32 } from 'node:zlib';

/** A picture of a part of the first one, which covers that part. */
interface Frame {
  /** The bytes of a PNG. All frames have the colour type and bit depth of the first. */
  readonly png: Buffer;
  /** Where the frame is in the first one, in px. */
  readonly x: number;
  readonly y: number;
  /** How long it is shown, in ms. */
  readonly delay: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Returns an animated PNG, which is played `plays` times: https://www.w3.org/TR/png-3/#apngFrame */
export function writeApng(frames: readonly Frame[], plays: number): Buffer {
  const pictures = frames.map((frame) => ({ ...frame, chunks: readChunks(frame.png) }));
  const [first] = pictures;
  const header = first && findHeader(first.chunks);
  if (!header) {
    throw new Error('There is no frame.');
  }
  let sequence = 0;
  const chunks: Chunk[] = [
    { type: 'IHDR', data: header },
    { type: 'acTL', data: numbers(frames.length, plays) },
  ];
  for (const picture of pictures) {
    const own = findHeader(picture.chunks);
    // The bytes after the width and the height: depth, colour type, and three that are 0.
    if (!own.subarray(8).equals(header.subarray(8))) {
      throw new Error('A frame has other colours than the first.');
    }
    const { x, y, delay } = picture;
    const place = numbers(sequence++, own.readUInt32BE(0), own.readUInt32BE(4), x, y);
    const time = Buffer.from([delay >> 8, delay & 255, 1000 >> 8, 1000 & 255, 0, 0]);
    chunks.push({ type: 'fcTL', data: Buffer.concat([place, time]) });
    for (const { data } of picture.chunks.filter(({ type }) => type === 'IDAT')) {
      chunks.push(
        picture === first
          ? { type: 'IDAT', data }
          : { type: 'fdAT', data: Buffer.concat([numbers(sequence++), data]) },
      );
    }
  }
  chunks.push({ type: 'IEND', data: Buffer.alloc(0) });
  return Buffer.concat([SIGNATURE, ...chunks.map(writeChunk)]);
}

function readChunks(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const start = at + 8;
    const end = start + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, start), data: png.subarray(start, end) });
    at = end + 4; // The checksum.
  }
  return chunks;
}

function writeChunk({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([numbers(data.length), body, numbers(crc32(body))]);
}

function findHeader(chunks: readonly Chunk[]): Buffer {
  return chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
}
