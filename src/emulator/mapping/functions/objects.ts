import { type Json, type JsonObject, isObject } from "../../json.ts";
import { parsePath } from "../path.ts";
import { MappingProblem } from "../problem.ts";
import { valueAt } from "../read-path.ts";
import { asText, define, isEmpty, memberOf } from "../values.ts";
import { MANY, type MappingFunction } from "./function.ts";

const category = "Hierarchies - Objects";

export const OBJECT_FUNCTIONS: readonly MappingFunction[] = [
  {
    name: "size_of",
    category,
    description: "How many items a list, members an object or characters a text has.",
    syntax: "size_of(INPUT)",
    example: "size_of([1, 2, 3, 4])",
    result: "4",
    args: [1, 1],
    apply: ([input = null]) => {
      if (Array.isArray(input)) return input.length;
      return isObject(input) ? Object.keys(input).length : asText(input).length;
    },
  },
  {
    name: "is_empty",
    category,
    description: "Whether there is nothing in it.",
    syntax: "is_empty(INPUT)",
    example: "is_empty([1, 2, 3])",
    result: "false",
    args: [1, 1],
    apply: ([input = null]) => isEmpty(input),
  },
  {
    name: "to_object",
    category,
    description: "An object of keys and values in turn.",
    syntax: "to_object(INPUT)",
    example: 'to_object("firstName", "John", "lastName", "Doe")',
    result: '{"firstName": "John", "lastName": "Doe"}',
    args: [0, MANY],
    apply: (args) => {
      if (args.length % 2 === 1) throw new MappingProblem("to_object takes a value for each key.");
      const object: JsonObject = {};
      for (let at = 0; at < args.length; at += 2) define(object, asText(args[at] ?? null), args[at + 1] ?? null);
      return object;
    },
  },
  {
    name: "str_to_object",
    category,
    description: "An object of a text of keys and values.",
    syntax: "str_to_object(STRING, VALUE_DELIMITER, FIELD_DELIMITER)",
    example: 'str_to_object("firstName=John,lastName=Doe,phone=123 456 7890", "=", ",")',
    result: '{"firstName": "John", "lastName": "Doe", "phone": "123 456 7890"}',
    args: [1, 3],
    apply: ([text = null, value = null, field = null]) => (text === null ? null : objectIn(asText(text), value, field)),
  },
  {
    name: "contains_key",
    category,
    description: "Whether the source data has something at a path.",
    syntax: "contains_key(INPUT)",
    example: 'contains_key("evars.evar.field1")',
    result: "true",
    args: [1, 1],
    apply: ([path = null], { row }) => valueAt(row, parsePath(asText(path))) !== undefined,
  },
  {
    name: "nullify",
    category,
    description: "Null, for a field that is not to be copied.",
    syntax: "nullify()",
    example: "nullify()",
    result: "null",
    args: [0, 0],
    apply: () => null,
  },
  {
    name: "get_keys",
    category,
    description: "The keys of an object.",
    syntax: "get_keys(OBJECT)",
    example: 'get_keys({"book1": "Pride and Prejudice", "book2": "1984"})',
    result: '["book1", "book2"]',
    args: [1, 1],
    apply: ([object = null]) => (isObject(object) ? Object.keys(object) : null),
  },
  {
    name: "get_values",
    category,
    description: "The value of a key in a text of keys and values.",
    syntax: "get_values(STRING, KEY, VALUE_DELIMITER, FIELD_DELIMITER)",
    example: 'get_values("firstName - John , lastName - Cena , phone - 555 420 8692", "firstName", "-", ",")',
    result: '"John"',
    args: [3, 4],
    apply: ([text = null, key = null, value = null, field = null]) =>
      text === null ? null : (memberOf(objectIn(asText(text), value, field), asText(key)) ?? null),
  },
  {
    name: "json_to_object",
    category: "JSON",
    description: "What a text of JSON says.",
    syntax: "json_to_object(STRING)",
    example: "json_to_object('[1, 2]')",
    result: "[1, 2]",
    args: [1, 1],
    apply: ([text = null]) => (text === null ? null : parsed(asText(text))),
  },
];

function objectIn(text: string, valueDelimiter: Json, fieldDelimiter: Json): JsonObject {
  const object: JsonObject = {};
  const separator = asText(valueDelimiter) || ":";
  for (const pair of text.split(asText(fieldDelimiter) || ",")) {
    const [key = "", ...value] = pair.split(separator);
    define(object, key.trim(), value.join(separator).trim());
  }
  return object;
}

function parsed(text: string): Json {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    throw new MappingProblem("json_to_object takes a text of JSON.");
  }
}
