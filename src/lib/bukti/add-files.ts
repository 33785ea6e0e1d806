import { addEvidence, type EvidenceFrom, type Netra, type UploadRefusal } from '#app'
import { accept, type Result } from '#base'

/** What was chosen in the form. Browsers send a file without a name for nothing; an empty one that has a name was chosen. */
export const filesOf = (form: FormData): readonly File[] =>
  form.getAll('berkas').filter((file): file is File => file instanceof File && file.name !== '')

/** One after the other, up to the first that is not taken: what came before it is kept, and the page lists it. */
export async function addFiles(
  netra: Netra,
  from: EvidenceFrom,
  files: readonly File[],
): Promise<Result<null, UploadRefusal>> {
  for (const file of files) {
    const added = await addEvidence(netra, from, new Uint8Array(await file.arrayBuffer()))
    if (!added.ok) return added
  }
  return accept(null)
}
