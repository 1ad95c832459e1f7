/** Hands a file to the reader, made here and sent nowhere. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after this task; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
