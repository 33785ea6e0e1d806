import type { PlainDate } from '#law'
import type { Role } from '../akses/role.ts'
import { dueOn, type DaysOff } from '../tenggat/counted-days.ts'

/** What the PPID decides. Only the first says yes to all of it. */
export const informationDecisions = ['dikabulkan', 'sebagian', 'ditolak', 'tidak-dikuasai'] as const
export type InformationDecision = (typeof informationDecisions)[number]

/** Which parts of a decision must be there; what is not named must not be. */
export const decisionParts = {
  dikabulkan: ['answer'],
  sebagian: ['answer', 'exemption', 'reason'],
  ditolak: ['exemption', 'reason'],
  'tidak-dikuasai': ['reason'],
} as const satisfies Record<InformationDecision, readonly ('answer' | 'exemption' | 'reason')[]>

/** L-KIP (UU 14/2008 ps. 22(7)-(8)): 10 working days, and 7 more. Not confirmed in any source we hold (U), so no machine acts on it. */
const days = { answer: 10, extension: 7 } as const

/**
 * The last day on which the office still answers in time, by the reading of L-KIP that we hold: the day of the request is free, both parts count
 * working days, without national holidays and cuti bersama. The register does not say of what kind the seven days are.
 */
export const informationDue = (askedOn: PlainDate, extended: boolean, daysOff: DaysOff): PlainDate =>
  dueOn(
    {
      amount: extended ? days.answer + days.extension : days.answer,
      unit: 'working-days',
      firstDay: 'free',
      calendar: 'holidays-and-cuti-bersama',
    },
    askedOn,
    daysOff,
  )

export type InformationStand =
  | { readonly at: 'menunggu' | 'lewat'; readonly due: PlainDate; readonly extended: boolean }
  | { readonly at: 'diputus'; readonly on: PlainDate; readonly due: PlainDate; readonly inTime: boolean }

/** Where a request stands on a day. Silence is late and stays open: it is never a decision. */
export function informationStand(
  { askedOn, extended, decidedOn }: { askedOn: PlainDate; extended: boolean; decidedOn: PlainDate | null },
  today: PlainDate,
  daysOff: DaysOff,
): InformationStand {
  const due = informationDue(askedOn, extended, daysOff)
  return decidedOn === null
    ? { at: today > due ? 'lewat' : 'menunggu', due, extended }
    : { at: 'diputus', on: decidedOn, due, inTime: decidedOn <= due }
}

/** Who answers for an office: its PPID, and the ketua where none is appointed (N165). */
export const informationRoles: readonly Role[] = ['ppid', 'ketua']
