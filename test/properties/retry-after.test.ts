import fc from "fast-check";
import { expect, test } from "vitest";
import { retryAfterMs } from "../../src/http/retry/retry-after.ts";
import { runs } from "../support/properties.ts";

const now = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
const LONGEST = 60_000;

test("whatever the header says, the wait is none, or between zero and a minute", () => {
  const garbage = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."Mon, 01.5eGMT-+:") }));
  fc.assert(
    fc.property(garbage, now, (header, at) => {
      const wait = retryAfterMs(header, at.getTime());
      if (wait !== undefined) expect(wait >= 0 && wait <= LONGEST, String(wait)).toBe(true);
    }),
    runs(1_000),
  );
});

test("seconds are seconds, up to a minute, whatever surrounds them", () => {
  const spaces = fc.string({ unit: fc.constantFrom(" ", "\t"), maxLength: 3 });
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), spaces, spaces, now, (seconds, before, after, at) => {
      const expected = seconds > 60n ? LONGEST : Number(seconds) * 1000;
      expect(retryAfterMs(`${before}${seconds}${after}`, at.getTime())).toBe(expected);
    }),
    runs(300),
  );
});

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The three forms in which HTTP writes a date. */
const FORMS: Readonly<Record<string, (date: Date) => string>> = {
  "IMF-fixdate": (date) => date.toUTCString(),
  "RFC 850": (date) => {
    const [, day, month, year, time] = date.toUTCString().split(" ");
    return `${WEEKDAYS[date.getUTCDay()]}, ${day}-${month}-${year?.slice(2)} ${time} GMT`;
  },
  asctime: (date) => {
    const [weekday, , month, year, time] = date.toUTCString().split(" ");
    return `${weekday?.slice(0, 3)} ${month} ${String(date.getUTCDate()).padStart(2, " ")} ${time} ${year}`;
  },
};

test.each(Object.entries(FORMS))("a date in the form %s is a wait until then", (_name, form) => {
  // Years of two digits are ambiguous beyond these.
  const date = fc.date({ min: new Date("2000-01-01"), max: new Date("2049-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.integer({ min: -100_000, max: 100_000 }), (at, ahead) => {
      const whole = new Date(Math.floor((at.getTime() + ahead) / 1000) * 1000);
      const expected = Math.min(Math.max(whole.getTime() - at.getTime(), 0), LONGEST);
      expect(retryAfterMs(form(whole), at.getTime())).toBe(expected);
    }),
    runs(300),
  );
});

test("a sentence with a number in it is not taken for a date", () => {
  const words = fc.constantFrom("retry in", "wait", "in about", "soon", "may");
  fc.assert(
    fc.property(words, fc.nat({ max: 31 }), now, (word, number, at) => {
      expect(retryAfterMs(`${word} ${number}`, at.getTime())).toBeUndefined();
    }),
    runs(100),
  );
});
