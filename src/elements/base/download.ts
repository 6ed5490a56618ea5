/** Hands a text to the reader as a file. */
export function downloadText(text: string, fileName: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the file by the next task; the memory is given back.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
