/** The version of crossread that makes readings; equal to the package's (a test holds that). */
export const VERSION = "0.1.0";
