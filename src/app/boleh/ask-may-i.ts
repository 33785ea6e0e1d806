import { accept, refuse, type Result } from '#base'
import { mayI, regimesOn, situationOn, type Conduct, type MayAnswer, type Situation } from '#core'
import type { PlainDate, RegimeId, SubjectKind } from '#law'
import type { Netra } from '../ports.ts'
import { reference } from '../laporan/reference.ts'

type AskMayI = {
  readonly kind: SubjectKind
  readonly conduct: Conduct
  readonly day: PlainDate
  readonly regime: RegimeId | null
  readonly regionCode: string
}

export type MayAnswered = { readonly situation: Situation; readonly answer: MayAnswer }

/** Pilkada and Pemilu run on that day, and it was not said whose candidate is meant: their rules differ. */
type MayRefused = { readonly reason: 'two-elections' }

/** Answers whoever asks, without a row of it anywhere. */
export async function askMayI(netra: Netra, question: AskMayI): Promise<Result<MayAnswered, MayRefused>> {
  const { day, regime, regionCode } = question
  const elections = await reference(netra).elections()
  if (regime === null && regimesOn(elections, day, regionCode).length > 1) return refuse({ reason: 'two-elections' })
  const situation = situationOn(elections, { day, regime, regionCode })
  return accept({ situation, answer: mayI({ ...question, situation }) })
}
