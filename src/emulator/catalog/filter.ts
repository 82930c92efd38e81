import { placeholderProblem } from "../errors/placeholder.ts";
import { type Json, type JsonObject, isObject } from "../json.ts";
import { compare, textOf } from "./compare.ts";

/** Whether an object passes a filter. */
type Test = (object: JsonObject) => boolean;

/** `name=a,b` or `name=!a,b`: the value of a field is, or is not, one of several. A name may have wildcards. */
export function simpleFilter(field: string, value: string): Test {
  const isInverted = value.startsWith("!");
  const tests = (isInverted ? value.slice(1) : value).split(",").map((each) => equals(field, each));
  return (object) => tests.some((test) => test(object)) !== isInverted;
}

const CONDITION = /^(?<field>[^=!<>~]+)(?<operator>==|!=|<=|>=|<|>|~)(?<value>.*)$/s;

/** `property=…`: comparisons, regular expressions, and whether a field is there. Fields of the object itself only. */
export function propertyFilter(condition: string): Test {
  const { field, operator, value = "" } = CONDITION.exec(condition)?.groups ?? {};
  if (field === undefined) return existence(condition);
  if (operator === "==") return equals(field, value);
  if (operator === "!=") return (object) => !equals(field, value)(object);
  if (operator === "~") {
    const pattern = regExp(value);
    return (object) => typeof own(object, field) === "string" && pattern.test(textOf(own(object, field)));
  }
  return (object) => {
    const actual = own(object, field);
    if (actual === undefined) return false;
    const order = compare(actual, value);
    if (operator === "<") return order < 0;
    if (operator === "<=") return order <= 0;
    return operator === ">" ? order > 0 : order >= 0;
  };
}

function existence(condition: string): Test {
  const [, not, field = ""] = /^(!?)([\w.:@/-]+)$/.exec(condition) ?? [];
  if (field === "") throw placeholderProblem(400, `property=${condition} is no condition.`);
  return (object) => (own(object, field) === undefined) === (not === "!");
}

/** Only a name has wildcards: an asterisk, unless it is doubled. */
function equals(field: string, value: string): Test {
  if (field !== "name" || !value.includes("*")) {
    return (object) => own(object, field) !== undefined && textOf(own(object, field)) === value;
  }
  const source = value
    .split("**")
    .map((part) => part.split("*").map(escaped).join(".*"))
    .join("\\*");
  const pattern = new RegExp(`^${source}$`, "s");
  return (object) => typeof object.name === "string" && pattern.test(object.name);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function regExp(source: string): RegExp {
  try {
    return new RegExp(source);
  } catch {
    throw placeholderProblem(400, `${source} is no regular expression.`);
  }
}

/** `tags=name:value*,other:*`: all of them must be there. */
export function tagsFilter(tags: string): Test {
  const wanted = tags.split(",").map((tag) => {
    const separator = tag.lastIndexOf(":");
    if (separator < 1) throw placeholderProblem(400, `tags=${tag} is no pair of a name and a value.`);
    return { name: tag.slice(0, separator), value: tag.slice(separator + 1) };
  });
  return ({ tags: held }) => wanted.every(({ name, value }) => isObject(held) && holds(own(held, name), value));
}

function holds(values: Json | undefined, wanted: string): boolean {
  if (values === undefined) return false;
  const texts = (Array.isArray(values) ? values : [values]).map(textOf);
  if (!wanted.endsWith("*")) return texts.includes(wanted);
  return wanted === "*" || texts.some((text) => text.startsWith(wanted.slice(0, -1)));
}

function own(object: JsonObject, field: string): Json | undefined {
  return Object.hasOwn(object, field) ? object[field] : undefined;
}
