/** Puts a section into a document, in place of the one that an earlier run wrote. */
export function putSection(document: string, name: string, text: string): string {
  const begin = `<!-- begin ${name}: written by its bench -->`;
  const end = `<!-- end ${name} -->`;
  const section = `${begin}\n${text.trim()}\n${end}`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end, from);
  if (from === -1 || to === -1) return `${document.trimEnd()}\n\n${section}\n`;
  return document.slice(0, from) + section + document.slice(to + end.length);
}
