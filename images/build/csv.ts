/** A value of buildx's options, such as `type=oci,dest=/a`: one line of CSV (RFC 4180). */
export function csv(fields: readonly (readonly [key: string, value: string])[]): string {
  return fields.map(([key, value]) => quoted(`${key}=${value}`)).join(',');
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
