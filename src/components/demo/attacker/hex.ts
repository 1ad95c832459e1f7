/** Bytes as hexadecimal digits, a pair for each, with a space where a line may break. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
