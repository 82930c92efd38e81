import type { DocumentedExchange } from "../../support/exchanges.ts";
import { placed, renamed } from "./placed.ts";
import { isPrintedElsewhere } from "./printed-elsewhere.ts";
import { READINGS } from "./readings.ts";
import { isContent } from "./replay-rules.ts";
import { shapeDifferences } from "./shape.ts";
import { type Stage, stage } from "./stage.ts";

/** What came of an exchange on the stage. */
export interface Replayed {
  readonly status: number;
  readonly body: unknown;
  /** Where the answer's shape is not the printed one's; what another document prints is no difference. */
  readonly differences: readonly string[];
}

const stages = new Map<string, Promise<Stage>>();

/** Sends what an exchange documents, to an emulator that takes the readings of its document. */
export async function replayed(exchange: DocumentedExchange): Promise<Replayed> {
  const on = await stageFor(exchange.id);
  on.again();
  const { status, body } = await on.send(placed(exchange, on.ids));
  const { response } = exchange;
  const isComparable = response !== undefined && status < 400 === exchange.status < 400;
  const all = isComparable ? shapeDifferences(renamed(response, on.ids), body, isContent(exchange)) : [];
  const differences = all.filter((one) => {
    const added = /^(.*): added$/.exec(one)?.[1];
    return added === undefined || !isPrintedElsewhere(exchange, added);
  });
  return { status, body, differences };
}

function stageFor(id: string): Promise<Stage> {
  const { options = {} } = READINGS.find(({ of }) => of.test(id)) ?? {};
  const key = JSON.stringify(options);
  const made = stages.get(key) ?? stage(options);
  stages.set(key, made);
  return made;
}
