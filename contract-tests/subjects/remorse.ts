/** Whether placed orders are held for a while, in which they may be amended. @module */

import type { Subject } from '../engine/subject.ts';

/** A remorse period that is on. */
export const remorsePeriod: Subject<{ readonly minutes: number }> = {
  name: 'remorsePeriod',
  what: 'a remorse period',
  example: { minutes: 30 },
  async find({ agent }) {
    const period = await agent().merchant.remorsePeriod();
    const minutes = Number(period.remorsePeriodHours ?? 0) * 60 + Number(period.remorsePeriodMinutes ?? 0);
    const isOn = (period.isRemorsePeriod ?? period.isRemorsePriod) === true;
    return isOn && minutes > 0 ? { minutes } : undefined;
  },
};
