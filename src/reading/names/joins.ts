/** Groups that grow by joining two members at a time (union-find), with the rules of the joins. */

/** See the file's comment. */
export interface Joins {
  /** The member that stands for the group of `member`: its first. */
  readonly rootOf: (member: number) => number;
  readonly join: (a: number, b: number, rule: string) => void;
  /** Rules by which the group of `member` was joined; sorted, distinct. */
  readonly rulesOf: (member: number) => readonly string[];
}

/** `count` members, each by itself. */
export function createJoins(count: number): Joins {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const rules = new Map<number, Set<string>>();
  const rootOf = (member: number): number => {
    let root = member;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = member; at !== root;) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  return {
    rootOf,
    join(a, b, rule) {
      const left = rootOf(a);
      const right = rootOf(b);
      const root = Math.min(left, right);
      const other = Math.max(left, right);
      const all = rules.get(root) ?? new Set<string>();
      all.add(rule);
      if (other !== root) {
        parent[other] = root;
        for (const one of rules.get(other) ?? []) all.add(one);
        rules.delete(other);
      }
      rules.set(root, all);
    },
    rulesOf: (member) => [...(rules.get(rootOf(member)) ?? [])].toSorted(),
  };
}
