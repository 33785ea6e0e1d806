/** The file that was chosen in a form; null: none was. */
export function chosenIn(form: HTMLFormElement): File | null {
  const field = form.elements.namedItem('berkas')
  return field instanceof HTMLInputElement ? (field.files?.[0] ?? null) : null
}

/** Puts it into the form that took the place of the one in which it was chosen. */
export function choose(form: HTMLFormElement, file: File | null): void {
  const field = form.elements.namedItem('berkas')
  if (file === null || !(field instanceof HTMLInputElement)) return
  const chosen = new DataTransfer()
  chosen.items.add(file)
  field.files = chosen.files
}
