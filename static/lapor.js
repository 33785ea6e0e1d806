// The report form works without this file. With it, regions are suggested while one types and the checklist keeps up.
// Of what is typed, only the name of a place and the day of the act are sent, and which fields are filled.
const form = document.getElementById('laporan')
if (form instanceof HTMLFormElement) {
  const later = (work, ms) => {
    let timer
    return () => {
      clearTimeout(timer)
      timer = setTimeout(() => void work().catch(() => undefined), ms)
    }
  }
  const text = (name) => {
    const field = form.elements.namedItem(name)
    return field && 'value' in field ? field.value.trim() : ''
  }
  const day = (name) => {
    const [date, month, year] = ['day', 'month', 'year'].map((part) => text(`${name}-${part}`))
    return date && month && /^\d{4}$/.test(year) ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : null
  }
  const element = (name, attributes, ...inside) => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    made.append(...inside)
    return made
  }

  const found = document.getElementById('wilayah-ditemukan')
  const choice = (region, index) =>
    element('label', { class: 'choice' },
      element('input', { type: 'radio', name: 'wilayah', id: index === 0 ? 'wilayah' : `wilayah-${index + 1}`, value: region.code }),
      element('span', {}, region.name, element('span', { class: 'hint' }, region.within.join(', '))))
  const suggest = later(async () => {
    const words = text('cari')
    if (words.length < 3 || !found) return
    // As the regions were on the day of the act, and as they are today: the server's own search does the same.
    const days = day('terjadi') ? [`&day=${day('terjadi')}`, ''] : ['']
    const answers = await Promise.all(days.map((on) => fetch(`/api/v1/regions?query=${encodeURIComponent(words)}${on}`)))
    const told = answers.filter(({ ok }) => ok)
    if (told.length === 0 || words !== text('cari')) return
    const lists = await Promise.all(told.map((answer) => answer.json()))
    const regions = [...new Map(lists.flatMap((list) => list.regions.map((region) => [region.code, region]))).values()]
    const chosen = text('wilayah')
    const listed = regions.filter(({ code }) => code !== '00').slice(0, 8)
    found.replaceChildren(
      ...(listed.length === 0 ? [] : [element('fieldset', { class: 'field' }, element('legend', {}, found.dataset.legend ?? ''), ...listed.map(choice))]))
    const same = found.querySelector(`input[value="${CSS.escape(chosen)}"]`)
    if (same instanceof HTMLInputElement) same.checked = true
  }, 350)

  const show = ({ id, why, status }) => {
    const line = form.querySelector(`[data-condition="${id}"]`)
    const tag = element('strong', { class: `tag ${status.look}` }, status.says)
    line?.querySelector('[data-why]')?.replaceChildren(why)
    const kept = line?.querySelector('[data-status]')
    if (kept && kept.textContent?.trim() !== status.says) kept.replaceChildren(tag)
  }
  const check = later(async () => {
    const facts = {
      lane: form.dataset.lane,
      regionCode: text('wilayah') || null,
      happenedOn: day('terjadi'),
      knownOn: day('diketahui'),
      reporterNamed: text('nama') !== '' && text('alamat') !== '',
      subjectNamed: text('terlapor-nama') !== '' || text('terlapor-jabatan') !== '',
      placeGiven: text('tempat') !== '' || text('wilayah') !== '',
      described: text('uraian') !== '',
      evidenceGiven: text('bukti') !== '',
    }
    const answer = await fetch(new URL('syarat', location.href), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(facts) })
    if (answer.ok) (await answer.json()).lines.forEach(show)
  }, 600)

  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === 'cari') suggest()
    if (document.getElementById('syarat')) check()
  })
}
