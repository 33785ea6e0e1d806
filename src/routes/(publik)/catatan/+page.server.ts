import { readLogState } from '#app'
import { listWitnesses, type WitnessLine } from '#store/views'
import { m, momentInWords, numberInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, setHeaders }) => {
  setHeaders({ 'cache-control': 'public, max-age=10' })
  const [state, witnesses] = await Promise.all([readLogState(netra), listWitnesses(netra.db)])
  return {
    key: netra.logSigner.key,
    prefix: `${netra.origin}/log`,
    head: state === null ? null : { ...state, leaves: numberInWords(state.size), signed: momentInWords(state.madeAt) },
    witnesses: witnesses.map(lineOf),
  }
}

const lineOf = ({ name, said, detail, askedAt, upTo }: WitnessLine) => ({
  name,
  asked: momentInWords(askedAt),
  upTo: upTo === null ? m.catatan_witness_never() : numberInWords(upTo),
  says: {
    signed: m.catatan_witness_signed(),
    refused: m.catatan_witness_refused({ why: detail ?? '' }),
    away: m.catatan_witness_away(),
  }[said],
  look: ({ signed: 'good', refused: 'bad', away: 'warn' } as const)[said],
})
