/** Which squares of a path of `M x y h1v1h-1z` are dark; those that stand side by side may be one, `h3v1h-3z`, or a stroke along their middle, `M x y.5h3`. */
export function modulesOf({ path, size }: { readonly path: string; readonly size: number }, border = 4) {
  const runs = Array.from(path.matchAll(/M(\d+) (\d+)(?:\.5)?h(\d+)/g), ([, x, y, length]) =>
    [x, y, length].map(Number),
  )
  const dark = new Set(
    runs.flatMap(([x = 0, y = 0, length = 0]) =>
      Array.from({ length }, (_, step) => `${String(x + step)},${String(y)}`),
    ),
  )
  const width = size - 2 * border
  return { width, isDark: (x: number, y: number) => dark.has(`${String(x + border)},${String(y + border)}`) }
}

type Code = ReturnType<typeof modulesOf>

/** ISO/IEC 18004 table 9, level M: how many blocks a version has, all of the same length in the versions read here. */
const blocksOf: Readonly<Record<number, { readonly blocks: number; readonly data: number; readonly align: number }>> = {
  3: { blocks: 1, data: 44, align: 22 },
  4: { blocks: 2, data: 32, align: 26 },
  5: { blocks: 2, data: 43, align: 30 },
  6: { blocks: 4, data: 27, align: 34 },
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** The text of an undamaged QR code at level M in byte mode, read by a second program than the one that drew it. */
export function readQr(code: Code): string {
  const version = (code.width - 17) / 4
  const layout = blocksOf[version]
  if (layout === undefined) throw new Error(`version ${String(version)} is not read here`)
  const words = wordsOf(code, layout.align)
  // Codewords of the blocks take turns; the error correction that follows them is not needed.
  const bytes = Array.from({ length: layout.blocks }, (_, block) =>
    Array.from({ length: layout.data }, (__, at) => words[at * layout.blocks + block] ?? 0),
  ).flat()
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  if (!bits.startsWith('0100')) throw new Error('not in byte mode')
  const length = Number.parseInt(bits.slice(4, 12), 2)
  const text = Array.from({ length }, (_, at) => Number.parseInt(bits.slice(12 + 8 * at, 20 + 8 * at), 2))
  return Buffer.from(text).toString('utf8')
}

/** Pairs of columns from the right, upwards and downwards by turns, around what every code of that size has. */
function wordsOf(code: Code, align: number): readonly number[] {
  const { width, isDark } = code
  const mask = masks[maskOf(code)] ?? (() => false)
  let bits = ''
  let isUp = true
  for (let right = width - 1; right > 0; right -= 2) {
    // The column of the timing pattern belongs to no pair.
    if (right === 6) right = 5
    for (let step = 0; step < width; step++) {
      const y = isUp ? width - 1 - step : step
      for (const x of [right, right - 1])
        if (!isFixed(x, y, width, align)) bits += isDark(x, y) === mask(x, y) ? '0' : '1'
    }
    isUp = !isUp
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    Number.parseInt(bits.slice(8 * at, 8 * at + 8), 2),
  )
}

/** Three bits of the format, beside the first finder, under their own fixed mask. */
const maskOf = ({ isDark }: Code) => [2, 3, 4].reduce((mask, x) => mask * 2 + (isDark(x, 8) ? 1 : 0), 0) ^ 0b101

function isFixed(x: number, y: number, width: number, align: number): boolean {
  const far = width - 8
  const isFinder = (x < 9 && y < 9) || (x >= far && y < 9) || (x < 9 && y >= far)
  return isFinder || x === 6 || y === 6 || (Math.abs(x - align) <= 2 && Math.abs(y - align) <= 2)
}
