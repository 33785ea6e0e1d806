import { addEvidence, type EvidenceFrom, type InclusionPromise, type Netra, type UploadRefusal } from '#app'

/** What was chosen in the form. Browsers send a file without a name for nothing; an empty one that has a name was chosen. */
export const filesOf = (form: FormData): readonly File[] =>
  form.getAll('berkas').filter((file): file is File => file instanceof File && file.name !== '')

/** `promises`: of what was taken, each that it will be in the public log. */
export type Added = { readonly promises: readonly InclusionPromise[]; readonly refusal: UploadRefusal | null }

/** One after the other, up to the first that is not taken: what came before it is kept, and promised. */
export async function addFiles(netra: Netra, from: EvidenceFrom, files: readonly File[]): Promise<Added> {
  const promises: InclusionPromise[] = []
  for (const file of files) {
    const added = await addEvidence(netra, from, new Uint8Array(await file.arrayBuffer()))
    if (!added.ok) return { promises, refusal: added.refusal }
    if (added.value !== null) promises.push(added.value)
  }
  return { promises, refusal: null }
}
