/** Hands a file to the reader, made here and sent nowhere. */
export function download(name: string, type: string, content: string | Uint8Array): void {
  const isText = typeof content === 'string';
  const address = URL.createObjectURL(
    new Blob([isText ? content : new Uint8Array(content)], {
      type: isText ? `${type};charset=utf-8` : type,
    }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after this task; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
