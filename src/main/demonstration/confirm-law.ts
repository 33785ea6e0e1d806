import { confirmRule, type Netra } from '#app'
import { unconfirmedOf } from '#core'
import { mayAct, quorums, rules, type Instant } from '#law'
import { decisionStore, type Db } from '#store'
import { actor } from './cast.ts'

const reason =
  'Keputusan contoh untuk peragaan: nilai sementara di katalog dipakai agar jam peragaan dapat berjalan. Bukan keputusan hukum dan bukan penafsiran Bawaslu.'
const reference = 'Peragaan Netra; tidak ada naskah yang dibaca'

/** The unconfirmed rules that have a term, let act by a decision that says of itself that it is a demonstration's. */
export async function confirmForDemonstration(netra: Netra, look: Db, decidedAt: Instant): Promise<void> {
  const known = new Set((await decisionStore.listValues(look)).map(({ ruleId }) => ruleId))
  const waiting = [
    ...rules.filter((rule) => rule.term !== null && unconfirmedOf(rule).length > 0),
    ...quorums.filter(({ present }) => !mayAct(present.mark)),
  ]
  const desk: Netra = { ...netra, clock: () => decidedAt }
  for (const ruleId of new Set(waiting.map(({ id }) => id))) {
    if (known.has(ruleId)) continue
    const confirmed = await confirmRule(desk, { actor: actor('Contoh Indra Hukum'), ruleId, reason, reference })
    if (!confirmed.ok)
      throw new Error(`the demonstration cannot confirm ${ruleId}: ${JSON.stringify(confirmed.refusal)}`)
  }
}
