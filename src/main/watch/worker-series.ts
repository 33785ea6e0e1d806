import type { Meter } from '@opentelemetry/api'
import type { Netra } from '#app'
import { asActor, systemActors } from '#store'
import { readBacklog } from '#store/views'

type WorkerSeries = {
  readonly swept: (sweep: string, isRight: boolean, ms: number) => void
  readonly worked: (task: string, isRight: boolean) => void
}

const boundaries = [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60]

/** What the worker counts, and what it finds waiting whenever it is asked. */
export function workerSeries(meter: Meter, { db, clock }: Pick<Netra, 'db' | 'clock'>): WorkerSeries {
  const sweeps = meter.createHistogram('netra_sweep_duration_seconds', {
    description: 'Time of one sweep.',
    advice: { explicitBucketBoundaries: boundaries },
  })
  const jobs = meter.createCounter('netra_jobs', { description: 'Tries of jobs in the queue.' })
  const outbox = meter.createObservableGauge('netra_outbox_events', { description: 'Events that are not yet jobs.' })
  const late = meter.createObservableGauge('netra_late_cases', {
    description: 'Cases with a term that its office has missed and not yet closed.',
  })
  const lateLhps = meter.createObservableGauge('netra_late_lhps', {
    description:
      'LHPs that wait longer than a term that may act: of the office whose pleno decides, or of whom it advised.',
  })
  meter.addBatchObservableCallback(
    async (result) => {
      const backlog = await asActor(db, systemActors.clock, (tx) => readBacklog(tx, clock()))
      result.observe(outbox, backlog.outbox)
      result.observe(late, backlog.lateCases)
      result.observe(lateLhps, backlog.lateLhps)
    },
    [outbox, late, lateLhps],
  )
  return {
    swept: (sweep, isRight, ms) => {
      sweeps.record(ms / 1000, { sweep, outcome: outcome(isRight) })
    },
    worked: (task, isRight) => {
      jobs.add(1, { task, outcome: outcome(isRight) })
    },
  }
}

const outcome = (isRight: boolean) => (isRight ? 'done' : 'fault')
