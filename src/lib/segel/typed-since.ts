/*
 * A step of a form goes to the server and comes back as another page. On a slow line people go on typing meanwhile: what they changed since
 * the step was sent goes into the form that comes back, else it would be lost without a word.
 */

type Entries = ReadonlyMap<string, readonly string[]>

/** What stands in a form now. Files are left out: no script may put them back. */
export function entriesOf(form: HTMLFormElement): Entries {
  const sent = new FormData(form)
  return new Map(
    [...new Set(sent.keys())].map((name) => [name, sent.getAll(name).filter((value) => typeof value === 'string')]),
  )
}

/** The entries of `now` that are not as they were before; an entry that is gone is there with no value. */
export function changedSince(before: Entries, now: Entries): Entries {
  const names = new Set([...before.keys(), ...now.keys()])
  const changed = [...names].filter((name) => JSON.stringify(before.get(name)) !== JSON.stringify(now.get(name)))
  return new Map(changed.map((name) => [name, now.get(name) ?? []]))
}

/** Puts entries into a form. A choice that the form does not offer is passed over. */
export function putBack(changed: Entries, form: HTMLFormElement): void {
  const left = new Map([...changed].map(([name, values]) => [name, [...values]]))
  for (const field of form.elements) {
    if (!isFilled(field)) continue
    const mine = left.get(field.name)
    if (mine === undefined) continue
    if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type))
      field.checked = mine.includes(field.value)
    // Fields of one name are sent in their order on the page.
    else field.value = mine.shift() ?? ''
  }
}

type Filled = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function isFilled(field: Element): field is Filled {
  if (field instanceof HTMLInputElement) return !['hidden', 'file', 'submit'].includes(field.type)
  return field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement
}
