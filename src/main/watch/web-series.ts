import type { Meter } from '@opentelemetry/api'
import type { Tally } from '#app'
import { routeClass } from './route-class.ts'

export type WebSeries = {
  readonly answered: (answer: { readonly route: string; readonly status: number; readonly ms: number }) => void
  readonly tally: Tally
}

const boundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What the web process counts. Labels come from our own short lists, never from an address as it was asked. */
export function webSeries(meter: Meter): WebSeries {
  const durations = meter.createHistogram('netra_http_request_duration_seconds', {
    description: 'Time from the first line of a request to the last byte of its answer.',
    advice: { explicitBucketBoundaries: boundaries },
  })
  const received = meter.createCounter('netra_reports_received', {
    description: 'Reports kept, each once, by lane and door.',
  })
  return {
    answered: ({ route, status, ms }) => {
      durations.record(ms / 1000, { route: routeClass(route), status })
    },
    tally: {
      reportReceived: ({ lane, door }) => {
        received.add(1, { lane, door })
      },
    },
  }
}
