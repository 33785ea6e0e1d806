import { accept, type Result } from '#base'
import type { Netra } from '../ports.ts'
import type { FieldFault, Receiving, ReportTold } from './report.ts'
import { routeReport } from './route-report.ts'

/** Where the report would go, found by the same rules as the sending itself: nobody is told "in order" and then refused. Writes nothing. */
export async function previewReport(
  netra: Netra,
  told: ReportTold,
  receiving: Receiving,
): Promise<Result<{ readonly officeName: string; readonly accused: readonly string[] }, readonly FieldFault[]>> {
  const routed = await routeReport(netra, told, receiving, netra.clock())
  if (!routed.ok) return routed
  return accept({ officeName: routed.value.handling.name, accused: routed.value.accused.map(({ name }) => name) })
}
