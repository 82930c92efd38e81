import type { EventName, PlatformEvents, SandboxedPlatform } from "aep-flow-service";

/** An event as it was heard. */
export type Heard = { [Name in EventName]: { readonly name: Name; readonly event: PlatformEvents[Name] } }[EventName];

/** Everything a client tells about its requests, in order. */
export function listenTo(platform: SandboxedPlatform): Heard[] {
  const heard: Heard[] = [];
  platform.on("request", (event) => heard.push({ name: "request", event }));
  platform.on("response", (event) => heard.push({ name: "response", event }));
  platform.on("retry", (event) => heard.push({ name: "retry", event }));
  platform.on("retry.denied", (event) => heard.push({ name: "retry.denied", event }));
  platform.on("queue", (event) => heard.push({ name: "queue", event }));
  platform.on("recovery", (event) => heard.push({ name: "recovery", event }));
  return heard;
}

/** The events of one kind. */
export function only<Name extends EventName>(heard: readonly AnyEvent[], name: Name): PlatformEvents[Name][] {
  return heard.filter((one): one is HeardAs<Name> => one.name === name).map(({ event }) => event);
}

interface AnyEvent {
  readonly name: EventName;
  readonly event: object;
}

interface HeardAs<Name extends EventName> extends AnyEvent {
  readonly name: Name;
  readonly event: PlatformEvents[Name];
}
