// A picture of a screen in a palette: a third of the weight, and nobody sees it.
import { deflateSync, inflateSync } from 'node:zlib'

type Picture = { readonly width: number; readonly height: number; readonly channels: number; readonly pixels: Buffer }

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

const chunksOf = (png: Buffer): { type: string; data: Buffer }[] => {
  const chunks = []
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

const paeth = (left: number, up: number, corner: number): number => {
  const [dLeft, dUp, dCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return dLeft <= dUp && dLeft <= dCorner ? left : dUp <= dCorner ? up : corner
}

/** What a browser writes: eight bits, with or without opacity, not interlaced. */
const decode = (png: Buffer): Picture => {
  const chunks = chunksOf(png)
  const head = chunks[0]?.data
  if (!head || head[8] !== 8 || (head[9] !== 2 && head[9] !== 6) || head[12] !== 0) throw new Error('not a screenshot')
  const [width, height, channels] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 2 ? 3 : 4]
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const row = width * channels
  const pixels = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]
    for (let x = 0; x < row; x++) {
      const at = y * row + x
      const left = x < channels ? 0 : (pixels[at - channels] ?? 0)
      const up = y === 0 ? 0 : (pixels[at - row] ?? 0)
      const corner = y === 0 || x < channels ? 0 : (pixels[at - row - channels] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0
      pixels[at] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess
    }
  }
  return { width, height, channels, pixels }
}

const redOf = (colour: number): number => colour >> 16
const greenOf = (colour: number): number => (colour >> 8) & 255
const blueOf = (colour: number): number => colour & 255

const distance = (a: number, b: number): number =>
  (redOf(a) - redOf(b)) ** 2 + (greenOf(a) - greenOf(b)) ** 2 + (blueOf(a) - blueOf(b)) ** 2

/** The commonest colours, no two of them alike; each other colour goes to the nearest. */
const paletteOf = (colours: ReadonlyMap<number, number>, size: number): number[] => {
  const apart = 12
  const palette: number[] = []
  for (const [colour] of [...colours].toSorted((a, b) => b[1] - a[1])) {
    if (palette.length === size) break
    if (palette.every((kept) => distance(kept, colour) >= apart)) palette.push(colour)
  }
  return palette
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  let crc = 0xffffffff
  for (const byte of body) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0)
  return Buffer.concat([length, body, check])
}

const encode = ({ width, height }: Picture, colours: Uint32Array, palette: readonly number[]): Buffer => {
  const nearest = new Map<number, number>()
  const rows = Buffer.alloc((width + 1) * height)
  colours.forEach((colour, i) => {
    let index = nearest.get(colour)
    if (index === undefined) {
      index = palette.reduce((best, c, j) => (distance(c, colour) < distance(palette[best] ?? 0, colour) ? j : best), 0)
      nearest.set(colour, index)
    }
    rows[i + Math.floor(i / width) + 1] = index
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const plte = Buffer.from(palette.flatMap((c) => [redOf(c), greenOf(c), blueOf(c)]))
  const idat = deflateSync(rows, { level: 9 })
  const parts = [chunk('IHDR', head), chunk('PLTE', plte), chunk('IDAT', idat), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([SIGNATURE, ...parts])
}

/** As many colours as fit in `limit` bytes. */
export const compressPng = (png: Buffer, limit: number): Buffer => {
  const picture = decode(png)
  const colours = new Uint32Array(picture.width * picture.height)
  const counts = new Map<number, number>()
  for (let i = 0; i < colours.length; i++) {
    const at = i * picture.channels
    const colour = picture.pixels.readUIntBE(at, 3)
    colours[i] = colour
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  for (const size of [256, 128, 64, 32]) {
    const small = encode(picture, colours, paletteOf(counts, size))
    if (small.length <= limit) return small
  }
  throw new Error(`this picture does not fit in ${limit} bytes`)
}
