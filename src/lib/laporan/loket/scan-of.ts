import type { ScannedForm } from '#app'

/** The file of a field; none when nothing was chosen, which browsers send as an empty file. */
export async function scanOf(form: FormData, name: string): Promise<ScannedForm | null> {
  const file = form.get(name)
  return file instanceof File && file.size > 0 ? { bytes: new Uint8Array(await file.arrayBuffer()) } : null
}
