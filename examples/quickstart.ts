import { ExperiencePlatform } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";

// On the embedded emulator; ExperiencePlatform.fromEnv() is the same client for your own organisation.
const platform = new ExperiencePlatform(createEmulator().clientOptions());

const hubspot = await platform.connectionSpecs.getByName("hubspot");
const base = await platform.baseConnections.create({
  name: "HubSpot",
  connectionSpec: { id: hubspot.id }, // a FlowSpecId, or any other kind of id, would not compile
  auth: {
    specName: "Basic Authentication",
    params: { clientId: "demo", clientSecret: "demo", accessToken: "demo", refreshToken: "demo" },
  },
});
const contacts = await platform.baseConnections.explore(base.id, {
  objectType: "table",
  object: "Hubspot.Contacts",
  preview: true,
});
console.log(contacts.schema.columns.map((column) => column.name));
console.log(contacts.data?.[0]);
