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

/** What came, what its office must do with it next, and how it stands below. */
export function receivedLine(line: CircularLine): ListLine {
  const notes = [
    m.edaran_from_when({ issuer: line.issuer, when: momentInWords(line.at, line.zone) }),
    ...(line.remindedAt === null ? [] : [m.edaran_reminded({ when: momentInWords(line.remindedAt, line.zone) })]),
    ...(line.children === 0 || line.state === 'dicabut' ? [] : [countsOf(line)]),
  ]
  return {
    ...headOf(line),
    ...dutyOf(line),
    note: notes.join(' · '),
    href: `/meja/edaran/${line.id}/kantor/${line.nodeId ?? ''}`,
  }
}

type Standing = { readonly says: string; readonly look: Light }

function dutyOf(line: CircularLine): Standing {
  const { state, acknowledgedAt, passedOnAt, lateAt, children, units, unitsSent } = line
  if (state === 'dicabut') return { says: m.edaran_standing_withdrawn(), look: 'idle' }
  if (acknowledgedAt === null)
    return lateAt === null
      ? { says: m.edaran_duty_acknowledge(), look: 'warn' }
      : { says: m.edaran_duty_late(), look: 'bad' }
  // Where all had it at once, there is nothing to pass on.
  if (children > 0 && passedOnAt === null && unitsSent < units) return { says: m.edaran_duty_pass_on(), look: 'warn' }
  return { says: m.edaran_duty_done(), look: 'good' }
}

const countsOf = (line: CircularLine): string =>
  m.edaran_issued_note({
    part: numberInWords(line.unitsAcknowledged),
    whole: numberInWords(line.units),
    late: numberInWords(line.unitsLate),
    when: momentInWords(line.deadlineAt, line.zone),
  })

function standingOf({ state }: CircularLine, light: Light): Standing {
  const byState: Readonly<Record<CircularLine['state'], Standing>> = {
    konsep: { says: m.edaran_draft(), look: 'idle' },
    dicabut: { says: m.edaran_standing_withdrawn(), look: 'idle' },
    terkirim: { says: lightInWords(light), look: light },
  }
  return byState[state]
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
    ...standingOf(line, light),
    note: isDraft ? m.edaran_drafted_at({ when: momentInWords(line.at, line.zone) }) : countsOf(line),
    href: isDraft ? `/meja/edaran/${line.id}/kirim` : `/meja/edaran/${line.id}`,
  }
}
