import type { Balance, StateBalance } from '#core'
import { isMoment } from './checkpoint.ts'
import { readNote, type Note } from './note.ts'

/*
 * A balance as a signed note, by the key of the log: as that of a promise its second line is a name and no number, so that it is never read as a head.
 */

const title = 'netra log balance v1'

export const printBalance = ({ origin, nth, size, madeAt, before, states }: Balance): string =>
  [
    ...[title, origin, String(nth), String(size), madeAt, before ?? '-'],
    ...states.map(({ state, stand, came, went }) => `${state} ${String(stand)} ${String(came)} ${String(went)}`),
    '',
  ].join('\n')

/** Null: no balance. */
export function readBalance(written: string): (Balance & { readonly note: Note }) | null {
  const note = readNote(written)
  const [first, origin, nth = '', size = '', madeAt = '', before = '', ...lines] =
    note?.text.slice(0, -1).split('\n') ?? []
  const states = lines.map(readState)
  if (note === null || first !== title || !origin || !isMoment(madeAt)) return null
  if (![nth, size].every((one) => whole.test(one)) || !/^(-|[A-Za-z0-9+/]{43}=)$/.test(before)) return null
  const known = states.filter((one) => one !== null)
  return known.length < states.length || new Set(known.map(({ state }) => state)).size < states.length
    ? null
    : {
        ...{ origin, nth: Number(nth), size: Number(size), madeAt },
        before: before === '-' ? null : before,
        states: known,
        note,
      }
}

const whole = /^(0|[1-9]\d{0,14})$/

function readState(line: string): StateBalance | null {
  const [, state, stand, came, went] =
    /^([a-z-]+) (0|-?[1-9]\d{0,14}) (0|[1-9]\d{0,14}) (0|[1-9]\d{0,14})$/.exec(line) ?? []
  return state === undefined ? null : { state, stand: Number(stand), came: Number(came), went: Number(went) }
}
