import { lightOf, type Light } from '#core'
import type { CircularLine } from '#store/views'
import { circularKindInWords, lightInWords, m, momentInWords, numberInWords } from '#wording'

type ListLine = {
  readonly id: string
  readonly nodeId: string | null
  readonly title: string
  readonly number: string
  readonly says: string
  readonly look: Light
  readonly note: string
  readonly href: string
}

const headOf = ({ id, nodeId, kind, subject, number }: CircularLine) => ({
  id,
  nodeId,
  title: `${circularKindInWords(kind)}: ${subject}`,
  number,
})

/** What came, and what its office must do with it next. */
export function receivedLine(line: CircularLine): ListLine {
  const { says, look } = dutyOf(line)
  const reminded =
    line.remindedAt === null ? null : m.edaran_reminded({ when: momentInWords(line.remindedAt, line.zone) })
  return {
    ...headOf(line),
    says,
    look,
    note: [m.edaran_from_when({ issuer: line.issuer, when: momentInWords(line.at, line.zone) }), reminded]
      .filter((one) => one !== null)
      .join(' · '),
    href: `/meja/edaran/${line.id}/kantor/${line.nodeId ?? ''}`,
  }
}

function dutyOf({ acknowledgedAt, passedOnAt, lateAt, children }: CircularLine): {
  readonly says: string
  readonly look: Light
} {
  if (acknowledgedAt === null)
    return lateAt === null
      ? { says: m.edaran_duty_acknowledge(), look: 'warn' }
      : { says: m.edaran_duty_late(), look: 'bad' }
  if (children > 0 && passedOnAt === null) return { says: m.edaran_duty_pass_on(), look: 'warn' }
  return { says: m.edaran_duty_done(), look: 'good' }
}

/** What an office issued, and how far it came. */
export function issuedLine(line: CircularLine): ListLine {
  const isDraft = line.state === 'konsep'
  const light = lightOf({
    units: line.units,
    unitsSent: line.units,
    unitsAcknowledged: line.unitsAcknowledged,
    unitsLate: line.unitsLate,
    unitsUndeliverable: 0,
  })
  return {
    ...headOf(line),
    says: isDraft ? m.edaran_draft() : lightInWords(light),
    look: isDraft ? 'idle' : light,
    note: isDraft
      ? momentInWords(line.at, line.zone)
      : m.edaran_issued_note({
          part: numberInWords(line.unitsAcknowledged),
          whole: numberInWords(line.units),
          late: numberInWords(line.unitsLate),
          when: momentInWords(line.deadlineAt, line.zone),
        }),
    href: isDraft ? `/meja/edaran/${line.id}/kirim` : `/meja/edaran/${line.id}`,
  }
}
