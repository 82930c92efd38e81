/** Functions of Adobe's list that the emulator refuses by name. Source: Data Prep mapping functions. */
export const UNAPPLIED: ReadonlySet<string> = new Set(
  [
    "sha1 sha256 sha512 md5 crc32",
    "get_url_protocol get_url_host get_url_port get_url_path get_url_query_str get_url_encoded get_url_decoded",
    "set_date_part make_date_time make_timestamp zone_date_to_zone",
    "arrays_to_object arrays_to_objects is_set map_get_values map_has_keys add_to_map array_to_map object_to_map to_map",
    "upsert_array_append upsert_array_replace intersection mask replace uuid guid fpid_to_ecid",
    "ua_os_name ua_os_version ua_os_version_major ua_os_name_version ua_agent_name ua_agent_version",
    "ua_agent_version_major ua_device_class",
    "aa_get_event_id aa_get_event_value aa_get_product_categories aa_get_product_names aa_get_product_quantities",
    "aa_get_product_prices aa_get_product_event_values aa_get_product_evars",
    "object_copy array_to_object select",
  ].flatMap((names) => names.split(" ")),
);
