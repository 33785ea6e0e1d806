import { announcedOn, countings, reminderSteps } from '#core'
import { localDay, zones, type Instant, type Zone } from '#law'
import {
  asActor,
  mailStore,
  recordEvent,
  reminderStore,
  systemActors,
  type Announced,
  type DueReminder,
  type Tx,
} from '#store'
import type { Netra } from '../ports.ts'
import { readDaysOff } from '../tenggat/days-off.ts'

/**
 * Tells offices of their terms, each once on each rung: a row, an event of the case or the LHP, and a mail to each of its people where mail is set
 * up, all in the transaction that found it due. It moves nothing. May run twice at once.
 */
export const remindByRule = (
  { db, clock, mailer }: Pick<Netra, 'db' | 'clock' | 'mailer'>,
  limit = 200,
): Promise<number> =>
  asActor(db, systemActors.clock, async (tx) => {
    const now = clock()
    const due = await reminderStore.listDue(tx, {
      steps: reminderSteps,
      announced: await announced(tx, now),
      now,
      limit,
    })
    let told = 0
    for (const one of due) {
      const id = await reminderStore.record(tx, one, now)
      if (id === null) continue
      await note(tx, one, id, now)
      if (mailer !== null) await mailStore.queue(tx, { id, deadlineId: one.deadlineId, rung: one.rung }, now)
      told += 1
    }
    return told
  })

async function announced(tx: Tx, now: Instant): Promise<readonly Announced[]> {
  const daysOff = await readDaysOff(tx)
  return (Object.keys(zones) as Zone[]).flatMap((zone) => {
    const today = localDay(now, zone)
    return countings.map((counting) => ({
      ...counting,
      zone,
      today,
      dueOn: announcedOn(today, counting, daysOff),
    }))
  })
}

const streamOf = ({ lhpId, referralId }: DueReminder) =>
  lhpId !== null ? 'lhp' : referralId === null ? 'perkara' : 'penerusan'

const note = (tx: Tx, due: DueReminder, reminderId: string, now: Instant) =>
  recordEvent(tx, {
    stream: streamOf(due),
    type: 'office-reminded',
    about: {
      officeId: due.officeId,
      ...(due.caseId === null ? {} : { caseId: due.caseId }),
      ...(due.lhpId === null ? {} : { lhpId: due.lhpId }),
      ...(due.referralId === null ? {} : { referralId: due.referralId }),
    },
    actor: systemActors.clock,
    happenedAt: now,
    recordedAt: now,
    basis: due.basis,
    data: { reminderId, deadlineId: due.deadlineId, rung: due.rung, ruleId: due.ruleId, dueOn: due.dueOn },
  })
