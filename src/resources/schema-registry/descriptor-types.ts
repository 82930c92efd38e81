import * as z from "zod/mini";
import type { DescriptorId, IdInput } from "../../ids.ts";
import { id, openEnum } from "../../payloads/models.ts";
import type { RegistryMetadata } from "./xdm-types.ts";

/** A text in several languages, keyed as `en_us`. */
export type LocalizedText = Readonly<Record<string, string>>;

/** Which field a descriptor is about. */
interface DescribedField {
  /** The `$id` of the schema; its `meta:altId` will not do. */
  readonly "xdm:sourceSchema": IdInput<"SchemaId">;
  /** Major version of the schema: 1. */
  readonly "xdm:sourceVersion": number;
  /** JSON Pointer to the field, without the `properties` in between: `/personalEmail/address`. */
  readonly "xdm:sourceProperty": string;
}

/** As {@link DescribedField}, for schemas of relational data; there a key may be of several fields. */
interface DescribedKey {
  readonly "xdm:sourceSchema": IdInput<"SchemaId">;
  readonly "xdm:sourceVersion"?: number | undefined;
  readonly "xdm:sourceProperty": string | readonly string[];
}

/** Where a relationship leads. */
interface Destination {
  readonly "xdm:destinationSchema": IdInput<"SchemaId">;
  readonly "xdm:destinationVersion"?: number | undefined;
  /** JSON Pointer, as in `xdm:sourceProperty`. By default the field with the matching reference identity, or the primary key. */
  readonly "xdm:destinationProperty"?: string | readonly string[] | undefined;
}

/** What a descriptor of each documented kind says. Source: guide on descriptors. */
export interface DescriptorKinds {
  /** The field identifies whom the record is about. */
  readonly "xdm:descriptorIdentity": DescribedField & {
    /** Code of the identity namespace, such as `Email`, or its id. */
    readonly "xdm:namespace": string | number;
    /** What `xdm:namespace` holds. */
    readonly "xdm:property": "xdm:code" | "xdm:id" | (string & {});
    /** A schema has one primary identity. */
    readonly "xdm:isPrimary"?: boolean | undefined;
  };
  /** Another title and description for a field of Adobe's. */
  readonly "xdm:alternateDisplayInfo": DescribedField & {
    readonly "xdm:title"?: LocalizedText | undefined;
    readonly "xdm:description"?: LocalizedText | undefined;
    /** Values to suggest, and what they are called. */
    readonly "meta:enum"?: LocalizedText | undefined;
    /** Suggested values to leave out. The guide spells it in both ways. */
    readonly "xdm:excludeMetaEnum"?: LocalizedText | undefined;
    readonly "meta:excludeMetaEnum"?: LocalizedText | undefined;
  };
  /** The field refers to the primary identity of another schema. */
  readonly "xdm:descriptorReferenceIdentity": DescribedField & {
    /** Code of the namespace of that identity. */
    readonly "xdm:identityNamespace": string;
  };
  /** One record of each schema belongs to one of the other. */
  readonly "xdm:descriptorOneToOne": DescribedField & Destination;
  readonly "xdm:descriptorOneToMany": DescribedField & Destination;
  readonly "xdm:descriptorManyToMany": DescribedField & Destination;
  /** Records of the schemas belong together; for new schemas, and those of the B2B edition. */
  readonly "xdm:descriptorRelationship": Omit<DescribedField, "xdm:sourceProperty"> &
    Pick<DescribedKey, "xdm:sourceProperty"> &
    Destination & {
      /** Is not enforced. */
      readonly "xdm:cardinality": "1:1" | "1:0" | "M:1" | "M:0" | (string & {});
      /** Namespace of the primary identity of the other schema: B2B edition only. */
      readonly "xdm:destinationNamespace"?: string | undefined;
      readonly "xdm:sourceToDestinationName"?: string | undefined;
      readonly "xdm:destinationToSourceName"?: string | undefined;
      readonly "xdm:sourceToDestinationTitle"?: string | undefined;
      readonly "xdm:destinationToSourceTitle"?: string | undefined;
    };
  /** Records are unique by these fields, and have them. */
  readonly "xdm:descriptorPrimaryKey": DescribedKey;
  /** The field tells which of two records of one key is the newer. */
  readonly "xdm:descriptorVersion": DescribedKey;
  /** The field is the time of a time series. */
  readonly "xdm:descriptorTimestamp": DescribedKey;
  /** A field of Adobe's, or several, that should not be used any more. */
  readonly "xdm:descriptorDeprecated": Omit<DescribedField, "xdm:sourceProperty"> &
    Pick<DescribedKey, "xdm:sourceProperty">;
}

/** A kind of descriptor: those that are documented, and whatever Adobe adds. */
export type DescriptorType = keyof DescriptorKinds | (string & {});

/** What a descriptor is made from: what is due depends on its `@type`. Of a type we do not know, everything is taken. */
export type CreateDescriptor<Type extends string = keyof DescriptorKinds> = Type extends keyof DescriptorKinds
  ? { readonly "@type": Type } & DescriptorKinds[Type]
  : { readonly "@type": Type; readonly "xdm:sourceSchema": IdInput<"SchemaId">; readonly [field: string]: unknown };

/** What every descriptor has that was read. Any of it but the id may be missing. */
interface StoredDescriptor {
  readonly "@id": DescriptorId;
  readonly imsOrg?: string;
  readonly version?: string;
  readonly "meta:containerId"?: string;
  readonly "meta:sandboxId"?: string;
  readonly "meta:sandboxType"?: string;
  readonly "meta:registryMetadata"?: RegistryMetadata;
}

/** A descriptor of one type, as the registry returns it. */
export type DescriptorOf<Type extends string> = StoredDescriptor & CreateDescriptor<Type>;

type AnyKind = DescriptorKinds[keyof DescriptorKinds];
type FieldName<Kind> = Kind extends unknown ? keyof Kind : never;
type FieldOf<Kind, Name> = Kind extends unknown ? (Name extends keyof Kind ? Kind[Name] : never) : never;

/** A descriptor of a type that is not documented: whatever field may be there. */
export type OtherDescriptor = StoredDescriptor & { readonly "@type": string } & {
  readonly [Name in FieldName<AnyKind>]?: FieldOf<AnyKind, Name>;
};

/**
 * A descriptor as the registry returns it. Its `@type` tells which fields are typed. As a type of Adobe's that is not documented could hold them, too,
 * each may be undefined.
 */
export type Descriptor =
  | { [Type in keyof DescriptorKinds]: DescriptorOf<Type> }[keyof DescriptorKinds]
  | OtherDescriptor;

/** The id of a descriptor, and its kind where the list tells. */
export interface DescriptorSummary {
  readonly "@id": DescriptorId;
  readonly "@type"?: DescriptorType;
}

const KNOWN = Object.keys({
  "xdm:descriptorIdentity": 1,
  "xdm:alternateDisplayInfo": 1,
  "xdm:descriptorReferenceIdentity": 1,
  "xdm:descriptorOneToOne": 1,
  "xdm:descriptorOneToMany": 1,
  "xdm:descriptorManyToMany": 1,
  "xdm:descriptorRelationship": 1,
  "xdm:descriptorPrimaryKey": 1,
  "xdm:descriptorVersion": 1,
  "xdm:descriptorTimestamp": 1,
  "xdm:descriptorDeprecated": 1,
} satisfies Record<keyof DescriptorKinds, 1>);

const pointer = () =>
  z.string().check(
    z.check<string>(({ value, issues }) => {
      const message =
        "must be a JSON Pointer, which starts with a slash and does not end with one: /personalEmail/address";
      if (!/^\/.*[^/]$/s.test(value)) issues.push({ code: "custom", message, input: value });
    }),
  );

/** What all kinds have in common; the rest is the registry's to judge. */
export const descriptorSchema = z.catchall(
  z.object({
    "@type": openEnum(KNOWN),
    "xdm:sourceSchema": id("SchemaId"),
    "xdm:sourceVersion": z.optional(z.number()),
    "xdm:sourceProperty": z.optional(z.union([pointer(), z.readonly(z.array(pointer()).check(z.minLength(1)))])),
    "xdm:destinationSchema": z.optional(id("SchemaId")),
  }),
  z.unknown(),
);
