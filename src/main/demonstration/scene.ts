import { createHash } from 'node:crypto'
import type { Netra, Received } from '#app'
import type { Result } from '#base'
import type { Instant } from '#law'
import { parseReceipt, receiptHash, retryKey, systemActors, type Db, type Receipt } from '#store'

/** One step of a story: who does what, and when. Each is one transaction of a use case, at a moment of its own. */
export type Step = { readonly at: Instant; readonly tell: (scene: Scene) => Promise<Result<unknown, unknown>> }
export type Story = { readonly name: string; readonly steps: readonly Step[] }

/** What a step sees: the product with the story's clock, and what the earlier steps left. */
export type Scene = {
  readonly netra: Netra
  /** Past every policy, for finding ids; nothing is written through it. */
  readonly look: Db
  /** Makes the same report or LHP the same one when the telling was interrupted. */
  readonly key: string
  readonly lhpId: string
  readonly caseId: () => Promise<string>
  readonly reportId: () => Promise<string>
  /** What the reporter of the story holds. */
  readonly receipt: () => Promise<string>
  readonly caseOf: (story: string) => Promise<string>
  readonly office: (code: string) => Promise<string>
}

export function sceneOf(netra: Netra, look: Db, chapter: string, story: string): Scene {
  const key = keyOf(chapter, story)
  return {
    netra,
    look,
    key,
    lhpId: lhpIdOf(key),
    caseId: () => must(findCase(look, key), `the case of ${story}`),
    reportId: () => must(findReport(look, key), `the report of ${story}`),
    receipt: () => must(findReceipt(look, key), `the receipt of ${story}`),
    caseOf: (other) => must(findCase(look, keyOf(chapter, other)), `the case of ${other}`),
    office: (code) => must(findOffice(look, code), `the office ${code}`),
  }
}

/** How many steps of a story are told: each wrote its events at its own moment. */
export async function stepsTold(look: Db, chapter: string, story: string): Promise<number> {
  const key = keyOf(chapter, story)
  const caseId = await findCase(look, key)
  const { told } = await look
    .selectFrom('netra.events')
    .select(({ fn }) => fn.count<number>('recorded_at').distinct().as('told'))
    .where('actor_id', '<>', systemActors.clock)
    .where(({ eb, or }) =>
      or([eb('lhp_id', '=', lhpIdOf(key)), ...(caseId === null ? [] : [eb('case_id', '=', caseId)])]),
    )
    .executeTakeFirstOrThrow()
  return told
}

const keyOf = (chapter: string, story: string) => `netra demonstration ${chapter} ${story}`

/** UUID version 8 (RFC 9562 §5.8), from the key. */
function lhpIdOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** By the receipt, which the door keeps sealed under the key; or the case that an LHP became. */
async function findCase(look: Db, key: string): Promise<string | null> {
  const receipt = await findReceipt(look, key)
  if (receipt !== null) return (await reportOf(look, receipt))?.case_id ?? null
  const lhp = await look.selectFrom('netra.lhps').select('case_id').where('id', '=', lhpIdOf(key)).executeTakeFirst()
  return lhp?.case_id ?? null
}

async function findReport(look: Db, key: string): Promise<string | null> {
  const receipt = await findReceipt(look, key)
  return receipt === null ? null : ((await reportOf(look, receipt))?.id ?? null)
}

async function findReceipt(look: Db, key: string): Promise<Receipt | null> {
  const retry = retryKey(key)
  const kept = await look
    .selectFrom('netra.idempotency_keys')
    .select('sealed_answer')
    .where('key_hash', '=', retry.hash)
    .executeTakeFirst()
  if (kept === undefined) return null
  const receipt = parseReceipt((retry.open(kept.sealed_answer) as Received).receipt)
  if (receipt === null) throw new Error('the door kept an answer without a receipt')
  return receipt
}

const reportOf = (look: Db, receipt: Receipt) =>
  look
    .selectFrom('netra.reports')
    .select(['id', 'case_id'])
    .where('receipt_hash', '=', receiptHash(receipt))
    .executeTakeFirst()

const findOffice = async (look: Db, code: string): Promise<string | null> =>
  (await look.selectFrom('netra.offices').select('id').where('code', '=', code).executeTakeFirst())?.id ?? null

async function must(found: Promise<string | null>, what: string): Promise<string> {
  const value = await found
  if (value === null) throw new Error(`the demonstration does not find ${what}`)
  return value
}
