/** Message classes of MAPI's predecessor, [MS-OXTNEF] section 2.1.3.3.2. */
const classes: ReadonlyMap<string, string> = new Map([
  ["ipm.microsoft mail.note", "IPM.Note"],
  ["ipm.microsoft mail.read receipt", "Report.IPM.Note.IPNRN"],
  ["ipm.microsoft mail.non-delivery", "Report.IPM.Note.NDR"],
  ["ipm.microsoft schedule.mtgreq", "IPM.Schedule.Meeting.Request"],
  ["ipm.microsoft schedule.mtgrespp", "IPM.Schedule.Meeting.Resp.Pos"],
  ["ipm.microsoft schedule.mtgrespn", "IPM.Schedule.Meeting.Resp.Neg"],
  ["ipm.microsoft schedule.mtgrespa", "IPM.Schedule.Meeting.Resp.Tent"],
  ["ipm.microsoft schedule.mtgcncl", "IPM.Schedule.Meeting.Canceled"],
]);

/** Converts a message class to MAPI. */
export function mapiClass(name: Buffer): Buffer {
  const known = classes.get(name.toString("latin1", 0, 100).split("\0", 1)[0]?.toLowerCase() ?? "");
  return known === undefined ? name : Buffer.from(known, "latin1");
}
