/** Time that this process takes. Its CPU time is what the gate judges: a busy neighbour adds nothing to it. */

/** In seconds. */
export type Spent = { readonly userCpu: number; readonly systemCpu: number; readonly wall: number };

const MICROSECONDS_IN_SECOND = 1e6;
const NANOSECONDS_IN_SECOND = 1e9;

/** Starts now; answers what was spent since, as often as it is asked. */
export const startStopwatch = (): (() => Spent) => {
  const cpuBefore = process.cpuUsage();
  const wallBefore = process.hrtime.bigint();
  return () => {
    const cpu = process.cpuUsage(cpuBefore);
    return {
      userCpu: cpu.user / MICROSECONDS_IN_SECOND,
      systemCpu: cpu.system / MICROSECONDS_IN_SECOND,
      wall: Number(process.hrtime.bigint() - wallBefore) / NANOSECONDS_IN_SECOND,
    };
  };
};

export const sumOf = (one: Spent, other: Spent): Spent => ({
  userCpu: one.userCpu + other.userCpu,
  systemCpu: one.systemCpu + other.systemCpu,
  wall: one.wall + other.wall,
});
