import { warnDays } from '#core'
import { addDays } from '#law'
import { findOwnEnd, listChecklists, listCommentsOnOwn, listToLookAt } from '#store/views'
import { m } from '#wording'
import { postName } from '../akun/role-words.ts'
import type { KitChain } from './wire.ts'

type Reading = Parameters<typeof listChecklists>[0]
/** A phone shows the longest waiting; the desk has all of them. */
const mostLookAt = 30

/** What the chain has for a phone: the checklists of its ranks, what they said of its owner's LHPs, and what waits below him. */
export const kitChain = async (tx: Reading, owner: string): Promise<KitChain> => ({
  lastDay: await lastDay(tx),
  checklists: (await listChecklists(tx)).map(({ id, title, officeName, questions }) => ({
    ...{ id, title, questions },
    office: officeName,
  })),
  comments: (await listCommentsOnOwn(tx, owner)).map(
    ({ id, number, stage, role, officeKind, officeName, body, at }) => ({
      ...{ id, body, at },
      about: number ?? (stage || m.lapangan_untitled()),
      who: `${postName(role, officeKind)}, ${officeName}`,
    }),
  ),
  lookAt: (await listToLookAt(tx, mostLookAt)).map(({ id, supervisor, officeName, question, note, at }) => ({
    ...{ id, question, note, at },
    who: [supervisor, officeName].filter(Boolean).join(', '),
  })),
})

async function lastDay(tx: Reading): Promise<string | null> {
  const end = await findOwnEnd(tx)
  return end === null || end.daysLeft > warnDays ? null : addDays(end.endsOn, -1)
}
