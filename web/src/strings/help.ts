/** The words of the help: keys. */

export const helpStrings = {
  title: "Keys and words",
  keys: "Keys",
  words: "Words",
  rows: [
    ["j, →", "next finding"],
    ["k, ←", "previous finding"],
    ["Enter", "open it"],
    ["g o", "overview"],
    ["g c", "chronology"],
    ["g m", "map"],
    ["g d", "disputes"],
    ["g r", "reports"],
    ["g s", "side by side"],
    ["g n", "names"],
    ["g q", "sayings"],
    ["g w", "wording"],
    ["g h", "history"],
    ["/", "search"],
    ["?", "this help"],
    ["c, d, n", "side by side: next copy, dispute, difference (with Shift: the one before)"],
    ["Esc", "close"],
  ],
  /** Keys of a drawing that has the focus. */
  drawings: [
    ["← →", "chronology: earlier, later"],
    ["+ −, 0", "chronology: closer, wider; all that fits"],
    ["Tab, Enter", "chronology: the next event; open it"],
    ["↑ ↓ ← →, + −, 0", "map: move; closer, wider; all places"],
    ["↑ ↓ ← →", "sources: the next line; along a line to its source"],
  ],
  inDrawings: "In a drawing",
  /** Keys of a record that can be added to. */
  served: [["g a", "add reports"]],
} as const;
