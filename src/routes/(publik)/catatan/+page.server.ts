import { readLogState, type LogState } from '#app'
import { verifierSheet } from '#lib/catatan/verifier.ts'
import { noLongerAsked, witnessesInWords } from '#lib/catatan/witness-line.ts'
import { listFormerLogs, listWitnesses, type FormerLog } from '#store/views'
import { m, momentInWords, numberInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, platform, setHeaders }) => {
  setHeaders({ 'cache-control': 'public, max-age=10' })
  const [state, lines, former] = await Promise.all([
    readLogState(netra),
    listWitnesses(netra.db),
    listFormerLogs(netra.db),
  ])
  const witnesses = witnessesInWords(netra.logWitnesses, lines, { now: netra.clock(), size: state?.size ?? 0 })
  const agree = witnesses.filter(({ look }) => look === 'good').length
  return {
    key: netra.logSigner.key,
    origin: netra.origin,
    prefix: `${netra.origin}/log`,
    join: joining(netra.mode),
    verifier: verifierSheet(platform?.req.integrity),
    head: state === null ? null : { ...state, leaves: numberInWords(state.size), signed: momentInWords(state.madeAt) },
    balance: state === null ? null : balanceInWords(state),
    agree: m.catatan_witness_agree({ count: numberInWords(agree), all: numberInWords(witnesses.length) }),
    witnesses,
    dropped: noLongerAsked(netra.logWitnesses, lines),
    former: former.map(formerLine),
  }
}

/** A name and a port to begin with; whoever joins takes his own. In a demonstration the one who looks is also its operator, and its witness may be on this machine. */
const [witnessName, witnessPort] = ['saksi.example/w1', 9090]
const joining = (mode: 'demonstration' | 'production') => {
  const isHere = mode === 'demonstration'
  const at = isHere ? `http://127.0.0.1:${String(witnessPort)}/` : 'https://saksi.example/'
  const set = `NETRA_WITNESSES='${m.catatan_join_key()} ${at}'`
  return { name: witnessName, port: witnessPort, isHere, line: isHere ? `${set} npm start` : set }
}

function balanceInWords({ balance, madeAt, offSince }: LogState) {
  const since = momentInWords(offSince ?? madeAt)
  return {
    none: { look: 'warn' as const, says: m.catatan_balance_none() },
    uncounted: { look: 'warn' as const, says: m.catatan_balance_uncounted() },
    'adds-up': { look: 'good' as const, says: m.catatan_balance_adds_up({ when: momentInWords(madeAt) }) },
    off: { look: 'bad' as const, says: m.catatan_balance_off({ since }) },
  }[balance]
}

const formerLine = ({ origin, key, size, root, madeAt, endedAt }: FormerLog) => ({
  ...{ origin, key, root: root.toString('base64') },
  last: m.catatan_size_at({ size: numberInWords(size), when: momentInWords(madeAt) }),
  ended: momentInWords(endedAt),
})
