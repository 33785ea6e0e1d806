/** Whether only whole numbers make sense (people, cases), or a share or a score was meant. */
export type FigureSort = 'whole' | 'decimal'

/** `ask`: both readings are possible, and nobody but the writer knows which he meant. */
type FigureRead =
  | { readonly state: 'read'; readonly value: number }
  | { readonly state: 'ask'; readonly readings: readonly [number, number] }
  | { readonly state: 'unreadable' }

const unreadable = { state: 'unreadable' } as const
const grouped = /^[1-9]\d{0,2}(\.\d{3})+$/
const groupedByCommas = /^[1-9]\d{0,2}(,\d{3})+$/
/** One stroke with three digits behind it: a group of thousands, or decimals. */
const either = /^[1-9]\d{0,2}[.,]\d{3}$/

const asNumber = (digits: string) => Number(digits)

/**
 * A number as people type it. Indonesian groups by dots and writes decimals behind a comma; whoever copied from an English page does the
 * opposite. What can be read in one way only is read, what can be read in two is asked about, and nothing is guessed.
 */
export function readFigure(typed: string, sort: FigureSort): FigureRead {
  const said = typed.replaceAll(/[\s\u00a0\u202f]/g, '')
  if (/^\d{1,15}$/.test(said)) return { state: 'read', value: asNumber(said) }
  if (either.test(said)) return readEither(said, sort)
  if (grouped.test(said)) return { state: 'read', value: asNumber(said.replaceAll('.', '')) }
  if (groupedByCommas.test(said)) return { state: 'read', value: asNumber(said.replaceAll(',', '')) }
  return sort === 'decimal' ? readDecimal(said) : unreadable
}

/** A whole number cannot have decimals, and a dot before three digits is how Indonesia writes thousands: read. A comma there is foreign: asked. */
function readEither(said: string, sort: FigureSort): FigureRead {
  const whole = asNumber(said.replace(/[.,]/, ''))
  if (sort === 'whole' && said.includes('.')) return { state: 'read', value: whole }
  return { state: 'ask', readings: [whole, asNumber(said.replace(',', '.'))] }
}

function readDecimal(said: string): FigureRead {
  if (/^\d{1,3}(\.\d{3})*,\d+$/.test(said) || /^\d+,\d+$/.test(said))
    return { state: 'read', value: asNumber(said.replaceAll('.', '').replace(',', '.')) }
  if (/^\d{1,3}(,\d{3})*\.\d+$/.test(said) || /^\d+\.\d+$/.test(said))
    return { state: 'read', value: asNumber(said.replaceAll(',', '')) }
  return unreadable
}
