import type fc from "fast-check";
import { expect } from "vitest";
import type { Body } from "../kit.ts";
import { checkAll, checkTouched } from "./invariants.ts";
import { type Model, type Space, type Thing, tick } from "./model.ts";
import type { Ask, Twins } from "./twins.ts";

export type Collection = Exclude<keyof Space, "runs">;

/** What a step is given to choose by. */
export type Choice = readonly [number, number, number];

/** One kind of step. */
export interface Move {
  readonly name: string;
  /** How often it comes, beside the others. */
  readonly weight: number;
  /** What it changes, and where its effects are looked for at once. */
  readonly touches?: Collection;
  /** Makes the step on both sides; false where there is nothing to make it with. */
  run(model: Model, twins: Twins, choice: Choice): Promise<boolean>;
}

const STEPS_BETWEEN_WHOLE_CHECKS = 50;

/** A step with its choices, as fast-check makes, runs and prints it. */
export class Step implements fc.AsyncCommand<Model, Twins> {
  readonly #move: Move;
  readonly #choice: Choice;

  constructor(move: Move, choice: Choice) {
    this.#move = move;
    this.#choice = choice;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, twins: Twins): Promise<void> {
    tick(model);
    if (!(await this.#move.run(model, twins, this.#choice))) return;
    tick(model);
    model.steps += 1;
    if (this.#move.touches !== undefined) await checkTouched(model, twins, this.#move.touches);
    if (model.steps % STEPS_BETWEEN_WHOLE_CHECKS === 0) await checkAll(model, twins);
  }

  toString(): string {
    return `${this.#move.name}(${this.#choice.join(", ")})`;
  }
}

/** One of some things, chosen by a number. */
export function pick<T>(things: Iterable<T>, choice: number): T | undefined {
  const all = [...things];
  return all[choice % Math.max(1, all.length)];
}

/** Asks, and expects either success or the refusal. */
export async function expectAnswer(
  twins: Twins,
  ask: Ask,
  expected: { readonly status: number; readonly refusal?: string | undefined },
): Promise<Body> {
  const { status, body } = await twins.ask(ask);
  const told = JSON.stringify(body);
  const { refusal } = expected;
  expect(status, told).toBe(refusal === undefined ? expected.status : Number(refusal.slice(-3)));
  if (refusal !== undefined && body?.type !== undefined) expect(body.type, told).toContain(refusal);
  return refusal === undefined ? body : undefined;
}

/** Notes a write: the etag must be another one. */
export function written(thing: Thing, etag: string): void {
  expect([...thing.earlier, thing.etag], "an etag that it has not had before").not.toContain(etag);
  thing.earlier.push(thing.etag);
  thing.etag = etag;
}
