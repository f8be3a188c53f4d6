/**
 * What work costs, told in the processor's time: what else the machine has to do meanwhile does not count, so that a limit says
 * something about the work and nothing about the machine's other users.
 */

/** The processor time of this process while `act` runs, in milliseconds; what other threads of it do meanwhile counts too. */
export function cpuTime(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  return since(before);
}

/** As cpuTime, for what takes turns. */
export async function cpuTimeOf(act: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await act();
  return since(before);
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
