import { beforeAll, describe, expect, it } from "vitest";
import type { Platform } from "./kit.ts";
import { type Trial, previewing } from "./previewing.ts";

let on: Platform & Trial;
beforeAll(async () => {
  on = await previewing();
});

/** Function, expression, what comes of it. Where Adobe's list of mapping functions has a sample, it is that one. */
const SAMPLES: readonly (readonly [name: string, expression: string, result: unknown])[] = [
  ["concat", 'concat("Hi, ", "there", "!")', "Hi, there!"],
  ["concat", 'concat("a", null, 1)', "a1"],
  ["lower", 'lower("HeLLo")', "hello"],
  ["lcase", 'lcase("HeLLo")', "hello"],
  ["upper", 'upper("HeLLo")', "HELLO"],
  ["ucase", 'ucase("HeLLo")', "HELLO"],
  ["upper", "upper(null)", null],
  ["trim", 'trim(" hello ")', "hello"],
  ["ltrim", 'ltrim(" hello ")', "hello "],
  ["rtrim", 'rtrim(" hello ")', " hello"],
  ["left", 'left("abcde", 2)', "ab"],
  ["right", 'right("abcde", 2)', "de"],
  ["right", 'right("abcde", 9)', "abcde"],
  ["substr", 'substr("This is a substring test", 7, 8)', " a subst"],
  ["replacestr", 'replacestr("This is a string re test", "re", "replace")', "This is a string replace test"],
  ["replacestr", 'replacestr("price", "price", "$& only")', "$& only"],
  ["equals", '"string1".equals("STRING1")', false],
  ["equalsIgnoreCase", '"string1".equalsIgnoreCase("STRING1")', true],
  ["instr", 'instr("adobe.com", "com")', 6],
  ["instr", 'instr("adobe.com", "o", 0, 2)', 7],
  ["instr", 'instr("adobe.com", "x")', -1],
  ["split", 'split("Hello world", " ")', ["Hello", "world"]],
  ["split", 'split("a,b;c", ",;")', ["a", "b", "c"]],
  ["explode", 'explode("Hi, there!", " ")', ["Hi,", "there!"]],
  ["explode", String.raw`explode("a|b", "\\|")`, ["a", "b"]],
  ["explode", 'explode("a,b")', ["a", "b"]],
  ["join", 'join(" ", to_array(true, "Hello", "world"))', "Hello world"],
  ["lpad", 'lpad("bat", 8, "yz")', "yzyzybat"],
  ["rpad", 'rpad("bat", 8, "yz")', "batyzyzy"],
  [
    "extract_regex",
    'extract_regex("E259,E259B_009,1_1", "([^,]+),[^,]*,([^,]+)")',
    ["E259,E259B_009,1_1", "E259", "1_1"],
  ],
  ["matches_regex", 'matches_regex("E259,E259B_009,1_1", "([^,]+),[^,]*,([^,]+)")', true],
  ["matches_regex", String.raw`matches_regex("12a", "\d+")`, false],
  ["date", 'date("2019-10-23 11:24", "yyyy-MM-dd HH:mm", now())', "2019-10-23T11:24:00Z"],
  ["date", 'date("2019-10-23 11:24")', "2019-10-23T11:24:00Z"],
  ["date", 'date("23.Oct.2019")', "2019-10-23T00:00:00Z"],
  ["date", 'date("3/04/2020 01:02:03 PM")', "2020-03-04T13:02:03Z"],
  ["date", 'date("12112020", "ddMMyyyy")', "2020-11-12T00:00:00Z"],
  ["date", 'date(null, "yyyy", "none")', "none"],
  ["format", 'format(date("2019-10-23T11:24:35+00:00"), "yyyy-MM-dd HH:mm:ss")', "2019-10-23 11:24:35"],
  ["format", `format("2019-10-23T13:04:05Z", "d.M.yy h:mm a 'o''clock'")`, "23.10.19 1:04 PM o'clock"],
  ["dformat", `dformat(1571829875000, "yyyy-MM-dd'T'HH:mm:ss.SSSX")`, "2019-10-23T11:24:35.000Z"],
  ["date_part", 'date_part("MM", date("2019-10-17 11:55:12"))', 10],
  ["date_part", 'date_part("quarter", "2019-10-17")', 4],
  ["zone_date_to_utc", 'zone_date_to_utc("2019-10-17T11:55:12-08:00")', "2019-10-17T19:55:12Z"],
  ["size_of", "size_of([1, 2, 3, 4])", 4],
  ["is_empty", "is_empty([1, 2, 3])", false],
  ["is_empty", 'is_empty("")', true],
  ["to_object", 'to_object("firstName", "John", "lastName", "Doe")', { firstName: "John", lastName: "Doe" }],
  [
    "str_to_object",
    'str_to_object("firstName=John,lastName=Doe,phone=123 456 7890", "=", ",")',
    { firstName: "John", lastName: "Doe", phone: "123 456 7890" },
  ],
  ["contains_key", 'contains_key("evars.evar.field1")', true],
  ["contains_key", 'contains_key("evars.evar.field2")', false],
  ["nullify", "nullify()", null],
  ["get_keys", 'get_keys({"book1": "Pride and Prejudice", "book2": "1984"})', ["book1", "book2"]],
  [
    "get_values",
    'get_values("firstName - John , lastName - Cena , phone - 555 420 8692", "firstName", "-", ",")',
    "John",
  ],
  ["json_to_object", `json_to_object('{"info":{"firstName":"John"}}')`, { info: { firstName: "John" } }],
  ["coalesce", 'coalesce(null, null, null, "first", null, "second")', "first"],
  ["first", 'first("1", "2", "3")', "1"],
  ["last", 'last("1", "2", "3")', "3"],
  ["last", "last([])", null],
  ["to_array", "to_array(false, 1, null, 2, 3)", [1, 2, 3]],
  ["add_to_array", "add_to_array(['a', 'b'], 'c', 'd')", ["a", "b", "c", "d"]],
  ["join_arrays", "join_arrays(['a', 'b'], ['c'], ['d', 'e'])", ["a", "b", "c", "d", "e"]],
  ["iif", 'iif("s".equalsIgnoreCase("S"), "True", "False")', "True"],
  ["decode", 'decode(stateCode, "ca", "California", "pa", "Pennsylvania", "N/A")', "Pennsylvania"],
  ["decode", 'decode("xx", "ca", "California", "N/A")', "N/A"],
  ["min", "min(3, 1, 4)", 1],
  ["max", "max(3, 1, 4)", 4],
  ["to_integer", 'to_integer("12")', 12],
  ["to_bigint", 'to_bigint("1000000.34")', 1000000.34],
  ["to_decimal", 'to_decimal("20.5")', 20.5],
  ["to_float", 'to_float("12.3456")', 12.3456],
];

const ROW = { stateCode: "pa", evars: { evar: { field1: "x" } } };

it.each(SAMPLES)("%s: %s", async (_, expression, result) => {
  expect(await on.valueOf(expression, ROW)).toEqual(result);
});

it("now and timestamp are the emulator's own", async () => {
  on.emulator.clock.set(Date.UTC(2021, 9, 26, 10, 10, 24));
  expect(await on.valueOf("now()")).toBe("2021-10-26T10:10:24Z");
  expect(await on.valueOf("timestamp()")).toBe(Date.UTC(2021, 9, 26, 10, 10, 24));
});

it("every function that is listed has a sample here", async () => {
  const { body } = await on.prep("GET", "/languages/el/functions");
  const sampled = new Set([...SAMPLES.map(([name]) => name), "now", "timestamp"]);
  expect(body.filter((each: { function: string }) => !sampled.has(each.function))).toEqual([]);
  expect(body.length).toBeGreaterThan(40);
  expect(body.find((each: { function: string }) => each.function === "substr")).toMatchObject({
    category: "String",
    syntax: "substr(INPUT, START_INDEX, LENGTH)",
    params: [{ name: "INPUT", position: 1 }, { name: "START_INDEX" }, { name: "LENGTH", position: 3 }],
    since: 1,
  });
});

describe("a function that makes nothing of its arguments", () => {
  it.each([
    ['to_integer("twelve")', "twelve"],
    ['date("31.2.2020", "d.M.yyyy")', "31.2.2020 is no date in the format d.M.yyyy"],
    ['date("2020", "yyyy QQ")', "letter Q"],
    ['date("2020 2020", "yyyy yyyy")', "year once"],
    ['format("2020-01-01", "yyyy \'")', "quote"],
    ['left("abc", "x")', "whole number"],
    ['lpad("a", 1000000000, "b")', "at most"],
    ['matches_regex("a", "(")', "no regular expression"],
    ['add_to_array("a", 1)', "array"],
    ['to_object("a")', "value for each key"],
    ['json_to_object("{")', "JSON"],
    ["iif(1, 2, 3)", "condition"],
    ['date_part("era", now())', "era"],
  ])("leaves its column out and says why: %s", async (expression, why) => {
    expect(await on.valueOf(expression)).toEqual({ refused: expect.stringContaining(why) });
  });
});

describe("a function that is refused by its name", () => {
  const create = (source: string) =>
    on.prep("POST", "/mappingSets", on.setOf([{ sourceType: "EXPRESSION", source, destination: "_id" }]));

  it.each(["sha256(email)", "ua_os_name(agent)", "get_url_host(url)"])("is documented: %s", async (source) => {
    const { status, body } = await create(`upper(${source})`);
    const name = source.slice(0, source.indexOf("("));
    expect([status, body.detail]).toEqual([
      400,
      expect.stringContaining(`The emulator does not apply the function ${name}.`),
    ]);
  });

  it.each(["foo(email)", "constructor()", "__proto__(1)", "toString()"])("is none: %s", async (source) => {
    expect((await create(source)).body.detail).toContain("There is no function");
  });

  it.each(["upper()", "substr(a, 1)", "now(1)", "nullify(1, 2)"])("has other arguments: %s", async (source) => {
    expect((await create(source)).body.detail).toContain("arguments");
  });
});
