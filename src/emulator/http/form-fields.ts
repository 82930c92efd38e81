/** The fields of a multipart or URL-encoded form. Without a content type that says multipart, it is taken for the latter. */
export function formFields(text: string, contentType: string | null): [name: string, value: string][] {
  const boundary = /^multipart\/form-data\s*;.*\bboundary="?([^";]+)"?/i.exec(contentType ?? "")?.[1];
  if (boundary === undefined) return [...new URLSearchParams(text)];
  return text.split(`--${boundary}`).flatMap((part): [string, string][] => {
    const [head = "", ...rest] = part.split("\r\n\r\n");
    const name = /\bname="([^"]*)"/i.exec(head)?.[1];
    return name === undefined ? [] : [[name, rest.join("\r\n\r\n").replace(/\r\n$/, "")]];
  });
}
