import type { Json } from '#base'
import { holdWords, keptStore, type ReplayedEvent, type Tx } from '#store'

/** Something that is not kept as its event commits to it: words, or a file, a seal or a message by its hash. */
export type KeptDifference = {
  readonly kind: 'changed-words' | 'changed-content'
  readonly caseId: string | null
  readonly eventId: string
  readonly itemId: string
}

type Data = ReplayedEvent['data']
type Claim = { readonly event: ReplayedEvent; readonly itemId: string; readonly of: Json }

/** Which row the words of an event are in. */
const wordsIn: Readonly<Partial<Record<string, (event: ReplayedEvent) => Json | undefined>>> = {
  'report-received': ({ reportId }) => reportId,
  'case-moved': ({ data }) => data['additionId'],
  'report-written-down': ({ data }) => data['transcriptId'],
}

type Hashed = { readonly itemId: Json | undefined; readonly sha256: Json | undefined }
const hashed = (itemId: Json | undefined, { sha256 }: Data): readonly Hashed[] => [{ itemId, sha256 }]

/** Of what an event names the hash. */
const hashesIn: Readonly<Partial<Record<string, (data: Data) => readonly Hashed[]>>> = {
  'report-received': sealsIn,
  // Names that were told at a counter later.
  'case-moved': sealsIn,
  'evidence-received': (data) => hashed(data['evidenceId'], data),
  'scan-kept': (data) => hashed(data['scanId'], data),
  'message-came': (data) => hashed(data['messageId'], data),
  'message-sent': (data) => hashed(data['messageId'], data),
}

function sealsIn({ sealed }: Data): readonly Hashed[] {
  return Array.isArray(sealed) ? sealed.map(sealOf) : []
}

function sealOf(seal: Json): Hashed {
  const { id, sha256 } = (typeof seal === 'object' && seal !== null && !Array.isArray(seal) ? seal : {}) as Data
  return { itemId: id, sha256 }
}

/** An event from before it named a hash, or words, claims nothing. */
const claim = (event: ReplayedEvent, itemId: Json | undefined, of: Json | undefined): readonly Claim[] =>
  typeof itemId === 'string' && of !== undefined && of !== null ? [{ event, itemId, of }] : []

/** Holds what is kept of these events against what they commit to. What a rule destroyed, with its event, is no difference. */
export async function compareKept(tx: Tx, events: readonly ReplayedEvent[]): Promise<readonly KeptDifference[]> {
  const words = events.flatMap((event) => claim(event, wordsIn[event.type]?.(event), event.data['told']))
  const hashes = events.flatMap((event) =>
    (hashesIn[event.type]?.(event.data) ?? []).flatMap(({ itemId, sha256 }) => claim(event, itemId, sha256)),
  )
  const copies = events.flatMap((event) => claim(event, event.data['messageId'], event.data['copy']))
  const [keptWords, keptHashes] = [await keptStore.words(tx, idsOf(words)), await keptStore.hashes(tx, idsOf(hashes))]
  const keptCopies = await keptStore.copies(tx, idsOf(copies))
  const differences = [
    ...words
      .filter(({ itemId, of }) => holdWords(of, keptWords.get(itemId) ?? null) !== 'held')
      .map((one) => differenceOf('changed-words', one)),
    ...hashes
      .filter(({ itemId, of }) => keptHashes.get(itemId) !== of)
      .map((one) => differenceOf('changed-content', one)),
    ...copies
      .filter(({ itemId, of }) => keptCopies.get(itemId) !== of)
      .map((one) => differenceOf('changed-content', one)),
  ]
  const destroyed = await keptStore.destroyed(
    tx,
    differences.map(({ itemId }) => itemId),
  )
  return differences.filter(({ itemId }) => !destroyed.has(itemId))
}

const idsOf = (claims: readonly Claim[]) => claims.map(({ itemId }) => itemId)

const differenceOf = (kind: KeptDifference['kind'], { event, itemId }: Claim): KeptDifference => ({
  ...{ kind, itemId, caseId: event.caseId, eventId: event.id },
})
