/** Names of fields whose values are secret. */
export const SECRET_NAME =
  /secret|password|passphrase|token|credential|private|authorization|sas|accesskey|securitykey/i;
