import type { Instant } from '#law'
import type { ActorId, NewEvent } from '#store'

type About = { readonly lhpId: string; readonly officeId: string; readonly actor: ActorId; readonly now: Instant }

const of = ({ lhpId, officeId, actor, now }: About) =>
  ({
    stream: 'lhp',
    about: { lhpId, officeId },
    actor,
    happenedAt: now,
    recordedAt: now,
    basis: 'LHP-A',
  }) as const

type Drafted = {
  readonly stage: string
  readonly regionCode: string
  readonly suspected: boolean
  readonly sourceCaseId: string | null
  readonly continuesId?: string | undefined
}

export const draftedEvent = (about: About, { continuesId, ...data }: Drafted): NewEvent => ({
  ...of(about),
  type: 'lhp-drafted',
  data: { ...data, ...(continuesId === undefined ? {} : { continuesId }) },
})

type Submitted = {
  readonly number: string
  readonly suspected: boolean
  readonly clock: { readonly dueOn: string; readonly ruleId: string } | null
  readonly escalated: number
  readonly state: string
}

export const submittedEvent = (about: About, { number, suspected, clock, escalated, state }: Submitted): NewEvent => ({
  ...of(about),
  type: 'lhp-submitted',
  data: {
    number,
    suspected,
    dueOn: clock?.dueOn ?? null,
    ruleId: clock?.ruleId ?? null,
    escalated,
    lhp: { state },
  },
})
