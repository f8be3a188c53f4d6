/** The sizes of records that a run was asked to measure. */

/** The numbers after `--sizes`, in growing order; `otherwise` where none are given. */
export function sizesOf(args: readonly string[], otherwise: readonly number[]): readonly number[] {
  const at = args.indexOf("--sizes");
  const sizes = at < 0 ? otherwise : (args[at + 1] ?? "").split(",").map(Number);
  if (!sizes.every((size, index) => Number.isInteger(size) && size > (sizes[index - 1] ?? 0)))
    throw new Error("--sizes takes growing numbers of reports: --sizes 1000,10000,100000");
  return sizes;
}
