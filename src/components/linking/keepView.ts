/**
 * Keeps in the address what a reader has chosen to see, so that a link shows the same.
 *
 * A choice is a radio button whose id is its name, a hyphen and its value; the first of a
 * name is what the page shows anyway, and is not written.
 */
export function keepView(): void {
  const radios = Array.from(document.querySelectorAll<HTMLInputElement>("fieldset.seg input[type=radio]"));
  const valueOf = (radio: HTMLInputElement): string => radio.id.slice(radio.name.length + 1);
  const { searchParams } = new URL(location.href);
  for (const radio of radios) if (searchParams.get(radio.name) === valueOf(radio)) radio.checked = true;
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !radios.includes(target)) return;
    const url = new URL(location.href);
    const first = radios.find((radio) => radio.name === target.name);
    if (target === first) url.searchParams.delete(target.name);
    else url.searchParams.set(target.name, valueOf(target));
    history.replaceState(null, "", url);
  });
}
