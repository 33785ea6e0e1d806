import { createNoopMeter, type Meter } from '@opentelemetry/api'

export type MetricsAddress = { readonly host: string; readonly port: number }
type Metrics = { readonly meter: Meter; readonly close: () => Promise<void> }

/** Serves what the meter counts at `/metrics`. Without an address nothing is loaded, and counting costs nothing. */
export async function openMetrics(at: MetricsAddress | null): Promise<Metrics> {
  if (at === null) return { meter: createNoopMeter(), close: () => Promise.resolve() }
  const [{ MeterProvider }, { PrometheusExporter }] = await Promise.all([
    import('@opentelemetry/sdk-metrics'),
    import('@opentelemetry/exporter-prometheus'),
  ])
  const exporter = new PrometheusExporter({
    ...at,
    preventServerStart: true,
    withoutScopeInfo: true,
    withoutTargetInfo: true,
  })
  const provider = new MeterProvider({ readers: [exporter] })
  // Awaited here, so that a port that is taken is a reason and not an event nobody hears.
  await exporter.startServer()
  return { meter: provider.getMeter('netra'), close: () => provider.shutdown() }
}
