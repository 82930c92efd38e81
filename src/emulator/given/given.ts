/**
 * States to start from: a whole dataflow, made by the platform's own calls, in one line. Nothing of it stands in the request log, and no fault
 * befalls it.
 *
 * @example
 * ```ts
 * import { createEmulator, type Given } from "aep-flow-service/emulator";
 * const given: Given = createEmulator({ seed: 1 }).given;
 * const { flowId, dataSetId } = given.hubspot({ sandboxName: "dev" });
 * console.log(flowId, dataSetId);
 * ```
 */
export interface Given {
  /** HubSpot contacts into profiles, every 15 minutes by their delta column. */
  hubspot(options?: GivenOptions): GivenDataflow;
  /** Salesforce accounts into profiles, every 15 minutes by their delta column. */
  salesforce(options?: GivenOptions): GivenDataflow;
  /** A delimited file in Amazon S3 into profiles, once. */
  amazonS3(options?: GivenOptions): GivenDataflow;
}

/** Where and when a dataflow is made. */
export interface GivenOptions {
  /** `dev` unless given. */
  readonly sandboxName?: string;
  /** When its first run starts, in epoch milliseconds of the emulator's clock; now unless given. */
  readonly startTime?: number;
}

/** The ids of a dataflow's parts. */
export interface GivenDataflow {
  readonly baseConnectionId: string;
  readonly sourceConnectionId: string;
  /** The schema's `$id`. */
  readonly schemaId: string;
  readonly dataSetId: string;
  readonly targetConnectionId: string;
  readonly mappingSetId: string;
  readonly mappingVersion: number;
  readonly flowId: string;
}
