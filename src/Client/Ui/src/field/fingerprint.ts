/** SHA-256 of a file, in hexadecimal: what the twin keeps of a photograph. Null where the browser does not reckon it, on plain http. */
export async function fingerprint(file: Blob): Promise<string | null> {
  if (!crypto.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
