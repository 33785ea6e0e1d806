import { accept, refuse, type Result } from '#base'
import { nearOf, type Condition, type Likeness } from '#core'
import { asActor, countProposed, listMaybeNear, listTriage, type ActorId, type CasePage, type NearReport } from '#store'
import { openCasePage } from '../perkara/open-page.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { suggestConditions } from './suggest-conditions.ts'

/** How many candidates the index gives, and how many an officer is shown. */
const candidates = 50
const shown = 8

export type NearCase = NearReport & { readonly likeness: Likeness }

export type Triage = {
  readonly page: CasePage
  /** What the form itself says of each condition; an officer judges. Empty where no report stands behind the case. */
  readonly suggested: readonly Condition[]
  readonly near: readonly NearCase[]
  /** Its place in the queue, from 1; null where the queue does not have it (any more). */
  readonly at: number | null
  readonly of: number
  readonly before: string | null
  readonly after: string | null
  readonly proposed: number
}

/** The queue, and the report of it that an address names, or its first. Null: nothing waits. Opening one is a reading like any other. */
export async function openTriage(
  netra: Netra,
  { actor, asked }: { readonly actor: ActorId; readonly asked: string | null },
): Promise<Result<Triage | null, DeskRefusal>> {
  const { queue, proposed } = await asActor(netra.db, actor, async (tx) => ({
    queue: await listTriage(tx),
    proposed: await countProposed(tx),
  }))
  const caseId = asked ?? queue[0]
  if (caseId === undefined) return accept(null)
  const opened = await openCasePage(netra, { caseId, actor })
  if (!opened.ok) return opened
  const page = opened.value
  // Whoever only reads the case has no triage to do.
  if (!page.parties.includes('penanganan')) return refuse(notFound)
  const at = queue.indexOf(caseId)
  return accept({
    page,
    suggested: await suggestConditions(netra, page),
    near: await near(netra, actor, page),
    at: at === -1 ? null : at + 1,
    of: queue.length,
    before: at > 0 ? (queue[at - 1] ?? null) : null,
    after: queue[at + 1] ?? null,
    proposed,
  })
}

async function near(netra: Netra, actor: ActorId, { held, reports }: CasePage): Promise<readonly NearCase[]> {
  const [report] = reports
  if (report === undefined) return []
  const maybe = await asActor(netra.db, actor, (tx) => listMaybeNear(tx, held.id, candidates))
  const told = { ...report, happenedOn: report.happenedOn as NearReport['happenedOn'] }
  const found = nearOf(told, maybe).map(({ other, likeness }) => ({ ...other, likeness }))
  // A case that several reports came to is one line, by the nearest of them.
  return [...new Map(found.toReversed().map((one) => [one.caseId, one])).values()].toReversed().slice(0, shown)
}
