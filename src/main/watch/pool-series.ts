import type { Meter } from '@opentelemetry/api'
import { linesOf, type Db } from '#store'

/** How many lines to the database are open, and how many requests wait for one. */
export function poolSeries(meter: Meter, db: Db): void {
  const lines = meter.createObservableGauge('netra_database_lines', {
    description: 'Lines to the database: in use, idle, and requests that wait for one.',
  })
  lines.addCallback((gauge) => {
    const { open, idle, waiting } = linesOf(db)
    gauge.observe(open - idle, { state: 'in-use' })
    gauge.observe(idle, { state: 'idle' })
    gauge.observe(waiting, { state: 'waiting' })
  })
}
