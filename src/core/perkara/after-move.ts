import type { Deadline } from '../tenggat/start-clock.ts'
import type { Case, CaseMoved } from './case.ts'
import type { Action } from './transition.ts'

/** The moves by which a report becomes formal: signed, with the ID shown. */
const formalActions: readonly Action[] = ['confirm-at-counter', 'formalise']

/**
 * The case after a move, with the clocks the move started or lengthened. The store's projection must say the same: a
 * replay of the events compares the two.
 */
export function afterMove(current: Case, moved: CaseMoved, started: readonly Deadline[]): Case {
  const ended = moved.extends === null ? moved.stops : [...moved.stops, moved.extends]
  return {
    ...current,
    state: moved.to,
    office: moved.office,
    since: moved.happenedAt,
    formallyReceived: current.formallyReceived || formalActions.includes(moved.action),
    registerNumber: moved.registerNumber ?? current.registerNumber,
    clocks: [...current.clocks.filter(({ ruleId }) => !ended.includes(ruleId)), ...started],
  }
}
