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
    ["g d", "disputes"],
    ["g r", "reports"],
    ["g s", "side by side"],
    ["g a", "add reports"],
    ["g h", "history"],
    ["/", "search"],
    ["?", "this help"],
    ["c, d, n", "side by side: next copy, dispute, difference (with Shift: the one before)"],
    ["Esc", "close"],
  ],
} as const;
