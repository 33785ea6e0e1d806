import type { PpkHolder } from '#core'
import type { PlainDate } from '#law'
import type { PpkOfDay } from '#store/views'
import { dayInWords, m } from '#wording'
import { capacityInWords } from '../words/kegiatan.ts'

/** Who was PPK on the day of the act, one line each; null where no employer is known. */
export function ppkInWords(ppk: PpkOfDay | null, day: PlainDate): readonly string[] {
  if (ppk === null) return []
  const employer = ppk.employer.name
  return ppk.holders.length === 0
    ? [m.meja_refer_ppk_unknown({ employer, day: dayInWords(day) })]
    : ppk.holders.map((holder) => m.meja_refer_ppk({ employer, day: dayInWords(day), holder: holderInWords(holder) }))
}

const holderInWords = ({ name, capacity, decreeNumber, decreeOn }: PpkHolder) =>
  [
    name,
    capacityInWords(capacity),
    ...(decreeNumber === null ? [] : [m.meja_refer_ppk_decree({ number: decreeNumber })]),
    ...(decreeOn === null ? [] : [dayInWords(decreeOn)]),
  ].join(', ')
