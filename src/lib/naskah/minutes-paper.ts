import type { NaskahOf } from '#core'
import { startOfDay } from '#law'
import type { PlenoLine } from '#store/views'
import { minutesSheet } from '../meja/lembar/minutes.ts'
import { headOf } from './head-of.ts'

/** The berita acara of a pleno, as its page shows it. `about`: the case or LHP it decided on, by its number. */
export function minutesPaper(line: PlenoLine, about: string, specimen: boolean): NaskahOf<'ba-pleno'> {
  const { facts, attendance, minutes, decision, basis, signatures } = minutesSheet(line, about)
  return {
    ...headOf({
      officeName: line.officeName,
      number: line.number,
      writtenAt: startOfDay(line.heldOn, 'WIB'),
      specimen,
    }),
    kind: 'ba-pleno',
    facts,
    attendance: attendance.map(({ term, says }) => ({ term, says })),
    minutes,
    decision,
    basis: basis.says,
    signatures: signatures.map(({ name }) => ({ as: 'Peserta rapat', name })),
  }
}
