import { accept, refuse, type Result } from '#base'
import { isBefore, lookDays, looksAgain, lookTerm, type LookTerm } from '#core'
import { eventRow, newId, parseShown, refusalDoor, systemActors, type RefusalByReceipt } from '#store'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import type { DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { Netra } from '../ports.ts'

type AskSecondLook = {
  readonly typed: string
  readonly address: string
  /** Why the refusal was wrong, in the reporter's words. */
  readonly body: string
  /** Ranks above that his report is about: they are passed over. */
  readonly accused: readonly string[]
}

export type AskRefusal =
  | StatusRefusal
  | Extract<DeskRefusal, { readonly reason: 'field' }>
  /** Once for each refusal (N26). */
  | { readonly reason: 'asked-before' }
  /** It is handled again: there is nothing left to ask. */
  | { readonly reason: 'reopened' }
  | { readonly reason: 'too-late'; readonly until: RefusalByReceipt['askUntilOn'] }
  /** Bawaslu RI refused, or every rank above is accused. */
  | { readonly reason: 'nobody-above' }

export type AskedToLook = LookTerm & { readonly office: string }

export const longestAsk = 5_000

/** Puts a refusal before the first rank above that is not accused: by receipt, without an account, once and in time. */
export async function askSecondLook(netra: Netra, asked: AskSecondLook): Promise<Result<AskedToLook, AskRefusal>> {
  const shown = parseShown(asked.typed)
  const refused = shown === null ? null : await refusalDoor.find(netra.db, shown)
  if (shown === null || refused === null) return refuse(await wrongReceipt(netra, asked.address))
  const invalid = textRefusal({ body: asked.body }, longestAsk)
  if (invalid?.reason === 'field') return refuse(invalid)
  const now = netra.clock()
  const office = officeFor(refused, asked.accused)
  if (office === undefined) return refuse({ reason: 'nobody-above' })
  const term = lookTerm(now, lookDays.answer, office.zone)
  const id = newId()
  const outcome = await refusalDoor.ask(netra.db, shown, {
    id,
    officeId: office.id,
    accused: asked.accused.filter((accused) => refused.above.some((above) => above.id === accused)),
    body: asked.body.trim(),
    askedAt: now,
    ...term,
    event: eventRow({
      ...(refused.caseId === null ? { stream: 'kantor' } : { stream: 'perkara' }),
      type: 'second-look-asked',
      about: { officeId: office.id, ...(refused.caseId === null ? {} : { caseId: refused.caseId }) },
      actor: systemActors.intake,
      happenedAt: now,
      recordedAt: now,
      basis: 'N26',
      data: { lookId: id, refusalId: refused.id, dueOn: term.dueOn },
    }),
  })
  if (outcome === 'asked') return accept({ ...term, office: office.name })
  if (outcome === 'unknown') return refuse(await wrongReceipt(netra, asked.address))
  return refuse(outcome === 'too-late' ? { reason: outcome, until: refused.askUntilOn } : { reason: outcome })
}

/** The database leaves the accused out of `above`, nearest first; what the reporter names is left out here. */
function officeFor({ office, above }: RefusalByReceipt, accused: readonly string[]) {
  const [regency = null, province = null, national = null] = above.map(({ id }) => id)
  const looks = looksAgain(office.id, { regency, province, national }, accused)
  return above.find(({ id }) => id === looks)
}

/** Whether the reporter may still ask, and if not why: for the page that shows his receipt. */
export function mayAsk(
  refused: RefusalByReceipt,
  now: string,
): Exclude<AskRefusal['reason'], 'unknown' | 'slow-down' | 'field'> | 'open' {
  if (refused.looks.some(({ origin }) => origin === 'pelapor')) return 'asked-before'
  if (refused.reopenedAs !== null) return 'reopened'
  if (refused.above.length === 0) return 'nobody-above'
  return isBefore(now, refused.askUntil) ? 'open' : 'too-late'
}
