import { error } from '@sveltejs/kit'
import { readAs } from '#lib/meja/read-as.ts'
import {
  circularPageSize,
  findCircular,
  findNode,
  findOwnNode,
  listBelowNode,
  listChildren,
  listHandedAt,
  listNodePath,
  listTexts,
  nodeFilters,
  type NodeFilter,
} from '#store/views'
import { m, numberInWords } from '#wording'
import { takesFor } from './demand-circular.ts'
import { nodeLine } from './node-line.ts'
import type { SignedIn } from '../signed-in.ts'

const filterWords: Readonly<Record<NodeFilter, () => string>> = {
  telat: m.edaran_filter_late,
  'belum-terima': m.edaran_filter_unacknowledged,
  'tidak-sampai': m.edaran_filter_undeliverable,
  'belum-terus': m.edaran_filter_not_passed,
}

type Asked = {
  readonly circularId: string
  readonly nodeId: string | null
  readonly filter: string | null
  readonly page: number
}

/** One node of a cascade with what hangs below it, as far as somebody may see it. */
export const treePage = (locals: App.Locals, actor: SignedIn, asked: Asked) =>
  readAs(locals, async (tx) => {
    const circular = await findCircular(tx, asked.circularId)
    const own = takesFor(actor).map(({ id }) => id)
    const mine = await findOwnNode(tx, asked.circularId, own)
    const node = asked.nodeId === null ? mine : await findNode(tx, asked.nodeId)
    if (circular === null || circular.state === 'konsep' || node === null || mine === null) error(404)
    const filter = nodeFilters.find((one) => one === asked.filter) ?? null
    const place = { circularId: circular.id, line: node.line }
    const rows =
      filter === null ? await listChildren(tx, node.id, asked.page) : await listBelowNode(tx, place, filter, asked.page)
    return {
      circular,
      texts: await listTexts(tx, circular.id),
      handedAt: await listHandedAt(tx, circular.id),
      node,
      isOwn: own.includes(node.officeId),
      isTop: node.parentId === null,
      mine: mine.id,
      path: await listNodePath(tx, node.id),
      filter,
      filters: nodeFilters.map((one) => ({ value: one, says: filterWords[one]() })),
      lines: rows.slice(0, circularPageSize).map(nodeLine),
      total: filter === null ? node.children : (asked.page - 1) * circularPageSize + rows.length,
      page: asked.page,
      size: circularPageSize,
      counts: countsOf(node),
    }
  })

type Node = NonNullable<Awaited<ReturnType<typeof findNode>>>

/** The four that say how it stands, and those for whoever asks further. */
const countsOf = (node: Node) => ({
  first: [
    { key: 'units', value: numberInWords(node.units), says: m.edaran_count_units() },
    { key: 'acknowledged', value: numberInWords(node.unitsAcknowledged), says: m.edaran_count_acknowledged() },
    { key: 'late', value: numberInWords(node.unitsLate), says: m.edaran_count_late() },
    { key: 'read', value: numberInWords(node.peopleRead), says: m.edaran_count_read() },
  ],
  more: [
    { term: m.edaran_count_sent(), says: numberInWords(node.unitsSent) },
    { term: m.edaran_count_opened(), says: numberInWords(node.unitsOpened) },
    { term: m.edaran_count_undeliverable(), says: numberInWords(node.unitsUndeliverable) },
    { term: m.edaran_count_people(), says: numberInWords(node.people) },
    { term: m.edaran_count_delivered(), says: numberInWords(node.peopleDelivered) },
    { term: m.edaran_count_understood(), says: numberInWords(node.peopleUnderstood) },
  ],
})
