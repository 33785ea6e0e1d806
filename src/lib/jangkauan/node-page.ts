import { error } from '@sveltejs/kit'
import { plainDate } from '#law'
import {
  findReachNode,
  keepsRollOf,
  listReachBelow,
  listReadingLists,
  listRollKinds,
  listUnread,
  type KeptList,
  type ReachNode,
} from '#store/views'
import { dayInWords, numberInWords, here, m, momentInWords } from '#wording'
import { kindOfCircular } from '../baca/circular-in-words.ts'
import { rollKindInWords } from '../meja/match-words.ts'
import { readAs } from '../meja/read-as.ts'
import { recordId } from '../server/record-id.ts'
import { numbersInWords, reachRow } from './reach-in-words.ts'

const most = { units: 1_000, names: 200 }

/** The address that is forwarded, and the words that go with it. */
export function shareOf({ link, kind, number, subject, issuer, deadlineAt, zone }: ReachNode, origin: string) {
  const address = `${origin}${here(`/baca/${link}`)}`
  const until = momentInWords(deadlineAt, zone)
  const text = m.jangkau_text({ kind: kindOfCircular(kind), number, subject, issuer, until, link: address })
  return { address, text, whatsapp: `https://wa.me/?text=${encodeURIComponent(text)}` }
}

const listInWords = ({ id, people, heldOn, accordingTo, isReplaced }: KeptList) => ({
  ...{ id, isReplaced },
  says: m.jangkau_list_row({
    people: numberInWords(people),
    day: dayInWords(plainDate(heldOn)),
    who: accordingTo,
  }),
})

/** A node of the actor's own office or of one below it; to anybody else there is none. */
export async function nodePage(locals: App.Locals, given: string | undefined) {
  const nodeId = recordId(given)
  const { netra } = locals
  return readAs(locals, async (tx) => {
    const node = await findReachNode(tx, nodeId)
    if (node === null) error(404)
    const keepsRoll = await keepsRollOf(tx, node)
    return {
      ...{ nodeId, office: node.office, isOwn: node.isOwn, version: node.version },
      caption: `${kindOfCircular(node.kind)} ${node.number}: ${node.subject}`,
      opened: m.jangkau_opened_says({ n: numberInWords(node.opened) }),
      asOf: m.jangkau_as_of({
        when: momentInWords(netra.clock(), node.zone),
        sent: node.sentAt === null ? '–' : momentInWords(new Date(node.sentAt).toISOString(), node.zone),
      }),
      own: numbersInWords(node.own),
      hasOwn: node.own.people > 0,
      total: numbersInWords(node),
      below: (await listReachBelow(tx, nodeId, most.units)).map(reachRow),
      kinds: (await listRollKinds(tx, node)).map(({ kind, people }) => ({
        kind: rollKindInWords(kind),
        people: numberInWords(people),
      })),
      names: keepsRoll ? await listUnread(tx, node, most.names) : null,
      lists: (await listReadingLists(tx, nodeId)).map(listInWords),
      share: shareOf(node, netra.origin),
    }
  })
}
