import { accept, refuse, type Result } from '#base'
import {
  followUpSteps,
  isBefore,
  judgeStep,
  paperFields,
  rowFor,
  toldOf,
  type PaperField,
  type Statement,
  type StepRow,
  type ToldStep,
} from '#core'
import { findSanction, localDay, type Instant } from '#law'
import type { Referral } from '#store'
import { badField, type DeskRefusal, type Refused } from '../perkara/refused.ts'
import { accusedBy } from './accused-of.ts'
import type { RecordFollowUp } from './record-follow-up.ts'

type Moment = { readonly at: Instant; readonly now: Instant; readonly mustSayWhose: boolean }

/** The row of the table by which a statement is recorded, or why it is not: its fields, its paper, its addressee. */
export function admit(
  command: RecordFollowUp,
  referral: Referral,
  statements: readonly Statement[],
  moment: Moment,
): Result<StepRow, Refused> {
  const invalid = fieldRefusal(command, referral, moment)
  if (invalid !== null) return refuse(invalid)
  const accused = accusedBy(referral, command.allegationId)
  const row = rowFor(command.kind, accused)
  const told = toldOf(statements, command.allegationId ?? null).map(({ step }) => step)
  const sentOn = localDay(referral.sentAt, referral.receivingZone)
  const refused =
    (row === null ? null : paperRefusal(command, row)) ?? judgeStep(toldStep(command), { accused, told, sentOn })
  if (refused !== null) return refuse(refused)
  return row === null ? refuse(badField('kind', 'unknown')) : accept(row)
}

const toldStep = ({ kind: step, sanctionCode, lasts, decreeOn }: RecordFollowUp): ToldStep => ({
  step,
  ...(sanctionCode === undefined ? {} : { sanctionCode }),
  ...(lasts === undefined ? {} : { lasts }),
  ...(decreeOn === undefined ? {} : { decreeOn }),
})

/** What is wrong with the fields themselves, before the table is asked. */
function fieldRefusal(command: RecordFollowUp, referral: Referral, moment: Moment): DeskRefusal | null {
  const { kind, sanctionCode, allegationId, decreeOn } = command
  if (!followUpSteps.includes(kind) || (kind as string) === 'diteruskan') return badField('kind', 'unknown')
  if (allegationId !== undefined && !referral.allegationIds.includes(allegationId))
    return badField('allegationId', 'unknown')
  if (sanctionCode !== undefined && findSanction(sanctionCode) === null) return badField('sanctionCode', 'unknown')
  if (moment.mustSayWhose && isBlank(command.accordingTo)) return badField('accordingTo', 'blank')
  const long = tooLong(command)
  if (long !== undefined) return badField(long, 'too-long')
  if (isBefore(moment.now, moment.at)) return badField('happenedOn', 'in-the-future')
  if (decreeOn !== undefined && decreeOn > localDay(moment.now, referral.receivingZone))
    return badField('decreeOn', 'in-the-future')
  return command.happenedOn < localDay(referral.sentAt, referral.receivingZone)
    ? badField('happenedOn', 'too-early')
    : null
}

const isBlank = (text: string | undefined) => (text ?? '').trim() === ''

const longest = { note: 20_000, sanctionWords: 500, accordingTo: 500, paperNumber: 200, decreeNumber: 200 } as const
const tooLong = (command: RecordFollowUp) =>
  (Object.keys(longest) as (keyof typeof longest)[]).find((field) => (command[field]?.length ?? 0) > longest[field])

/** Where the field stands that the paper must fill, and whether it does. */
const fields: Readonly<Record<PaperField, (command: RecordFollowUp) => string | null>> = {
  allegation: ({ allegationId }) => (allegationId === undefined ? 'allegationId' : null),
  sanction: ({ sanctionCode, sanctionWords }) =>
    sanctionCode === undefined && isBlank(sanctionWords) ? 'sanctionCode' : null,
  reason: ({ note }) => (isBlank(note) ? 'note' : null),
  decree: ({ decreeNumber, decreeOn }) =>
    isBlank(decreeNumber) ? 'decreeNumber' : decreeOn === undefined ? 'decreeOn' : null,
}

/** What the paper of this step must say, and no sanction where the step is none. */
function paperRefusal(command: RecordFollowUp, row: StepRow): DeskRefusal | null {
  const asked = paperFields(row, command.sanctionCode)
  const blank = asked.map((field) => fields[field](command)).find((field) => field !== null)
  if (blank !== undefined) return badField(blank, 'blank')
  const names = command.sanctionCode !== undefined || command.sanctionWords !== undefined
  if (names && !asked.includes('sanction')) return badField('sanctionCode', 'unknown')
  return command.sanctionCode !== undefined && command.sanctionWords !== undefined
    ? badField('sanctionWords', 'unknown')
    : null
}
