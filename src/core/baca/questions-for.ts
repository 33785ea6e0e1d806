import type { SubjectKind } from '#law'
import { drawQuestions, type Draw } from './draw-questions.ts'
import { questionBank, type BankOf } from './question-bank.ts'
import type { Question } from './question.ts'

/** Of whom he is asked where no sure row speaks to himself: whoever the lists were written for first. */
const insteadOf: readonly SubjectKind[] = ['pns', 'polri', 'kades']

/**
 * What one reader is asked: about himself where sure rows speak to him, else about those of whom the circular speaks. Its acts come
 * first; where none of them can be asked, the whole list. The same seed, the same questions.
 */
export function questionsFor(of: BankOf, draw: Draw): readonly Question[] {
  const scopes = [of.actIds, []]
  const kinds = [of.kind, ...insteadOf.filter((kind) => kind !== of.kind)]
  for (const actIds of scopes)
    for (const kind of kinds) {
      const bank = questionBank({ ...of, actIds, kind })
      if (bank.length > 1) return drawQuestions(bank, draw)
    }
  return []
}
