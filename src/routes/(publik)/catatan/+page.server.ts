import { readBalanceMoment, readLogState } from '#app'
import { freshnessOf } from '#core'
import { listFormerLogs, listWitnesses, type FormerLog, type WitnessLine } from '#store/views'
import { m, momentInWords, numberInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, setHeaders }) => {
  setHeaders({ 'cache-control': 'public, max-age=10' })
  const [state, balancedAt, witnesses, former] = await Promise.all([
    readLogState(netra),
    readBalanceMoment(netra),
    listWitnesses(netra.db),
    listFormerLogs(netra.db),
  ])
  const now = netra.clock()
  return {
    key: netra.logSigner.key,
    prefix: `${netra.origin}/log`,
    head: state === null ? null : { ...state, leaves: numberInWords(state.size), signed: momentInWords(state.madeAt) },
    balance: balancedAt === null ? null : momentInWords(balancedAt),
    witnesses: witnesses.map((witness) => lineOf(witness, now)),
    former: former.map(formerLine),
  }
}

const looks = { agrees: 'good', behind: 'warn', away: 'warn', refuses: 'bad' } as const

function lineOf(witness: WitnessLine, now: string) {
  const { name, detail, askedAt, upTo, signedAt, since, sinceAt } = witness
  const fresh = freshnessOf(witness, now)
  return {
    name,
    asked: momentInWords(askedAt),
    upTo: upTo === null || signedAt === null ? m.catatan_witness_never() : sizeAt(upTo, signedAt),
    since: since === null || sinceAt === null ? m.catatan_witness_never() : sizeAt(since, sinceAt),
    says: {
      agrees: m.catatan_witness_signed(),
      behind: m.catatan_witness_behind(),
      refuses: m.catatan_witness_refused({ why: detail ?? '' }),
      away: m.catatan_witness_away(),
    }[fresh],
    look: looks[fresh],
  }
}

const sizeAt = (size: number, at: string) => m.catatan_size_at({ size: numberInWords(size), when: momentInWords(at) })

const formerLine = ({ origin, key, size, root, madeAt, endedAt }: FormerLog) => ({
  ...{ origin, key, root: root.toString('base64') },
  last: sizeAt(size, madeAt),
  ended: momentInWords(endedAt),
})
