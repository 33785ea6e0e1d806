import { isChoice } from './question-bank.ts'
import type { Choice, Question } from './question.ts'

export type Answered = { readonly question: Question; readonly given: Choice | null; readonly isRight: boolean }

/** Each question with what was ticked; what is none of its choices counts as not answered. */
export function markAnswers(questions: readonly Question[], given: (id: string) => string | null): readonly Answered[] {
  return questions.map((question) => {
    const text = given(question.id) ?? ''
    const choice = isChoice(text, question) ? text : null
    return { question, given: choice, isRight: choice === question.right }
  })
}

/** Understood: every question answered, and rightly, in one go; where none could be asked, nothing was understood. */
export const isUnderstood = (answered: readonly Answered[]) =>
  answered.length > 0 && answered.every(({ isRight }) => isRight)
