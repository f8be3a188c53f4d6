/** Who decides here: a name that the person has set for this browser; without one the server says who it is. */

const KEY = "crossread.by";

/** The name that goes with each decision, or null for the server's own. */
export function reviewerName(): string | null {
  const name = window.localStorage.getItem(KEY)?.trim() ?? "";
  return name === "" ? null : name;
}

/** Keeps the name; an empty one removes it. */
export function setReviewerName(name: string): void {
  if (name.trim() === "") window.localStorage.removeItem(KEY);
  else window.localStorage.setItem(KEY, name.trim());
}
