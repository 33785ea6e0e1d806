import { expect, test } from 'vitest'
import { caseStates } from '../perkara/transition.ts'
import { transitions } from '../perkara/transitions.ts'
import { looks, triageActs, triageStates, triageWay, type TriageStep } from './triage.ts'

const regimes = ['pilkada', 'pemilu'] as const

test('a report that just came in is reviewed first, looked at, and then registered', () => {
  expect(triageWay('pilkada', 'diterima', 'register')).toEqual(['review', 'look', 'register'])
  expect(triageWay('pemilu', 'dilimpahkan', 'ask-completion')).toEqual(['review', 'look', 'ask-completion'])
  expect(triageWay('pilkada', 'kajian-awal', 'register')).toEqual(['look', 'register'])
})

test('not to register is proposed, never done: the pleno decides it', () => {
  for (const regime of regimes)
    for (const state of triageStates) expect(triageWay(regime, state, 'decline') ?? []).not.toContain('decline')
  expect(triageWay('pilkada', 'diterima', 'decline')).toEqual(['review', 'propose'])
})

test('light information is traced or linked, and nothing else', () => {
  const open = triageActs.filter((act) => triageWay('pilkada', 'informasi-awal', act) !== null)
  expect(open).toEqual(['link', 'trace'])
})

test('every way is one the table of its regime allows, step by step', () => {
  for (const regime of regimes)
    for (const state of caseStates)
      for (const act of triageActs) {
        let at = state
        for (const step of triageWay(regime, state, act) ?? []) {
          if (isWork(step)) expect(at, `${state} ${act}`).toBe('kajian-awal')
          else {
            const move = transitions[regime][at][step]
            expect(move, `${regime} ${state} ${act}: ${step}`).toBeDefined()
            at = move?.to ?? at
          }
        }
      }
})

test('what is linked or traced needs no look at the conditions, everything else does', () => {
  const looked = triageActs.filter((act) => looks(triageWay('pilkada', 'kajian-awal', act) ?? []))
  expect(looked).toEqual(['register', 'ask-completion', 'decline', 'keep-as-info', 'hand-over'])
})

const isWork = (step: TriageStep): step is 'look' | 'propose' => step === 'look' || step === 'propose'
