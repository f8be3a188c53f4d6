/** What a record can be written as. */
export const EXPORT_FORMATS = ["json", "md", "html", "csv"] as const;
