import type { PpkHolder } from '#core'
import type { PlainDate } from '#law'
import type { PpkOfDay } from '#store/views'
import { dayInWords, m } from '#wording'
import { capacityWords } from '../akun/role-words.ts'

/** Who holds the office on a day. */
type PpkOn = { readonly day: PlainDate; readonly ppk: PpkOfDay | null }

/** The PPK of today, to whom the file goes, one line each; then the one of the day of the act, where it was another. */
export function ppkInWords(today: PpkOn, ofAct: PpkOn): readonly string[] {
  if (today.ppk === null) return []
  const employer = today.ppk.employer.name
  const now = today.ppk.holders.map(holderInWords)
  const then = (ofAct.ppk?.holders ?? []).map(holderInWords).filter((holder) => !now.includes(holder))
  const day = dayInWords(today.day)
  return [
    ...(now.length === 0 ? [m.meja_refer_ppk_unknown({ employer, day })] : []),
    ...now.map((holder) => m.meja_refer_ppk({ employer, day, holder })),
    ...then.map((holder) => m.meja_refer_ppk_of_act({ employer, day: dayInWords(ofAct.day), holder })),
  ]
}

const holderInWords = ({ name, capacity, decreeNumber, decreeOn }: PpkHolder) =>
  [
    name,
    capacityWords[capacity](),
    ...(decreeNumber === null ? [] : [m.meja_refer_ppk_decree({ number: decreeNumber })]),
    ...(decreeOn === null ? [] : [dayInWords(decreeOn)]),
  ].join(', ')
