import land from './land.json' with { type: 'json' }

/** The outline of the land, island by island, each with the corners that hold it. */
const pieces = land.path.split(/(?=M)/).map((path) => ({ path, ...cornersOf(path) }))

/** The islands of which anything can be seen through a view (`left top width height`, in units of the sheet): a province is drawn without the rest of the nation. */
export function landOn(view: string): string {
  const [left = 0, top = 0, width = 0, height = 0] = view.split(' ').map(Number)
  return pieces
    .filter((one) => one.right >= left && one.left <= left + width && one.bottom >= top && one.top <= top + height)
    .map(({ path }) => path)
    .join('')
}

/** A piece begins at a place (`M`) and goes on in steps (`l`) until it is closed. */
function cornersOf(path: string) {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number)
  let [x, y] = [0, 0]
  const corners = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    x += numbers[at] ?? 0
    y += numbers[at + 1] ?? 0
    corners.left = Math.min(corners.left, x)
    corners.right = Math.max(corners.right, x)
    corners.top = Math.min(corners.top, y)
    corners.bottom = Math.max(corners.bottom, y)
  }
  return corners
}
