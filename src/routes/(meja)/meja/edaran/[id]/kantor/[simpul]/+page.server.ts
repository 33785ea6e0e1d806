import { error, redirect } from '@sveltejs/kit'
import {
  acknowledgeCircular,
  acknowledgeOnPaper,
  keepOfficeAddress,
  keepReceipt,
  openCircular,
  passOnCircular,
} from '#app'
import { capacities, standingOfNode } from '#core'
import { instantAt, localDay, type Instant, type Zone } from '#law'
import { circularFacts, circularTitle, withdrawalInWords } from '#lib/edaran/circular-facts.ts'
import { demandTaker, takesFor } from '#lib/edaran/demand-circular.ts'
import { nodeLine, type NodeLine } from '#lib/edaran/node-line.ts'
import { answerCircularRefused } from '#lib/edaran/refused.ts'
import { forwardText, whatsAppAddress } from '#lib/edaran/whatsapp.ts'
import { readDate } from '#lib/form/date-parts.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { recordId } from '#lib/server/record-id.ts'
import {
  findCircular,
  findNode,
  listChildren,
  listNodePath,
  listNodeReceipts,
  listTexts,
  mayKeepAddress,
  readWayDown,
  type CircularHead,
  type NodeReceipt,
  type NodeRow,
} from '#store/views'
import { roleWords } from '#lib/akun/role-words.ts'
import { capacityInWords } from '#lib/edaran/capacity.ts'
import { dayInWords, here, m, momentInWords, nodeAddress } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const actor = demandTaker(locals.actor)
  const nodeId = recordId(params.simpul)
  const own = takesFor(actor).map(({ id }) => id)
  // Opened by the office itself; for anybody above this does nothing.
  await openCircular(locals.netra, { actor: actor.id, nodeId })
  const read = await readAs(locals, async (tx) => {
    const node = await findNode(tx, nodeId)
    const circular = await findCircular(tx, recordId(params.id))
    if (node === null || circular === null || node.parentId === null) error(404)
    return {
      node,
      circular,
      text: (await listTexts(tx, circular.id))[0] ?? null,
      way: await readWayDown(tx, nodeId),
      path: await listNodePath(tx, nodeId),
      children: await listChildren(tx, nodeId, 1),
      receipts: await listNodeReceipts(tx, nodeId),
      mayKeepAddress: await mayKeepAddress(tx, node.officeId),
    }
  })
  const { node, circular, text, children } = read
  const isOwn = own.includes(node.officeId)
  const isOpen = circular.state === 'terkirim' && node.mergedInto === null
  const forward = forwardText(circular, locals.netra.origin, node.linkCode)
  const waiting = children.filter(({ sentAt, mergedInto }) => sentAt === null && mergedInto === null)
  return {
    id: circular.id,
    nodeId,
    title: circularTitle(circular),
    facts: circularFacts(circular, text),
    version: text?.n ?? 1,
    line: lineOf(node, circular),
    standing: standingOfNode(node),
    isOwn,
    /** Somebody above may record what stands on a receipt. */
    mayRecord: isOpen && !isOwn && node.acknowledgedAt === null && node.sentAt !== null,
    mayAcknowledge: isOpen && isOwn && node.acknowledgedAt === null && node.sentAt !== null,
    mayPassOn: isOpen && isOwn && node.acknowledgedAt !== null && waiting.length > 0,
    mayKeepAddress: read.mayKeepAddress,
    mayForward: isOpen && node.sentAt !== null,
    again: isOpen && node.requiredVersion > 1 && node.acknowledgedAt === null,
    withdrawn: withdrawalInWords(circular),
    receipts: read.receipts.map((receipt) => ({
      id: receipt.id,
      n: receipt.version,
      says: receiptInWords(receipt, node.zone),
      scan: receipt.hasScan ? `/meja/edaran/${circular.id}/kantor/${nodeId}/tanda-terima/${receipt.id}` : null,
      mayAdd: !receipt.hasScan && receipt.way === 'kertas' && !isOwn,
    })),
    capacity: capacityInWords(actor.memberships.find(({ office }) => office.id === node.officeId)?.capacity ?? null),
    capacities: capacities.map((value) => ({ value, says: capacityInWords(value) })),
    acknowledged: acknowledgedInWords(node),
    way: read.way.map(({ office, note, at }) => ({
      office,
      note,
      when: at === null ? '' : momentInWords(at, node.zone),
    })),
    path: read.path,
    children: waiting.map(({ id, officeName }) => ({ value: id, says: officeName })),
    hasBelow: node.children > 0,
    address: nodeAddress(locals.netra.origin, node.linkCode),
    forward,
    whatsApp: whatsAppAddress(forward),
    linkOpened: node.linkOpened,
    done: url.searchParams.get('catat'),
  }
}

/** Of a letter that was taken back nothing is late any more. */
function lineOf(node: NodeRow, { state }: CircularHead): NodeLine {
  const line = nodeLine(node)
  const isOver = state === 'dicabut' && node.acknowledgedAt === null
  return isOver ? { ...line, says: m.edaran_standing_withdrawn(), look: 'idle', note: '' } : line
}

/** A paper names the day it was received and no hour. */
const receivedInWords = (at: Instant, zone: Zone, isPaper: boolean): string =>
  isPaper ? dayInWords(localDay(at, zone)) : momentInWords(at, zone)

function receiptInWords(receipt: NodeReceipt, zone: Zone): string {
  const { version: n, name, role, accordingTo, capacity, at, recordedAt } = receipt
  const said = { n, name, capacity: capacityInWords(capacity), when: receivedInWords(at, zone, accordingTo !== null) }
  return accordingTo === null
    ? m.edaran_receipt_account({ ...said, role: role === null ? '–' : roleWords[role].name() })
    : m.edaran_receipt_paper({ ...said, according: accordingTo, recorded: momentInWords(recordedAt, zone) })
}

function acknowledgedInWords({ acknowledgedAt, acknowledgedCapacity, acknowledgedWay, zone }: NodeRow): string | null {
  if (acknowledgedAt === null) return null
  const when = receivedInWords(acknowledgedAt, zone, acknowledgedWay === 'kertas')
  const says = m.edaran_acknowledged_says({ when, capacity: capacityInWords(acknowledgedCapacity) })
  return acknowledgedWay === 'kertas' ? `${says} ${m.edaran_by_paper()}` : says
}

const back = (params: { readonly id: string; readonly simpul: string }, what: string) =>
  redirect(303, here(`/meja/edaran/${recordId(params.id)}/kantor/${recordId(params.simpul)}?catat=${what}`))

export const actions: Actions = {
  terima: async ({ request, locals, params }) => {
    const { id } = demandTaker(locals.actor)
    const form = await request.formData()
    const version = Number(textOf(form, 'versi'))
    const said = await acknowledgeCircular(locals.netra, { actor: id, nodeId: recordId(params.simpul), version })
    if (!said.ok) return answerCircularRefused(form, said.refusal)
    return back(params, 'terima')
  },

  teruskan: async ({ request, locals, params }) => {
    const { id } = demandTaker(locals.actor)
    const form = await request.formData()
    const chosen = form.getAll('ke').filter((value) => typeof value === 'string')
    const passed = await passOnCircular(locals.netra, {
      actor: id,
      nodeId: recordId(params.simpul),
      children: textOf(form, 'semua') === 'ya' ? null : chosen,
      note: textOf(form, 'pengantar'),
    })
    if (!passed.ok) return answerCircularRefused(form, passed.refusal)
    return back(params, 'teruskan')
  },

  kertas: async ({ request, locals, params }) => {
    const { id, memberships } = demandTaker(locals.actor)
    const form = await request.formData()
    const day = readDate(form, 'terjadi').date
    const zone = memberships[0]?.office.zone ?? 'WIB'
    const said = await acknowledgeOnPaper(locals.netra, {
      actor: id,
      nodeId: recordId(params.simpul),
      happenedAt: (day === null ? null : instantAt(day, zone)) ?? '9999-12-31T00:00:00.000Z',
      capacity: capacities.find((one) => one === textOf(form, 'kapasitas')) ?? null,
      accordingTo: textOf(form, 'menurut'),
      version: Number(textOf(form, 'versi')),
      scan: await scanOf(form, 'pindaian'),
    })
    if (!said.ok) return answerCircularRefused(form, said.refusal)
    return back(params, 'kertas')
  },

  pindaian: async ({ request, locals, params }) => {
    const { id } = demandTaker(locals.actor)
    const form = await request.formData()
    const scan = await scanOf(form, 'pindaian')
    if (scan === null) return keep(form, { pindaian: m.edaran_receipt_not_a_document() })
    const kept = await keepReceipt(locals.netra, {
      actor: id,
      nodeId: recordId(params.simpul),
      acknowledgementId: recordId(textOf(form, 'tanda-terima')),
      scan,
    })
    if (!kept.ok) return answerCircularRefused(form, kept.refusal)
    return back(params, 'pindaian')
  },

  alamat: async ({ request, locals, params }) => {
    const { id } = demandTaker(locals.actor)
    const form = await request.formData()
    const node = await readAs(locals, (tx) => findNode(tx, recordId(params.simpul)))
    if (node === null) error(404)
    const kept = await keepOfficeAddress(locals.netra, {
      actor: id,
      officeId: node.officeId,
      way: 'surel',
      address: textOf(form, 'alamat'),
    })
    if (!kept.ok) return answerCircularRefused(form, kept.refusal)
    return back(params, 'alamat')
  },
}
