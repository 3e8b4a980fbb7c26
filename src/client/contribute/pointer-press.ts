/** Waits for the end of a click: a message that appears while the button is down moves what is being clicked. */
let press: Promise<void> | undefined;

document.addEventListener(
  'pointerdown',
  () => {
    press = new Promise((resolve) => {
      const end = () => {
        press = undefined;
        // The click follows the release.
        setTimeout(resolve);
      };
      for (const type of ['pointerup', 'pointercancel'] as const) document.addEventListener(type, end, { once: true, capture: true });
    });
  },
  { capture: true },
);

/** Resolves at once, or when the pressed button is released. */
export async function noPress(): Promise<void> {
  await press;
}
