import { accept, type Result } from '#base'
import type { Zone } from '#law'
import type { Netra, OfficeKey } from '../ports.ts'
import { reference } from './reference.ts'
import type { FieldFault, Receiving, ReportTold } from './report.ts'
import { routeReport } from './route-report.ts'

/** `key` is the one to seal to: whoever can does it before anything is sent. */
type Previewed = {
  readonly officeName: string
  readonly zone: Zone
  readonly accused: readonly string[]
  readonly key: OfficeKey
}

/** Where the report would go, found by the same rules as the sending itself: nobody is told "in order" and then refused. Writes nothing but an office's first key. */
export async function previewReport(
  netra: Netra,
  told: ReportTold,
  receiving: Receiving,
): Promise<Result<Previewed, readonly FieldFault[]>> {
  const now = netra.clock()
  const routed = await routeReport(netra, told, receiving, now)
  if (!routed.ok) return routed
  const { handling, accused } = routed.value
  return accept({
    officeName: handling.name,
    zone: handling.zone,
    accused: accused.map(({ name }) => name),
    key: await reference(netra, now).key(handling.id),
  })
}
