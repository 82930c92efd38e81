#!/usr/bin/env bash
# The whole dataflow with curl alone, on the emulator: npx aep-flow-service emulator --port 4010
# Then: AEP_BASE_URL=http://127.0.0.1:4010 bash examples/collect-hubspot.sh
set -euo pipefail
base=${AEP_BASE_URL:-http://127.0.0.1:4010}

# The first member of that name in the JSON on standard input.
field() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; }

about=$(curl -sS --fail "$base/_emulator")
org=$(field orgId <<<"$about")
client=$(field clientId <<<"$about")
secret=$(field clientSecret <<<"$about")
sandbox=$(field sandboxName <<<"$about")

token=$(curl -sS --fail "$base/ims/token/v3" -d grant_type=client_credentials -d "client_id=$client" \
  -d "client_secret=$secret" -d scope=openid | field access_token)

# call METHOD PATH [BODY]
call() {
  curl -sS --fail-with-body -X "$1" "$base/data/foundation/$2" -H "authorization: Bearer $token" -H "x-api-key: $client" \
    -H "x-gw-ims-org-id: $org" -H "x-sandbox-name: $sandbox" -H 'content-type: application/json' \
    -H 'accept: application/json' ${3:+-d "$3"}
}

hubspot='{ "id": "cc6a4487-9e91-433e-a3a3-9cf6626c1806", "version": "1.0" }'
connection=$(call POST flowservice/connections '{ "name": "HubSpot", "connectionSpec": '"$hubspot"', "auth": { "specName": "Basic Authentication",
  "params": { "clientId": "a", "clientSecret": "b", "accessToken": "c", "refreshToken": "d" } } }' | field id)
source=$(call POST flowservice/sourceConnections '{ "name": "Contacts", "baseConnectionId": "'"$connection"'", "connectionSpec": '"$hubspot"',
  "data": { "format": "tabular" }, "params": { "path": "Hubspot.Contacts" } }' | field id)
schema=$(call POST schemaregistry/tenant/schemas '{ "title": "Contacts", "description": "People", "type": "object", "allOf": [
  { "$ref": "https://ns.adobe.com/xdm/context/profile" }, { "$ref": "https://ns.adobe.com/xdm/context/profile-person-details" } ] }' |
  field '$id')
dataset=$(call POST catalog/dataSets '{ "name": "Contacts", "schemaRef": { "id": "'"$schema"'",
  "contentType": "application/vnd.adobe.xed-full+json;version=1" } }' | cut -d / -f 3 | tr -d '"]')
target=$(call POST flowservice/targetConnections '{ "name": "Data lake", "connectionSpec": { "id": "c604ff05-7f1a-43c0-8e18-33bf874cb11c", "version": "1.0" },
  "data": { "schema": { "id": "'"$schema"'", "version": "application/vnd.adobe.xed-full+json;version=1" } }, "params": { "dataSetId": "'"$dataset"'" } }' |
  field id)
mapping=$(call POST conversion/mappingSets '{ "version": 0, "xdmSchema": "'"$schema"'", "xdmVersion": "1.0", "mappings": [
  { "sourceType": "ATTRIBUTE", "source": "Vid", "destination": "_id" },
  { "sourceType": "ATTRIBUTE", "source": "Properties_Firstname_Value", "destination": "person.name.firstName" } ] }' | field id)
flow=$(call POST flowservice/flows '{ "name": "Contacts, once", "flowSpec": { "id": "14518937-270c-4525-bdec-c2ba7cce3860", "version": "1.0" },
  "sourceConnectionIds": ["'"$source"'"], "targetConnectionIds": ["'"$target"'"],
  "transformations": [{ "name": "Mapping", "params": { "mappingId": "'"$mapping"'", "mappingVersion": "0" } }],
  "scheduleParams": { "startTime": '"$(date +%s)"', "frequency": "once" } }' | field id)

# No need to wait: the emulator's clock can be moved.
curl -sS --fail "$base/_emulator/clock" -d '{ "advance": 60000 }' >/dev/null
status=$(call GET "flowservice/runs?property=flowId==$flow" | grep -o '"status":"[a-zA-Z]*"' | tail -n 1 | cut -d '"' -f 4)
landed=$(curl -sS --fail "$base/_emulator/records/$dataset" | grep -o '"_id"' | wc -l)
echo "flow $flow: $status, $((landed)) records landed"
