import type {
  BatchFields,
  CreateAttributeMappingSet,
  CreateBaseConnection,
  CreateBatch,
  CreateClass,
  CreateConnectionSpec,
  CreateDataLakeTarget,
  CreateDataSet,
  CreateDataType,
  CreateFieldGroup,
  CreateFlowSpec,
  CreateMappingSet,
  CreateRun,
  CreateSchema,
  CreateSourceConnection,
  CreateTargetConnection,
  DataSetFields,
  ExportedResource,
  ValidateExpression,
} from "aep-flow-service";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import type { batchFieldsSchema, createBatchSchema } from "../../src/resources/catalog/batch-payload.ts";
import type { createDataSetSchema, dataSetFieldsSchema } from "../../src/resources/catalog/data-set-types.ts";
import type { createAttributeMappingSetSchema, createMappingSetSchema } from "../../src/resources/data-prep/mapping-set-payload.ts";
import type { validateExpressionSchema } from "../../src/resources/data-prep/expressions.ts";
import type { createBaseConnectionSchema } from "../../src/resources/flow-service/base-connection.ts";
import type { createConnectionSpecSchema } from "../../src/resources/flow-service/connection-spec.ts";
import type { createFlowSchema } from "../../src/resources/flow-service/flow-check.ts";
import type { createFlowSpecSchema } from "../../src/resources/flow-service/flow-spec.ts";
import type { AnyCreateFlow } from "../../src/resources/flow-service/flow-types.ts";
import type { createRunSchema } from "../../src/resources/flow-service/runs.ts";
import type { createSourceConnectionSchema } from "../../src/resources/flow-service/source-connection.ts";
import type { createDataLakeTargetSchema, createTargetConnectionSchema } from "../../src/resources/flow-service/target-connection.ts";
import type { createClassSchema } from "../../src/resources/schema-registry/classes.ts";
import type { createDataTypeSchema } from "../../src/resources/schema-registry/data-types.ts";
import type { createFieldGroupSchema } from "../../src/resources/schema-registry/field-groups.ts";
import type { exportedSchema } from "../../src/resources/schema-registry/registry-types.ts";
import type { createSchemaSchema } from "../../src/resources/schema-registry/schema-types.ts";

/*
 * A public type and the schema that checks it are twins: what the one allows, the other allows. `model<T>()` asks for every field of the
 * interface; that the types agree both ways is asked here.
 */

test("every payload's interface and schema allow the same", () => {
  expectTypeOf<CreateBaseConnection>().toExtend<z.output<typeof createBaseConnectionSchema>>();
  expectTypeOf<z.output<typeof createBaseConnectionSchema>>().toExtend<CreateBaseConnection>();
  expectTypeOf<CreateSourceConnection>().toExtend<z.output<typeof createSourceConnectionSchema>>();
  expectTypeOf<z.output<typeof createSourceConnectionSchema>>().toExtend<CreateSourceConnection>();
  expectTypeOf<CreateTargetConnection>().toExtend<z.output<typeof createTargetConnectionSchema>>();
  expectTypeOf<z.output<typeof createTargetConnectionSchema>>().toExtend<CreateTargetConnection>();
  expectTypeOf<CreateDataLakeTarget>().toExtend<z.output<typeof createDataLakeTargetSchema>>();
  expectTypeOf<z.output<typeof createDataLakeTargetSchema>>().toExtend<CreateDataLakeTarget>();
  expectTypeOf<CreateSchema>().toExtend<z.output<typeof createSchemaSchema>>();
  expectTypeOf<z.output<typeof createSchemaSchema>>().toExtend<CreateSchema>();
  expectTypeOf<CreateFieldGroup>().toExtend<z.output<typeof createFieldGroupSchema>>();
  expectTypeOf<z.output<typeof createFieldGroupSchema>>().toExtend<CreateFieldGroup>();
  expectTypeOf<CreateClass>().toExtend<z.output<typeof createClassSchema>>();
  expectTypeOf<z.output<typeof createClassSchema>>().toExtend<CreateClass>();
  expectTypeOf<CreateDataType>().toExtend<z.output<typeof createDataTypeSchema>>();
  expectTypeOf<z.output<typeof createDataTypeSchema>>().toExtend<CreateDataType>();
  expectTypeOf<ExportedResource[]>().toExtend<z.output<typeof exportedSchema>>();
  expectTypeOf<z.output<typeof exportedSchema>>().toExtend<ExportedResource[]>();
  expectTypeOf<CreateDataSet>().toExtend<z.output<typeof createDataSetSchema>>();
  expectTypeOf<z.output<typeof createDataSetSchema>>().toExtend<CreateDataSet>();
  expectTypeOf<CreateMappingSet>().toExtend<z.output<typeof createMappingSetSchema>>();
  expectTypeOf<z.output<typeof createMappingSetSchema>>().toExtend<CreateMappingSet>();
  expectTypeOf<CreateAttributeMappingSet>().toExtend<z.output<typeof createAttributeMappingSetSchema>>();
  expectTypeOf<z.output<typeof createAttributeMappingSetSchema>>().toExtend<CreateAttributeMappingSet>();
  expectTypeOf<DataSetFields>().toExtend<z.output<typeof dataSetFieldsSchema>>();
  expectTypeOf<z.output<typeof dataSetFieldsSchema>>().toExtend<DataSetFields>();
  expectTypeOf<CreateBatch>().toExtend<z.output<typeof createBatchSchema>>();
  expectTypeOf<z.output<typeof createBatchSchema>>().toExtend<CreateBatch>();
  expectTypeOf<BatchFields>().toExtend<z.output<typeof batchFieldsSchema>>();
  expectTypeOf<z.output<typeof batchFieldsSchema>>().toExtend<BatchFields>();
  expectTypeOf<ValidateExpression>().toExtend<z.output<typeof validateExpressionSchema>>();
  expectTypeOf<z.output<typeof validateExpressionSchema>>().toExtend<ValidateExpression>();
  expectTypeOf<CreateConnectionSpec>().toExtend<z.output<typeof createConnectionSpecSchema>>();
  expectTypeOf<z.output<typeof createConnectionSpecSchema>>().toExtend<CreateConnectionSpec>();
  expectTypeOf<CreateFlowSpec>().toExtend<z.output<typeof createFlowSpecSchema>>();
  expectTypeOf<z.output<typeof createFlowSpecSchema>>().toExtend<CreateFlowSpec>();
  expectTypeOf<CreateRun>().toExtend<z.output<typeof createRunSchema>>();
  expectTypeOf<z.output<typeof createRunSchema>>().toExtend<CreateRun>();
});

test("a flow's own fields are checked by us, the rest by its spec", () => {
  type Own = "name" | "description" | "sourceConnectionIds" | "targetConnectionIds";
  expectTypeOf<Pick<AnyCreateFlow, Own>>().toExtend<Pick<z.output<typeof createFlowSchema>, Own>>();
  expectTypeOf<Pick<z.output<typeof createFlowSchema>, Own>>().toExtend<Pick<AnyCreateFlow, Own>>();
});
