/** Hands a file to the browser's downloads. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Browsers read the address after the click returns; a minute is enough for any of them.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
