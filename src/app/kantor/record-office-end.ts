import { accept, refuse, type Result } from '#base'
import { addDays, localDay, parsePlainDate, type PlainDate } from '#law'
import { officeEndStore, recordEvent, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal, type Refused } from '../perkara/refused.ts'

type RecordOfficeEnd = {
  readonly actor: ActorId
  /** Null: every Panwascam below the office of the actor. */
  readonly officeId: string | null
  readonly decreeNumber: string
  readonly decreeOn: PlainDate | null
  /** The last day of the office, as the decree has it. */
  readonly lastDay: PlainDate | null
}

/**
 * By which decree a Panwascam ends, with the PKD and PTPS below it. It works until its last day; on the day after, the clock hands
 * up what is left (N69). An end that was recorded wrongly is recorded again, while its day has not come.
 */
export const recordOfficeEnd = (
  desk: Desk,
  command: RecordOfficeEnd,
): Promise<Result<{ readonly offices: number }, Refused>> =>
  decideAs<{ readonly offices: number }, Refused>(desk, command.actor, async (tx) => {
    const below = await officeEndStore.listBelow(tx)
    const meant = command.officeId === null ? below : below.filter(({ id }) => id === command.officeId)
    const [first] = meant
    if (first === undefined) return refuse(notFound)
    const at = desk.clock()
    const read = readTerms(command, localDay(at, first.zone))
    if (!read.ok) return read
    const { decreeNumber, decreeOn, endsOn } = read.value
    const ends = meant.map(({ id }) => ({ officeId: id, decreeNumber, decreeOn, endsOn }))
    await officeEndStore.record(tx, command.actor, at, ends)
    const parent = await officeEndStore.actingOffice(tx, first.id)
    if (parent === null) return refuse(notFound)
    await recordEvent(tx, {
      stream: 'kantor',
      type: 'office-end-recorded',
      about: { officeId: parent },
      actor: command.actor,
      happenedAt: at,
      recordedAt: at,
      basis: 'N69',
      data: { decreeNumber, decreeOn, endsOn, offices: ends.map(({ officeId }) => officeId) },
    })
    return accept({ offices: ends.length })
  })

type Terms = { readonly decreeNumber: string; readonly decreeOn: PlainDate; readonly endsOn: PlainDate }

function readTerms({ decreeNumber, decreeOn, lastDay }: RecordOfficeEnd, today: PlainDate): Result<Terms, DeskRefusal> {
  const number = decreeNumber.trim()
  if (number === '') return refuse(badField('decreeNumber', 'blank'))
  if (number.length > 200) return refuse(badField('decreeNumber', 'too-long'))
  if (decreeOn === null || parsePlainDate(decreeOn) === null) return refuse(badField('decreeOn', 'not-a-day'))
  if (lastDay === null || parsePlainDate(lastDay) === null) return refuse(badField('lastDay', 'not-a-day'))
  if (lastDay < today) return refuse(badField('lastDay', 'too-early'))
  return accept({ decreeNumber: number, decreeOn, endsOn: addDays(lastDay, 1) })
}
