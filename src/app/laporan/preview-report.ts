import { accept, type Result } from '#base'
import type { Zone } from '#law'
import type { Netra } from '../ports.ts'
import type { FieldFault, Receiving, ReportTold } from './report.ts'
import { routeReport } from './route-report.ts'

export type Previewed = { readonly officeName: string; readonly zone: Zone; readonly accused: readonly string[] }

/** Where the report would go, found by the same rules as the sending itself: nobody is told "in order" and then refused. Writes nothing. */
export async function previewReport(
  netra: Netra,
  told: ReportTold,
  receiving: Receiving,
): Promise<Result<Previewed, readonly FieldFault[]>> {
  const routed = await routeReport(netra, told, receiving, netra.clock())
  if (!routed.ok) return routed
  const { handling, accused } = routed.value
  return accept({ officeName: handling.name, zone: handling.zone, accused: accused.map(({ name }) => name) })
}
