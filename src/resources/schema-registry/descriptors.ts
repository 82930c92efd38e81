import type { ApiPromise } from "../../http/api-promise.ts";
import { List } from "../../http/list.ts";
import { path, plainPath } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import type { DescriptorId, IdInput } from "../../ids.ts";
import { type CallOptions, withSignal } from "../../options.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import { type Container, SCHEMA_REGISTRY } from "./containers.ts";
import {
  descriptorPage,
  descriptorSearch,
  type DescriptorListForm,
  type DescriptorListQuery,
  readDescriptor,
} from "./descriptor-list.ts";
import {
  type CreateDescriptor,
  type Descriptor,
  type DescriptorOf,
  descriptorSchema,
  type DescriptorSummary,
  type DescriptorType,
} from "./descriptor-types.ts";

/** What a look-up of a descriptor takes besides the options of any call. */
export interface DescriptorOptions extends CallOptions {
  /** @default "tenant" */
  readonly container?: Container | undefined;
}

/** A look-up needs no Accept; what it is sent must be one of these, without a version (XDM-1009-400). */
const ACCEPT = "application/vnd.adobe.xdm+json";

/**
 * Descriptors: what a schema does not say itself, such as which field identifies a person, or how two schemas belong together. They have no
 * versions, cannot be changed in part, and know no If-Match: the last writer wins.
 */
export class Descriptors {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Creates a descriptor. What is due depends on its `@type`; a type that is not documented is sent as it is. When the answer was lost, it is
   * looked for among those of its type about its schema. Not every answer of the registry tells which client made a descriptor: where it does not,
   * one that looks like it is only a candidate of the {@link UnknownOutcomeError}.
   *
   * @example
   * ```ts
   * const descriptor = await platform.descriptors.create({
   *   "@type": "xdm:descriptorIdentity",
   *   "xdm:sourceSchema": "https://ns.adobe.com/acme/schemas/fbc52b243d04b5d4f41eaa72a8ba58be",
   *   "xdm:sourceVersion": 1,
   *   "xdm:sourceProperty": "/personalEmail/address",
   *   "xdm:namespace": "Email",
   *   "xdm:property": "xdm:code",
   *   "xdm:isPrimary": true,
   * });
   * console.log(descriptor["@id"]);
   * ```
   */
  create<const Type extends DescriptorType>(
    input: { readonly "@type": Type } & CreateDescriptor<NoInfer<Type>>,
    options?: CallOptions,
  ): ApiPromise<DescriptorOf<Type>> {
    return this.#transport.call((context) => {
      const body = checked("descriptors.create", descriptorSchema, input, context);
      return {
        kind: "create",
        method: "POST",
        path: plainPath(`${SCHEMA_REGISTRY}/tenant/descriptors`),
        body,
        read: (answer) => readDescriptor<DescriptorOf<Type>>(answer.json, answer),
        search: descriptorSearch<DescriptorOf<Type>>(body),
      };
    }, options);
  }

  /**
   * Reads one, by its `@id`. Its `@type` tells which fields it has. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const descriptor = await platform.descriptors.get("f3a1dfa38a4871cf4442a33074c1f9406a593407");
   * if (descriptor["@type"] === "xdm:descriptorIdentity") console.log(descriptor["xdm:namespace"], descriptor["xdm:isPrimary"]);
   * ```
   */
  get(id: IdInput<"DescriptorId">, options?: DescriptorOptions): ApiPromise<Descriptor> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "GET",
        path: path(`${SCHEMA_REGISTRY}/${options?.container ?? "tenant"}/descriptors/{id}`, {
          id: checkedId("descriptors.get", "DescriptorId", id, context),
        }),
        headers: { accept: ACCEPT },
        read: (answer) => readDescriptor<Descriptor>(answer.json, answer),
      }),
      options,
    );
  }

  /**
   * Lists descriptors of all types, each whole, or its id and type with `form: "id"`.
   *
   * @example
   * ```ts
   * const ofContacts = { "xdm:sourceSchema": "https://ns.adobe.com/acme/schemas/fbc52b243d04b5d4f41eaa72a8ba58be" };
   * for await (const descriptor of platform.descriptors.list({ where: ofContacts })) {
   *   console.log(descriptor["@type"], descriptor["xdm:sourceProperty"]);
   * }
   * ```
   */
  list<const Form extends DescriptorListForm = "xdm">(
    query: DescriptorListQuery<Form> = {},
    options?: CallOptions,
  ): List<Form extends "xdm" ? Descriptor : DescriptorSummary> {
    return new List(
      (start, signal, walked) =>
        this.#transport.exchange(() => descriptorPage(query, start, walked), withSignal(options, signal)),
      query,
    );
  }

  /**
   * Replaces a descriptor: whatever is not given is gone. Gives its id.
   *
   * @example
   * ```ts
   * await platform.descriptors.replace("f3a1dfa38a4871cf4442a33074c1f9406a593407", {
   *   "@type": "xdm:descriptorIdentity",
   *   "xdm:sourceSchema": "https://ns.adobe.com/acme/schemas/fbc52b243d04b5d4f41eaa72a8ba58be",
   *   "xdm:sourceVersion": 1,
   *   "xdm:sourceProperty": "/mobilePhone/number",
   *   "xdm:namespace": "Phone",
   *   "xdm:property": "xdm:code",
   * });
   * ```
   */
  replace<const Type extends DescriptorType>(
    id: IdInput<"DescriptorId">,
    input: { readonly "@type": Type } & CreateDescriptor<NoInfer<Type>>,
    options?: CallOptions,
  ): ApiPromise<{ readonly "@id": DescriptorId }> {
    return this.#transport.call(
      (context) => ({
        kind: "idempotent",
        method: "PUT",
        path: path(`${SCHEMA_REGISTRY}/tenant/descriptors/{id}`, {
          id: checkedId("descriptors.replace", "DescriptorId", id, context),
        }),
        body: checked("descriptors.replace", descriptorSchema, input, context),
        // The guide shows nothing but the id, the reference the whole descriptor.
        read: (answer) => readDescriptor(answer.json, answer),
      }),
      options,
    );
  }

  /**
   * Deletes one.
   *
   * @example
   * ```ts
   * await platform.descriptors.delete("ca921946fb5281cbdb8ba5e07087486ce531a1f2");
   * ```
   */
  delete(id: IdInput<"DescriptorId">, options?: CallOptions): ApiPromise<void> {
    return this.#transport.call(
      (context) => ({
        kind: "idempotent",
        method: "DELETE",
        path: path(`${SCHEMA_REGISTRY}/tenant/descriptors/{id}`, {
          id: checkedId("descriptors.delete", "DescriptorId", id, context),
        }),
        format: "none",
        read: () => undefined,
      }),
      options,
    );
  }
}
