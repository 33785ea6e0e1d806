import { lightOf, percentOf, standingOfNode, type Light } from '#core'
import type { NodeRow } from '#store/views'
import {
  lightInWords,
  lookOfStanding,
  m,
  momentInWords,
  nodeStandingInWords,
  numberInWords,
  unreachedInWords,
} from '#wording'

/** One office of a cascade as a row shows it: itself, and what is below it. */
export type NodeLine = {
  readonly id: string
  readonly name: string
  readonly says: string
  readonly look: Light
  /** Since when it is late, or what else must be known. */
  readonly note: string
  readonly below: string
  readonly belowLook: Light
  readonly acknowledged: string
  readonly percent: number
  readonly late: string
  readonly people: string
  readonly children: number
}

export function nodeLine(node: NodeRow): NodeLine {
  const standing = standingOfNode(node)
  const light = lightOf(node)
  return {
    id: node.id,
    name: node.officeName,
    says: nodeStandingInWords(standing),
    look: lookOfStanding[standing],
    note: noteOf(node),
    below: lightInWords(light),
    belowLook: light,
    acknowledged: m.edaran_of({ part: numberInWords(node.unitsAcknowledged), whole: numberInWords(node.units) }),
    percent: percentOf(node.unitsAcknowledged, node.units),
    late: numberInWords(node.unitsLate),
    people:
      node.people === 0 ? '' : m.edaran_of({ part: numberInWords(node.peopleRead), whole: numberInWords(node.people) }),
    children: node.children,
  }
}

/** The one thing more to know of it, in the order in which it matters. */
function noteOf(node: NodeRow): string {
  const { mergedInto, lateAt, acknowledgedAt, acknowledgedWay, dueAt, sentAt, zone } = node
  if (mergedInto !== null) return m.edaran_merged_into({ office: mergedInto })
  if (acknowledgedAt !== null && acknowledgedWay === 'kertas') return m.edaran_by_paper()
  if (acknowledgedAt !== null) return momentInWords(acknowledgedAt, zone)
  if (lateAt !== null) return m.edaran_late_since({ when: momentInWords(lateAt, zone) })
  if (node.undeliverableAt !== null && node.openedAt === null)
    return unreachedInWords(momentInWords(node.undeliverableAt, zone), node.undeliverableCode)
  if (sentAt === null || dueAt === null) return ''
  return m.edaran_due({ when: momentInWords(dueAt, zone) })
}
