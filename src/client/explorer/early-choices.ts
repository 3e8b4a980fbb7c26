/** What a reader chose in a form before the code was there that acts on it. */

type Choice = HTMLInputElement | HTMLSelectElement;

/** Whether the control stands otherwise than the page brought it; of a group of radio buttons only the chosen one does. */
function isMoved(control: Choice): boolean {
  if (control instanceof HTMLSelectElement) {
    const brought = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
    return control.selectedIndex !== Math.max(0, brought);
  }
  return control.type === 'radio' ? control.checked && !control.defaultChecked : control.checked !== control.defaultChecked;
}

/**
 * The lists, radio buttons and boxes of the form that have been moved since the page came, each with a function that moves
 * it there again.
 */
export function earlyChoices(form: HTMLFormElement): { readonly control: Choice; readonly restore: () => void }[] {
  const controls = [...form.querySelectorAll<Choice>('select, input[type="radio"], input[type="checkbox"]')];
  return controls.filter(isMoved).map((control) => {
    const choice = control instanceof HTMLSelectElement ? { value: control.value } : { checked: control.checked };
    return { control, restore: () => Object.assign(control, choice) };
  });
}
