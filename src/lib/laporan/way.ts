import { movesOutOf, type CaseState, type Party } from '#core'
import type { RegimeId } from '#law'

/** A move as a reporter is told of it: where to, by whom, on which row. */
export type WayMove = { readonly to: CaseState; readonly by: Party; readonly basis: string }

/** One stop on the way of a laporan that goes all of it, and where else it may go from there. */
export type Station = { readonly state: CaseState; readonly next: WayMove | null; readonly exits: readonly WayMove[] }

/** The stops of a laporan that was told online and is proven; that the table of moves has this way is tested. */
const stops: readonly CaseState[] = [
  'diterima-daring',
  'diterima',
  'kajian-awal',
  'diregister',
  'klarifikasi',
  'kajian',
  'pleno-akhir',
  'diteruskan',
  'tindak-lanjut',
  'tuntas',
]

/** Drawn from the table that guard and buttons read, so that the picture cannot say anything else. */
export const wayOf = (regime: RegimeId): readonly Station[] =>
  stops.map((state, at) => {
    const moves = movesOutOf(regime, state).map(({ move }) => move)
    const next = moves.find(({ to }) => to === stops[at + 1]) ?? null
    // What is rare (another office takes it, two cases are linked) would hide what usually happens.
    const others = moves.filter(
      ({ to, optional, by }) => !stops.includes(to) && (optional !== true || by === 'pelapor'),
    )
    return {
      state,
      next: next && told(next),
      exits: [...new Map(others.map((move) => [move.to, told(move)])).values()],
    }
  })

const told = ({ to, by, basis }: WayMove): WayMove => ({ to, by, basis })
