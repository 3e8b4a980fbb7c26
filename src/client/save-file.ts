/** Offers a text to the reader as a file. */
export function saveFile(name: string, mediaType: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = name;
  link.click();
  // Browsers read the blob after the click; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
