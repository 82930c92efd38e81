/** The ids under which Adobe publishes these specs; they are the same in every organisation. */
export const HUBSPOT = "cc6a4487-9e91-433e-a3a3-9cf6626c1806";
export const SALESFORCE = "cfc0fee1-7dc0-40ef-b73e-d8b134c436f5";
export const AMAZON_S3 = "ecadc60c-7455-4d87-84dc-2a0e293d997b";
export const AZURE_FILE = "be5ec48c-5b78-49d5-b8fa-7c89ec4569b8";
export const ADLS_GEN2 = "b3ba5556-48be-44b7-8b85-ff2b69b46dc4";
export const AMAZON_REDSHIFT = "3416976c-a9ca-4bba-901a-1f08f66978ff";
export const AZURE_BLOB = "4c10e202-c428-4796-9208-5f1f5732b1cf";
export const DYNAMICS = "38ad80fe-8b06-4938-94f4-d4ee80266b07";
export const GOOGLE_ADS = "d771e9c1-4f26-40dc-8617-ce58c4b53702";
export const GOOGLE_BIG_QUERY = "3c9b37f8-13a6-43d8-bad3-b863b941fedd";
export const GOOGLE_CLOUD = "32e8f412-cdf7-464c-9885-78184cb113fd";
export const SFTP = "b7bf2577-4520-42c9-bae9-cad01560f7bc";
export const DATA_LAKE = "c604ff05-7f1a-43c0-8e18-33bf874cb11c";
export const CRM_TO_AEP = "14518937-270c-4525-bdec-c2ba7cce3860";
export const CLOUD_STORAGE_TO_AEP = "9753525b-82c7-4dce-8a9b-5ccfce2b9876";
export const REST_STORAGE_TO_AEP = "6499120c-0b15-42dc-936e-847ea3c24d72";

/** The provider of every batch spec. */
export const BATCH_PROVIDER = "0ed90a81-07f4-4586-8190-b40eccef1c5a";
