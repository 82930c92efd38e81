/** The part of Node's `diagnostics_channel` that is used. */
interface DiagnosticsChannel {
  channel(name: string): Channel;
}

interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: unknown): void;
}

/** Before the names of the channels: `aep-flow-service:request` and its likes. */
const PREFIX = "aep-flow-service:";

/**
 * Publishes events on Node's `diagnostics_channel`, where tools listen to every client of the process without holding one. Elsewhere there is
 * no such module, and nothing happens. A subscriber that throws is reported by Node, and does not reach us.
 */
export class Diagnostics {
  /** Asked for at run time: an import would tie the package to Node. */
  readonly #module: DiagnosticsChannel | undefined = globalThis.process?.getBuiltinModule?.("node:diagnostics_channel");
  readonly #channels = new Map<string, Channel>();

  publish(name: string, event: object): void {
    if (this.#module === undefined) return;
    const channel = this.#channels.get(name) ?? this.#module.channel(PREFIX + name);
    this.#channels.set(name, channel);
    if (channel.hasSubscribers) channel.publish(event);
  }
}
