/** The words of a name: `CRMToAEP` is crm, to, aep. */
function wordsOf(name: string): string[] {
  return name
    .normalize("NFC")
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** The beginning of an id, for what has no usable name of its own. */
export function shortId(id: string): string {
  return (
    id
      .replace(/[^A-Za-z0-9]/g, "")
      .slice(0, 8)
      .toLowerCase() || "spec"
  );
}

const LONGEST_FILE_NAME = 100;
/** Names that Windows keeps for its devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** `crm-to-aep`, without an ending. */
export function fileNameOf(name: string, id: string): string {
  const words = wordsOf(name).join("-").slice(0, LONGEST_FILE_NAME).replace(/-$/, "");
  if (words === "") return `spec-${shortId(id)}`;
  return DEVICE.test(words) ? `${words}-spec` : words;
}

/** `crmToAep`. */
export function exportNameOf(name: string, id: string): string {
  const [first = "", ...rest] = wordsOf(name).slice(0, 20);
  const camel = [first, ...rest.map(capitalised)].join("");
  if (camel === "") return `spec${capitalised(shortId(id))}`;
  if (!/^\p{ID_Start}[\p{ID_Continue}]*$/u.test(camel))
    return `spec${capitalised(camel)}`.replace(/[^\p{ID_Continue}]/gu, "");
  return RESERVED.has(camel) ? `${camel}Spec` : camel;
}

/** `CrmToAepTypes`. */
export function typesNameOf(exportName: string): string {
  return `${capitalised(exportName)}Types`;
}

function capitalised(word: string): string {
  const [first = "", ...rest] = word;
  return first.toUpperCase() + rest.join("");
}

const RESERVED = new Set(
  (
    "break case catch class const continue debugger default delete do else enum export extends false finally for function if import in " +
    "instanceof new null return super switch this throw true try typeof var void while with as implements interface let package private " +
    "protected public static yield await async of eval arguments undefined nan infinity any unknown never string number boolean symbol " +
    "object bigint type declare module namespace"
  ).split(" "),
);
